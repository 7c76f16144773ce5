// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, it, vi } from 'vitest'
import { addForm, storySeats } from '#tests/support/extra-form'
import { enter, markItem } from '#tests/support/story'
import { backend, openApp, server } from '../support/app'

/* What hands do at a judge's desk: keys held too long, a dialog called off, a form taken over, a work taken away. */

const held = 'f-held'
const typed = 'f-typed'
const picked = 'f-picked'
const claimed = 'f-claimed'
const refused = 'f-refused'
const shrinking = 'f-shrinking'

beforeAll(async () => {
  const seats = await storySeats(backend)
  await addForm(backend, { formId: held, type: 'judgement', aspects: 4, seats })
  await addForm(backend, { formId: typed, type: 'measurement', aspects: 2, seats })
  await addForm(backend, { formId: picked, type: 'judgement', aspects: 2, seats })
  await addForm(backend, { formId: claimed, type: 'measurement', aspects: 1, seats })
  await addForm(backend, { formId: refused, type: 'judgement', aspects: 1, seats })
  await addForm(backend, { formId: shrinking, type: 'judgement', aspects: 1, seats })
})

async function sheetOf(formId: string) {
  return (await backend.as('judge-1')).marking.sheet({ formId })
}

async function firstWork(formId: string): Promise<string> {
  return (await sheetOf(formId)).works[0] ?? ''
}

async function values(formId: string) {
  return (await sheetOf(formId)).marks.map(({ value }) => value)
}

async function padOf(work: string, aspect: string) {
  return within(await screen.findByRole('region', { name: `作品 ${work} 评分点 ${aspect}` }))
}

function open(formId: string) {
  return openApp({ path: `/marking/${formId}`, persona: 'judge-1' })
}

it('the first value that is refused stays as it is typed while the words for it arrive', async () => {
  const { user } = await open(typed)
  const pad = await padOf(await firstWork(typed), 'f-typed.1')
  await user.keyboard('1.345')
  expect(pad.getByRole('textbox')).toHaveProperty('value', '1.345')
  expect(document.activeElement).toBe(pad.getByRole('textbox'))
  expect(await pad.findByText(/最多 2 位小数/)).toBeDefined()
})

it('a held key enters one mark, takes back one mark, and picks no reason', async () => {
  const work = await firstWork(held)
  const { user } = await open(held)
  await padOf(work, 'f-held.1')
  await user.keyboard('{2>8/}')
  await padOf(work, 'f-held.2')
  await user.keyboard('13')
  await padOf(work, 'f-held.4')
  await user.keyboard('{Backspace>8/}')
  await padOf(work, 'f-held.3')
  await waitFor(async () => expect(await values(held)).toEqual(['2', '1', '3', null]))

  await user.keyboard('{ArrowUp>5/}{3>8/}')
  const dialog = within(await screen.findByRole('dialog', { name: new RegExp(`^更正 ${work}`) }))
  const own = dialog.getByLabelText('其他理由')
  await waitFor(() => expect(document.activeElement).toBe(own))
  expect(own).toHaveProperty('value', '')
  // What is pressed before hands have rested chooses nothing.
  await pause(700)
  await user.keyboard('{2>8/}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(async () => expect(await values(held)).toEqual(['2', '1', '3', null, '3']))
  await padOf(work, 'f-held.3')
})

it('a digit is a mark right after a work was chosen from the list', async () => {
  const { works } = await sheetOf(picked)
  const { user } = await open(picked)
  await padOf(works[0] ?? '', 'f-picked.1')
  await user.selectOptions(await screen.findByRole('combobox', { name: '作品编号' }), works[2] ?? '')
  await user.keyboard('1')
  await waitFor(async () => {
    const { marks } = await sheetOf(picked)
    expect(marks.map(({ workCode, value }) => [workCode, value])).toEqual([[works[2], '1']])
  })
})

it('held Backspace erases what is typed and stops there; held Enter goes on once', async () => {
  const work = await firstWork(typed)
  const { user } = await open(typed)
  await padOf(work, 'f-typed.1')
  await user.keyboard('7{Enter>8/}')
  const pad = await padOf(work, 'f-typed.2')
  await user.keyboard('12')
  await user.click(await pad.findByRole('button', { name: '3' }))
  await user.keyboard('{Backspace>8/}')
  expect(pad.getByRole('textbox')).toHaveProperty('value', '')
  await waitFor(async () => expect(await values(typed)).toEqual(['7']))
})

it('the focus is back where it was once a dialog closes', async () => {
  const { user } = await open(held)
  const tools = within(await screen.findByRole('group', { name: '本格操作' }))
  for (const name of ['备注', '提请裁判长', '移到另一件']) {
    const button = tools.getByRole('button', { name })
    await user.click(button)
    await screen.findByRole('dialog')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.activeElement).toBe(button)
  }
})

it('the table of all cells says which one the cursor is in', async () => {
  const { user } = await open(held)
  const grid = await screen.findByRole('grid')
  await user.keyboard('{Home}{ArrowDown}')
  const here = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
  await waitFor(() => expect(here()?.getAttribute('aria-selected')).toBe('true'))
  expect(here()?.dataset).toMatchObject({ row: 'f-held-a2', column: await firstWork(held) })
})

