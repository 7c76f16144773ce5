// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { addForm, addJudges, storySeats } from '#tests/support/extra-form'
import { enter, markItem } from '#tests/support/story'
import { backend, openApp } from '../support/app'

const panel = 'f-panel'
const theory = 'f-theory'
const scored = 'f-scored'

beforeAll(async () => {
  const own = await storySeats(backend)
  const more = await addJudges(backend, ['panel-4', 'panel-5'])
  const scale = { decimals: 1, dropHighest: 1, dropLowest: 1 }
  await addForm(backend, { formId: panel, type: 'panel', aspects: 1, seats: [...own, ...more], scale })
  await addForm(backend, { formId: theory, type: 'theory', aspects: 1, seats: own.slice(0, 2) })
  await addForm(backend, { formId: scored, type: 'judgement', aspects: 2, seats: own })
})

async function firstCell(formId: string) {
  const { works, aspects } = await (await backend.as('judge-1')).marking.sheet({ formId })
  return { workCode: works[0] ?? '', aspectId: aspects[0]?.id ?? '', next: works[1] ?? '' }
}

async function padOf(work: string, aspect: string) {
  return within(await screen.findByRole('region', { name: `作品 ${work} 评分点 ${aspect}` }))
}

it('a judge of a panel gives a mark with a decimal, and once all are in sees whose are dropped', async () => {
  const cell = await firstCell(panel)
  for (const [persona, value] of [
    ['judge-2', '9'],
    ['judge-3', '8.4'],
    ['panel-4', '8.4'],
    ['panel-5', '7'],
  ] as const) {
    await enter(await backend.as(persona), panel, markItem(cell, value))
  }
  const { user } = await openApp({ path: `/marking/${panel}`, persona: 'judge-1' })
  const pad = await padOf(cell.workCode, 'f-panel.1')
  expect(pad.getByText('您打分后显示其他裁判的打分。')).toBeDefined()
  expect(pad.queryByText('去最高')).toBeNull()
  await user.keyboard('8.12')
  expect(await pad.findByText(/最多/, { selector: '[aria-live] *' })).toBeDefined()
  await user.keyboard('{Backspace}')
  expect(pad.getByText('得 8.10 / 10.00')).toBeDefined()
  await user.keyboard('{Enter}')
  await padOf(cell.next, 'f-panel.1')
  await user.keyboard('{ArrowUp}')
  const done = await padOf(cell.workCode, 'f-panel.1')
  expect(await done.findByText('去最高')).toBeDefined()
  expect(done.getByText('去最低')).toBeDefined()
  expect(done.getByText('8.30')).toBeDefined()
})

it('a paper typed by two people is compared, and typed again where they differ', async () => {
  const cell = await firstCell(theory)
  await enter(await backend.as('judge-2'), theory, markItem(cell, '8.7'))
  const { user } = await openApp({ path: `/marking/${theory}`, persona: 'judge-1' })
  const pad = await padOf(cell.workCode, 'f-theory.1')
  expect(pad.queryByText('8.7')).toBeNull()
  await user.keyboard('7.8{Enter}')
  await padOf(cell.next, 'f-theory.1')
  const list = within(await screen.findByRole('region', { name: '两次录入不一致的试卷' }))
  await user.click(await list.findByRole('button', { name: new RegExp(`${cell.workCode}.*7.8.*8.7`) }))
  await padOf(cell.workCode, 'f-theory.1')
  await user.keyboard('8.7{Enter}')
  const dialog = within(await screen.findByRole('dialog', { name: /^重新录入/ }))
  await user.click(dialog.getByRole('button', { name: /已对照原卷/ }))
  await waitFor(() => expect(screen.queryByRole('region', { name: '两次录入不一致的试卷' })).toBeNull())
})

it('a paper is found by the code on it, mark after mark', async () => {
  const { works } = await (await backend.as('judge-1')).marking.sheet({ formId: theory })
  const [third = '', fourth = ''] = works.slice(2)
  const { user } = await openApp({ path: `/marking/${theory}`, persona: 'judge-1' })
  await user.click(await screen.findByText('按卷面编号'))
  await user.click(screen.getByLabelText(/^卷面上的作品编号/))
  await user.keyboard(`${fourth.toLowerCase()}{Enter}`)
  await padOf(fourth, 'f-theory.1')
  await user.keyboard('6{Enter}')
  await user.keyboard(`${third.toLowerCase()}{Enter}`)
  await padOf(third, 'f-theory.1')
  await user.keyboard('5.5{Enter}')
  const reader = await backend.as('judge-1')
  await waitFor(async () => {
    const { marks } = await reader.marking.sheet({ formId: theory })
    const typed = marks.filter(({ mine, workCode }) => mine && [third, fourth].includes(workCode))
    expect(typed.map(({ workCode, value }) => [workCode, value])).toEqual([
      [fourth, '6'],
      [third, '5.5'],
    ])
  })
})

it('scores too far apart are given again with a reason; the earlier ones stay in view', async () => {
  const cell = await firstCell(scored)
  for (const persona of ['judge-2', 'judge-3'] as const) {
    await enter(await backend.as(persona), scored, markItem(cell, '3'))
  }
  const { user } = await openApp({ path: `/marking/${scored}`, persona: 'judge-1' })
  await padOf(cell.workCode, 'f-scored.1')
  await user.keyboard('1{ArrowUp}')
  const pad = await padOf(cell.workCode, 'f-scored.1')
  expect(await pad.findByText(/分差超过 1（最低 1，最高 3）/)).toBeDefined()
  await user.keyboard('2')
  const dialog = within(await screen.findByRole('dialog', { name: /^重新评分/ }))
  await user.click(dialog.getByRole('button', { name: /合议后重新评分/ }))
  await user.keyboard('{ArrowUp}')
  const scores = within(await pad.findByRole('table', { name: '各裁判给出的值' }))
  expect(scores.getByRole('row', { name: /第 1 轮（作废） 1 3 3/ })).toBeDefined()
  expect(scores.getByRole('row', { name: /第 2 轮 2 — —/ })).toBeDefined()
})

it('a doubt and a call for the chief are raised by a key, shown, and ended', async () => {
  const cell = await firstCell(scored)
  const { user } = await openApp({ path: `/marking/${scored}`, persona: 'judge-2' })
  await screen.findByRole('region', { name: new RegExp(`^作品 ${cell.workCode}`) })
  await user.keyboard('u')
  const notes = within(await screen.findByRole('list', { name: '备注与标记' }))
  expect(notes.getByText('存疑')).toBeDefined()
  await user.keyboard('f')
  const dialog = within(await screen.findByRole('dialog', { name: /^提请裁判长/ }))
  await user.type(dialog.getByLabelText('需要裁判长决定的问题'), '工位编号与图纸不符')
  await user.click(dialog.getByRole('button', { name: '提请裁判长' }))
  expect(await screen.findByText('工位编号与图纸不符')).toBeDefined()
  expect(screen.getByText('提请 1 处')).toBeDefined()
  await user.click(screen.getByRole('button', { name: '不再存疑' }))
  expect(await screen.findByText('存疑（已结束）')).toBeDefined()
  await waitFor(async () => {
    const { rows } = await (await backend.as('judge-2')).marking.sheets()
    expect(rows.find(({ formId }) => formId === scored)?.progress.flags).toBe(1)
  })
})
