// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { enter, markItem, story } from '#tests/support/story'
import { backend, openApp } from '../support/app'

/** The work whose marks the sample leaves open. */
let lastWork = ''
const measured = { path: `/marking/${story.measured}`, persona: 'judge-1' }
const judged = { path: `/marking/${story.judged}`, persona: 'judge-1' }

beforeAll(async () => {
  lastWork = (await sheetOf(story.judged)).works.at(-1) ?? ''
})

async function padOf(work: string, aspect: string) {
  return within(await screen.findByRole('region', { name: `作品 ${work} 评分点 ${aspect}` }))
}

async function sheetOf(formId: string) {
  return (await backend.as('judge-1')).marking.sheet({ formId })
}

it('a form somebody else is entering is read-only until it is taken over', async () => {
  const second = await backend.as('judge-2')
  await second.marking.claim({ formId: story.measured, device: 'P8HH3A', take: false })
  const { user, close } = await openApp(measured)
  expect(await screen.findByText(/2 号裁判正在另一台设备（P8HH3A）上录入 · 刚刚/)).toBeDefined()
  const pad = await padOf(lastWork, 'C1.2')
  expect(pad.getByRole('button', { name: /^是/ })).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('button', { name: '由本机接手' }))
  const dialog = within(await screen.findByRole('dialog', { name: '接手录入 C1' }))
  await user.click(dialog.getByRole('button', { name: '由本机接手' }))
  await waitFor(() => expect(pad.getByRole('button', { name: /^是/ })).toHaveProperty('disabled', false))
  expect(screen.queryByText(/号裁判正在另一台设备/)).toBeNull()
  expect((await second.marking.sheet({ formId: story.measured })).claim).toMatchObject({ position: 1, mine: false })
  close()
  await waitFor(async () => expect((await second.marking.sheet({ formId: story.measured })).claim).toBeNull())
})

it('the list says who is entering', async () => {
  await (await backend.as('judge-3')).marking.claim({ formId: story.measured, device: 'QQ22QQ', take: true })
  await openApp({ path: '/marking', persona: 'judge-1' })
  expect(await screen.findByText('3 号裁判正在录入')).toBeDefined()
  await (await backend.as('judge-3')).marking.release({ formId: story.measured, device: 'QQ22QQ' })
})

it('two values entered without knowing of each other are shown to both, and one is agreed on', async () => {
  const { aspects } = await sheetOf(story.measured)
  const cell = { workCode: lastWork, aspectId: aspects[1]?.id ?? '' }
  await enter(await backend.as('judge-1'), story.measured, markItem(cell, '1'))
  await enter(await backend.as('judge-2'), story.measured, markItem(cell, '0'))

  const other = await openApp({ ...measured, persona: 'judge-2' })
  const seen = within(await screen.findByRole('alert', { name: /两个不同的值/ }))
  expect(seen.getByText('我（裁判 2）')).toBeDefined()
  expect(seen.getByText('裁判 1')).toBeDefined()
  other.close()

  const { user } = await openApp(measured)
  expect(await screen.findByText('冲突 1 处')).toBeDefined()
  const conflict = within(await screen.findByRole('alert', { name: /两个不同的值/ }))
  expect(conflict.getAllByText('设备 test-device')).toHaveLength(2)
  expect(conflict.getByText(/裁判长也能看到这处冲突/)).toBeDefined()
  await user.click(conflict.getByRole('button', { name: '商定为 1' }))
  const dialog = within(await screen.findByRole('dialog', { name: `商定 ${lastWork}：1 / 0 → 1` }))
  await user.click(dialog.getByRole('button', { name: /核对后商定/ }))
  await waitFor(() => expect(screen.queryByText('冲突 1 处')).toBeNull())
  await waitFor(async () => expect((await sheetOf(story.measured)).progress.conflicts).toBe(0))
})

it('marks on the wrong work are moved, with a preview, a reason and both works on record', async () => {
  const { aspects, works } = await sheetOf(story.judged)
  const from = works[0] ?? ''
  const { user } = await openApp(judged)
  await padOf(lastWork, 'B2.1')
  await user.keyboard('g')
  await user.type(
    await screen.findByLabelText('作品编号或评分点编号'),
    `${from.toLowerCase()} ${aspects[0]?.code}{Enter}`,
  )
  await padOf(from, 'B2.1')
  await user.keyboard('m')
  const dialog = within(await screen.findByRole('dialog', { name: `录错作品：${from}` }))
  await user.selectOptions(dialog.getByLabelText('移到作品'), lastWork)
  const preview = within(dialog.getByRole('region', { name: '移动前后对照' }))
  expect(preview.getAllByText(/^\d → —$/)).toHaveLength(2)
  await user.click(dialog.getByRole('button', { name: '移动 2 个分数' }))
  const there = await padOf(lastWork, 'B2.1')
  await user.click(await there.findByText(/^录入记录/))
  expect(await there.findByText(`移自 ${from}`)).toBeDefined()
  await waitFor(async () => {
    const { marks } = await sheetOf(story.judged)
    expect(marks.filter(({ movedFrom }) => movedFrom !== null)).toHaveLength(2)
  })

  await user.keyboard('{Backspace}')
  const back = await padOf(from, 'B2.1')
  expect(await back.findByText(`移自 ${lastWork}`)).toBeDefined()
})

it('a form is printed filled or blank, by its work codes', async () => {
  const { user } = await openApp({ path: `/marking/${story.judged}/print`, persona: 'judge-1' })
  expect(await screen.findAllByText(/评分标准第 \d+ 版/)).toHaveLength(10)
  expect(screen.getAllByText('裁判 1 签字')).toHaveLength(10)
  const pages = () => screen.getAllByRole('article')
  expect(pages()[0]?.textContent).toMatch(/本表小计/)
  await user.click(screen.getByText('空白表'))
  expect(pages()[0]?.textContent).not.toMatch(/本表小计/)
  await user.click(screen.getByText('汇总表'))
  expect(pages()).toHaveLength(1)
})
