// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { eq } from 'drizzle-orm'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, it, vi } from 'vitest'
import { forms } from '#backend/db/tables/marking'
import { addForm, storySeats } from '#tests/support/extra-form'
import { enter, markItem } from '#tests/support/story'
import { backend, openApp } from '../support/app'

/* A judge types on without looking: nothing goes on record that was not meant, and the keys go where one looks. */

const ahead = 'f-ahead'
const behind = 'f-behind'
const switched = 'f-switched'
const papers = 'f-papers'
const shared = 'f-shared'

/** Longer than hands have to rest before a dialog takes digits. */
const rest = 700

beforeAll(async () => {
  const seats = await storySeats(backend)
  await addForm(backend, { formId: ahead, type: 'judgement', aspects: 1, seats })
  await addForm(backend, { formId: behind, type: 'judgement', aspects: 2, seats })
  await addForm(backend, { formId: switched, type: 'judgement', aspects: 2, seats })
  await addForm(backend, { formId: papers, type: 'theory', aspects: 1, seats: seats.slice(0, 2) })
  await addForm(backend, { formId: shared, type: 'measurement', aspects: 2, seats })
})

async function sheetOf(formId: string) {
  return (await backend.as('judge-1')).marking.sheet({ formId })
}

async function mine(formId: string) {
  const { marks } = await sheetOf(formId)
  return marks.filter((mark) => mark.mine).map(({ workCode, value, round }) => ({ workCode, value, round }))
}

async function padOf(work: string, aspect: string) {
  return within(await screen.findByRole('region', { name: `作品 ${work} 评分点 ${aspect}` }))
}

async function open(formId: string) {
  const opened = await openApp({ path: `/marking/${formId}`, persona: 'judge-1' })
  await screen.findByRole('navigation', { name: '本轮评分格' })
  return opened
}

function focusOn(element: Element | null) {
  if (element instanceof HTMLElement) element.focus()
}

it('digits typed on go past a re-score and choose no reason; the re-score is reached and given on purpose', async () => {
  const { works, aspects } = await sheetOf(ahead)
  const [first = '', second = '', ...others] = works
  const aspectId = aspects[0]?.id ?? ''
  const judges = await Promise.all(['judge-1', 'judge-2', 'judge-3'].map((persona) => backend.as(persona)))
  for (const [index, judge] of judges.entries()) {
    await enter(judge, ahead, markItem({ aspectId, workCode: second }, index === 0 ? '2' : '0'))
  }
  const [judge = await backend.as('judge-1')] = judges
  for (const workCode of others) await enter(judge, ahead, markItem({ aspectId, workCode }, '2'))

  const { user } = await open(ahead)
  await padOf(first, 'f-ahead.1')
  await user.keyboard('213')
  const dialog = within(await screen.findByRole('dialog', { name: `更正 ${first}：2 → 1` }))
  expect(dialog.getByText(/接连按下的键没有计入/)).toBeDefined()
  await user.keyboard('{Escape}')
  await waitFor(async () => expect((await mine(ahead)).at(-1)).toEqual({ workCode: first, value: '2', round: 1 }))
  expect(await mine(ahead)).toHaveLength(works.length)

  await user.click(screen.getByRole('button', { name: '分差 1 处' }))
  await padOf(second, 'f-ahead.1')
  await user.keyboard('12')
  const again = within(await screen.findByRole('dialog', { name: `重新评分 ${second}：1` }))
  await pause(rest)
  await user.keyboard('9.5{Enter}')
  expect(again.getByText('请用文字说明理由。')).toBeDefined()
  await user.clear(again.getByLabelText('其他理由'))
  await user.keyboard('2')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(async () => {
    const { marks } = await sheetOf(ahead)
    expect(marks.at(-1)).toMatchObject({ workCode: second, value: '1', round: 2, reason: '重新查看作品后评分' })
  })
})