it('what one would jump to is named while one types', async () => {
  const { works } = await sheetOf(held)
  const { user } = await open(held)
  await screen.findByRole('group', { name: '本格操作' })
  await user.keyboard('g')
  const field = await screen.findByRole('combobox', { name: '作品编号或评分点编号' })
  await user.type(field, 'f-held.')
  const options = within(screen.getByRole('listbox', { name: '可去之处' })).getAllByRole('option')
  await user.keyboard('{ArrowDown}')
  expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')).toBe(options[1])
  expect(options.map((option) => option.getAttribute('aria-selected')).slice(0, 2)).toEqual(['false', 'true'])
  await user.keyboard('{Enter}')
  await padOf(works[0] ?? '', 'f-held.2')
})

it('whoever goes through that table by keys stays in it, even where values are typed', async () => {
  const { user } = await open(typed)
  const grid = await screen.findByRole('grid')
  const work = await firstWork(typed)
  await padOf(work, 'f-typed.2')
  grid.focus()
  await user.keyboard('{Home}')
  const pad = await padOf(work, 'f-typed.1')
  expect(document.activeElement).toBe(grid)
  await user.keyboard('{ArrowDown}{ArrowUp}')
  await user.keyboard('5')
  expect(pad.getByRole('textbox')).toHaveProperty('value', '5')
  expect(document.activeElement).toBe(grid)
})

it('without a network a form is taken over here at once, and the other side is told later', async () => {
  const second = await backend.as('judge-2')
  await second.marking.claim({ formId: claimed, device: 'P8HH3A', take: false })
  const { user } = await open(claimed)
  const pad = await padOf(await firstWork(claimed), 'f-claimed.1')
  expect(pad.getByRole('textbox')).toHaveProperty('readOnly', true)

  const network = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await user.click(screen.getByRole('button', { name: '由本机接手' }))
  const dialog = within(await screen.findByRole('dialog', { name: '接手录入 f-claimed' }))
  expect(dialog.getByText(/先在本机接手，联网后再通知对方/)).toBeDefined()
  await user.click(dialog.getByRole('button', { name: '由本机接手' }))
  await waitFor(() => expect(pad.getByRole('textbox')).toHaveProperty('readOnly', false))
  expect((await second.marking.sheet({ formId: claimed })).claim).toMatchObject({ position: 2 })

  network.mockRestore()
  window.dispatchEvent(new Event('online'))
  await waitFor(async () => expect((await second.marking.sheet({ formId: claimed })).claim?.position).toBe(1))
})

it('a refused value stays on the device until its correction is entered', async () => {
  const { works, aspects } = await sheetOf(refused)
  const cell = { workCode: works[0] ?? '', aspectId: aspects[0]?.id ?? '' }
  let answered = 0
  server.use(
    http.post(`*/api/marking/sheets/${refused}/items`, async ({ request }) => {
      if ((answered += 1) > 1) return undefined
      const { items } = (await request.json()) as { items: { id: string }[] }
      const reasons = [{ code: 'marking.correction_reason_missing', params: { before: '2' } }]
      const results = items.map(({ id }) => ({ id, state: 'refused', mark: null, note: null, reasons }))
      return HttpResponse.json({ results, progress: (await sheetOf(refused)).progress })
    }),
  )
  const { user } = await open(refused)
  await padOf(cell.workCode, 'f-refused.1')
  await user.keyboard('3')
  await screen.findByRole('button', { name: '按此值重发' })
  await enter(await backend.as('judge-1'), refused, markItem(cell, '2'))
  await user.click(await screen.findByRole('button', { name: '按此值更正' }))
  await screen.findByRole('dialog', { name: /^更正/ })
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('button', { name: '按此值更正' })).toBeDefined()

  await user.click(screen.getByRole('button', { name: '按此值更正' }))
  const dialog = within(await screen.findByRole('dialog', { name: /^更正/ }))
  await user.click(dialog.getByRole('button', { name: /复核后更正/ }))
  await waitFor(() => expect(screen.queryByRole('button', { name: '按此值更正' })).toBeNull())
  await waitFor(async () => expect(await values(refused)).toEqual(['2', '3']))
})

it('when the work at hand leaves the form, what was typed goes nowhere and the first cell is shown', async () => {
  const { works, aspects } = await sheetOf(shrinking)
  const [first = '', second = ''] = works
  const { user } = await open(shrinking)
  await padOf(first, 'f-shrinking.1')
  await user.keyboard('{ArrowDown}')
  await padOf(second, 'f-shrinking.1')
  server.use(
    http.get(`*/api/marking/sheets/${shrinking}`, async ({ request }) => {
      const sheet = (await (await backend.backend.fetch(request)).json()) as { works: string[] }
      return HttpResponse.json({ ...sheet, works: sheet.works.filter((work) => work !== second) })
    }),
  )
  await enter(
    await backend.as('judge-2'),
    shrinking,
    markItem({ workCode: first, aspectId: aspects[0]?.id ?? '' }, '1'),
  )
  const pad = await padOf(first, 'f-shrinking.1')
  expect(pad.getByRole('alert').textContent).toContain(`作品 ${second}）已不在本表`)
  await user.keyboard('2')
  await waitFor(() => expect(screen.queryByText(/已不在本表/)).toBeNull())
})
