// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { emptyCells, enter, markItem, noteItem, story, submit } from '#tests/support/story'
import { address, backend, heading, openApp } from '../support/app'

/* One story: each step stands on the one before. */

const desk = `/events/${story.eventId}/marking`
const chief = { persona: 'chief' }
/** The one work whose marking is not complete. */
const work = 'XEY9'

it('the wall says of every form and judge how far they are', async () => {
  const { user } = await openApp({ ...chief, path: desk })
  await heading('电工')
  const wall = within(screen.getByRole('table', { name: '评分表' }))
  const row = within(wall.getByRole('row', { name: /^B2 接线工艺 评价/ }))
  const [first] = row.getAllByRole('link', { name: /已录 19 \/ 20，未签字/ })
  first?.focus()
  expect(await screen.findByText(first?.getAttribute('aria-label') ?? '')).toBeDefined()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^C1 上电与功能 · .*：已录 37 \/ 40/)
  await user.click(screen.getByText('未签字', { selector: 'label *' }))
  await waitFor(() => expect(address()).toBe(`${desk}?state=unsigned`))
  expect(wall.queryByRole('row', { name: /^A1/ })).toBeNull()
})

it('what is missing leads to the list of it', async () => {
  const { user } = await openApp({ ...chief, path: desk })
  await user.click(await screen.findByRole('link', { name: '缺 7 个分数' }))
  const list = within(await screen.findByRole('listbox', { name: '待处理列表' }))
  expect(list.getAllByRole('option')).toHaveLength(5)
  await user.type(screen.getByRole('textbox', { name: '按作品编号查找' }), 'no')
  expect(await screen.findByText('没有这一类事项')).toBeDefined()
})

it('the chief settles a conflict, of which nothing is chosen beforehand', async () => {
  const [judge, other] = await Promise.all(story.judges.slice(0, 2).map((persona) => backend.as(persona)))
  if (judge === undefined || other === undefined) throw new Error('two judges are needed')
  const [cell] = emptyCells(await judge.marking.sheet({ formId: story.measured }))
  if (cell === undefined) throw new Error('no cell is empty')
  await enter(judge, story.measured, markItem(cell, '1'))
  await enter(other, story.measured, markItem(cell, '0'))

  const { user } = await openApp({ ...chief, path: `${desk}/findings?kind=conflict` })
  const act = within(await screen.findByRole('form', { name: '裁定冲突' }))
  const choices = act.getAllByRole('radio')
  expect(choices.map((choice) => (choice as HTMLInputElement).checked)).toEqual([false, false, false])
  expect(act.getByRole('button', { name: '裁定' })).toHaveProperty('disabled', true)

  await user.click(act.getByRole('radio', { name: /^采用 1/ }))
  await user.type(act.getByRole('textbox', { name: /裁定理由/ }), '现场复核')
  await user.click(act.getByRole('button', { name: '裁定为 1' }))
  expect(await screen.findByText(`已裁定：作品 ${work} 评分点 C1.2`)).toBeDefined()
  await waitFor(() => expect(screen.queryByRole('form', { name: '裁定冲突' })).toBeNull())
})

it('the cell keeps both values of the conflict and the decision', async () => {
  const { user } = await openApp({ ...chief, path: `${desk}/findings?kind=corrected&work=${work}` })
  await user.click(await screen.findByRole('link', { name: '查看此格的全部记录' }))
  await screen.findByRole('heading', { name: `作品 ${work} · 评分点 C1.2` })
  expect(screen.getByText('已定')).toBeDefined()
  const record = within(screen.getByRole('region', { name: '记录' }))
  expect(record.getByText('理由：现场复核')).toBeDefined()
  expect(record.getAllByText(/^被 1 取代/)).toHaveLength(2)
})

it('the chief goes back to a moment at which a correction had not happened yet', async () => {
  const { rows } = await (await backend.as('chief')).marking.findings({ eventId: story.eventId })
  const corrected = rows.find(({ kind, workCode }) => kind === 'corrected' && workCode !== work)
  if (corrected === undefined) throw new Error('nothing of the sample is corrected')
  const path = `${desk}/cells/${corrected.aspect.id}/${corrected.workCode}`
  const { user } = await openApp({ ...chief, path })
  const slider = await screen.findByRole('slider', { name: '查看的时刻' })
  expect(screen.queryByText('此时尚未发生')).toBeNull()
  const record = within(screen.getByRole('region', { name: '记录' }))
  const entries = record.getAllByRole('listitem').length

  const back = screen.getByRole('button', { name: '前一步' })
  while (!(back as HTMLButtonElement).disabled) await user.click(back)
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^第 1 步/)
  expect(address()).toMatch(/\?as=2024-10-1/)
  expect(await screen.findByText(/^2024-10-1\d [\d:]+ 时$/)).toBeDefined()
  await waitFor(() => expect(screen.getAllByText('此时尚未发生').length).toBeGreaterThan(0))
  expect(record.queryByText(/^被 .* 取代/)).toBeNull()
  expect(record.getAllByRole('listitem')).toHaveLength(entries)
})