it('a key behind an open dialog enters nothing and takes nothing back', async () => {
  const { user } = await open(behind)
  await user.keyboard('2')
  await waitFor(async () => expect(await mine(behind)).toHaveLength(1))

  await user.click(screen.getByRole('button', { name: '签字' }))
  const dialog = await screen.findByRole('dialog', { name: /^签字/ })
  focusOn(dialog)
  await user.keyboard('1{Backspace}')
  expect(document.activeElement).toBe(dialog)
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await user.keyboard('1{Backspace}')
  await user.click(within(dialog).getByRole('button', { name: '取消' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  await user.keyboard('{Control>}k{/Control}')
  await screen.findByRole('dialog')
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await user.keyboard('1{Backspace}')
  expect(screen.getByText(/^我已评 1 \//)).toBeDefined()
  expect(await mine(behind)).toHaveLength(1)
})

it('after the order is chosen by a pointer the keys go on; whoever comes by keys switches by arrows', async () => {
  const [first = '', second = ''] = (await sheetOf(switched)).works
  const { user } = await open(switched)
  await padOf(first, 'f-switched.1')
  await user.click(screen.getByText('按评分点'))
  const byAspect = screen.getByRole('radio', { name: '按评分点' })
  expect(byAspect).toHaveProperty('checked', true)
  await waitFor(() => expect(document.activeElement).not.toBe(byAspect))
  await user.keyboard('{ArrowDown}')
  await padOf(second, 'f-switched.1')
  expect(byAspect).toHaveProperty('checked', true)

  byAspect.focus()
  await user.keyboard('2')
  await waitFor(async () => expect(await mine(switched)).toEqual([{ workCode: second, value: '2', round: 1 }]))
  // What simulates the keys of radio buttons asks for this, which jsdom lacks.
  vi.stubGlobal('CSS', { escape: (name: string) => name })
  await user.keyboard('{ArrowLeft}')
  const byWork = screen.getByRole('radio', { name: '按作品' })
  expect(byWork).toHaveProperty('checked', true)
  expect(document.activeElement).toBe(byWork)
  await user.keyboard('{Backspace}')
  await waitFor(async () => expect((await mine(switched)).map(({ value }) => value)).toEqual(['2', null]))
})

it('a paper is taken only by a code that names one work', async () => {
  const { works } = await sheetOf(papers)
  const [, , third = ''] = works
  const [letter = ''] = third
  const matching = works.filter((work) => work.includes(letter)).length
  expect(matching).toBeGreaterThan(1)
  const { user } = await open(papers)
  const first = works[0] ?? ''
  await padOf(first, 'f-papers.1')
  await user.click(screen.getByText('按卷面编号'))
  const code = screen.getByLabelText(/^卷面上的作品编号/)
  await waitFor(() => expect(document.activeElement).toBe(code))
  await user.keyboard(`${letter.toLowerCase()}`)
  expect(screen.getByText(`${matching} 件作品符合`)).toBeDefined()
  expect(code.getAttribute('aria-invalid')).toBe('false')
  await user.keyboard('{Enter}')
  expect(screen.getByText(`${matching} 件作品符合，请再输入几位`)).toBeDefined()
  expect(code.getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(code)
  await padOf(first, 'f-papers.1')
  await user.keyboard(`${third.slice(1).toLowerCase()}{Enter}`)
  const pad = await padOf(third, 'f-papers.1')
  expect(document.activeElement).toBe(pad.getByRole('textbox', { name: /卷面分/ }))
})

it('a reason given to a value that has changed meanwhile is asked for again; one given to a closed form is told so', async () => {
  const { works, aspects } = await sheetOf(shared)
  const cell = { aspectId: aspects[0]?.id ?? '', workCode: works[0] ?? '' }
  const values = async () => (await sheetOf(shared)).marks.map(({ value }) => value)
  const { user } = await open(shared)
  await padOf(cell.workCode, 'f-shared.1')
  await user.keyboard('5{Enter}')
  await waitFor(async () => expect(await values()).toEqual(['5']))
  await user.keyboard('{ArrowUp}7{Enter}')
  await screen.findByRole('dialog', { name: `更正 ${cell.workCode}：5 → 7` })
  const second = await backend.as('judge-2')
  const seen = (await sheetOf(shared)).marks.map(({ id }) => id)
  await enter(second, shared, markItem(cell, '6', { supersedes: seen, reason: '复核后更正' }))
  await screen.findByText('录入记录（2）')
  // Of two taps the second falls on what is asked then.
  await user.dblClick(screen.getByRole('button', { name: /看错作品或条目/ }))
  const again = within(await screen.findByRole('dialog', { name: `更正 ${cell.workCode}：6 → 7` }))
  expect(again.getByRole('alert').textContent).toContain('由 5 变为 6')
  expect(again.getByText(/接连按下的键没有计入/)).toBeDefined()
  expect(await values()).toEqual(['5', '6'])
  await pause(rest)
  await user.click(again.getByRole('button', { name: /看错作品或条目/ }))
  await waitFor(async () => expect(await values()).toEqual(['5', '6', '7']))

  await user.keyboard('{ArrowUp}8{Enter}')
  await screen.findByRole('dialog', { name: `更正 ${cell.workCode}：7 → 8` })
  await backend.db.update(forms).set({ signedAt: new Date() }).where(eq(forms.id, shared))
  // The page hears that something of this event has changed.
  await second.marking.claim({ formId: behind, device: 'P8HH3A', take: false })
  const closed = within(await screen.findByRole('dialog', { name: `没有录入 ${cell.workCode}：8` }))
  const why = closed.getByText(/全体裁判已签字，本表已只读/)
  expect(document.activeElement).toBe(why)
  // Keys that were on their way do not close it.
  await user.keyboard('{Enter} ')
  expect(closed.getByText(/全体裁判已签字，本表已只读/)).toBe(why)
  await user.click(closed.getByRole('button', { name: '返回评分表' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await values()).toEqual(['5', '6', '7'])
})