it('the chief answers a judge who called, in the list by keyboard', async () => {
  const judge = await backend.as('judge-2')
  const { marks } = await judge.marking.sheet({ formId: story.judged })
  const own = marks.find(({ mine }) => mine)
  if (own === undefined) throw new Error('the judge has no mark')
  await submit(judge, story.judged, noteItem(own, 'flag', { text: '请裁判长看一下' }))

  const { user } = await openApp({ ...chief, path: `${desk}/findings?kind=flag` })
  const list = await screen.findByRole('listbox', { name: '待处理列表' })
  list.focus()
  await user.keyboard('{End}{Enter}')
  await user.keyboard('已看过')
  await user.click(screen.getByRole('button', { name: '答复并了结' }))
  expect(await screen.findByText(`已答复：作品 ${own.workCode}`)).toBeDefined()
  const nothing = await screen.findByText('没有这一类事项')
  // The finding has gone with the button that was pressed; the reader goes on where it says so.
  await waitFor(() => expect(document.activeElement?.contains(nothing)).toBe(true))
  expect(document.activeElement).not.toBe(document.body)
})

it('what the chief is writing about stays before them while a conflict comes in above it', async () => {
  const judge = await backend.as('judge-2')
  const { marks } = await judge.marking.sheet({ formId: story.judged })
  const own = marks.find(({ mine, workCode }) => mine && workCode === work)
  if (own === undefined) throw new Error('the judge has no mark')
  await submit(judge, story.judged, noteItem(own, 'flag', { text: '这里怎么评' }))

  const { user } = await openApp({ ...chief, path: `${desk}/findings?work=${work}` })
  const list = await screen.findByRole('listbox', { name: '待处理列表' })
  expect(within(list).getAllByRole('option')[0]).toHaveProperty('ariaSelected', 'true')
  const answer = screen.getByRole('textbox', { name: /^答复/ })
  await user.type(answer, '照评分标准')
  const [cell] = emptyCells(await judge.marking.sheet({ formId: story.measured }))
  if (cell === undefined) throw new Error('no cell is empty')
  await enter(await backend.as('judge-1'), story.measured, markItem(cell, '1'))
  await enter(judge, story.measured, markItem(cell, '0'))

  const conflict = await within(list).findByRole('option', { name: /冲突/ })
  expect(answer.isConnected).toBe(true)
  expect(answer).toHaveProperty('value', '照评分标准')
  expect(within(list).getAllByRole('option')[0]).toBe(conflict)
  // The list has the keys whichever of its rows was pressed, for a row scrolled away is not on the page any more.
  await user.click(conflict)
  expect(document.activeElement).toBe(list)
  await user.keyboard('{ArrowDown}')
  expect(await screen.findByRole('textbox', { name: /^答复/ })).toBeDefined()
})

it('the printed form shows what stands, by work code, and the blank one nothing', async () => {
  const path = `${desk}/print?form=${story.judged}`
  const { close } = await openApp({ ...chief, path })
  const paper = await screen.findByRole('article', { name: /^评分表 B2 接线工艺/ })
  expect(paper.textContent).toContain('评分标准第 1 版')
  expect(paper.textContent).toContain(work)
  const marksOn = (shown: HTMLElement) => shown.querySelectorAll('td:not(:empty)').length
  expect(marksOn(paper)).toBeGreaterThan(50)
  close()
  await openApp({ ...chief, path: `${path}&blank=1` })
  expect(marksOn(await screen.findByRole('article', { name: /^评分表 B2 接线工艺/ }))).toBe(0)
  expect(document.body.textContent).not.toContain('常彤')
})

it('who may not read the forms prints the summary, and is told why', async () => {
  await openApp({ persona: 'office', path: `${desk}/print?form=${story.judged}` })
  expect(await screen.findByRole('article', { name: '电工 成绩汇总表' })).toBeDefined()
  expect(screen.getByText(/评分表只有本赛项的裁判和裁判长可以查看/)).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByRole('button', { name: '打印' })).toHaveProperty('disabled', false)
})
