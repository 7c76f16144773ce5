// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { story } from '#tests/support/story'
import { backend, heading, openApp } from '../support/app'

const path = `/events/${story.eventId}/day`
const ownPath = '/events/e-011-1/day'

/** Tabs on until something of that name has the focus, as somebody without a mouse does. */
async function tabTo(user: UserEvent, name: RegExp | string) {
  const named = (element: Element | null) => {
    const said = element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    return typeof name === 'string' ? said.trim() === name : name.test(said)
  }
  for (let tabbed = 0; tabbed < 200 && !named(document.activeElement); tabbed += 1) await user.tab()
  expect(named(document.activeElement)).toBe(true)
}

it('a visitor reads the day on the way past: what is next, and what is late', async () => {
  await openApp({ path })
  await heading('电工')
  expect(screen.getByText('已发布')).toBeDefined()
  expect(screen.getByText(/12:16 午餐/)).toBeDefined()
  expect(screen.queryByText('现场记录')).toBeNull()
  const [today] = screen.getAllByRole('region', { name: '10月15日星期二' })
  expect(within(today ?? document.body).getByText(/因“模块C 通电调试与检修”推迟/)).toBeDefined()
})

it('a competitor sees the own batch and place', async () => {
  await openApp({ path, persona: 'competitor' })
  await heading('电工')
  expect(screen.getByText('批次', { selector: 'span' }).textContent).toMatch(/批次 [12]/)
})

it('the chief records an end by key, and puts a mistake right with its reason', async () => {
  const { user } = await openApp({ path: `${path}?view=hall`, persona: 'chief' })
  await heading('电工')
  await tabTo(user, '记录结束：模块C 通电调试与检修（第 2 批）')
  await user.keyboard('{Enter}')
  expect(await screen.findByText('10:56–12:00 已结束')).toBeDefined()
  await tabTo(user, '更正记录：模块C 通电调试与检修（第 2 批）')
  await user.keyboard('{Enter}')
  const dialog = within(await screen.findByRole('dialog'))
  const back = dialog.getByRole('button', { name: '撤回结束记录' })
  expect(back).toHaveProperty('disabled', true)
  await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))
  await user.keyboard('误按')
  await tabTo(user, '撤回结束记录')
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('button', { name: '记录结束：模块C 通电调试与检修（第 2 批）' })).toBeDefined()
})

it('an organizer plans a day by key alone: template, move, undo, save, publish', async () => {
  const { user } = await openApp({ path: ownPath, persona: 'organizer' })
  await screen.findByText(/日程还是空的/)
  await tabTo(user, '套用模板')
  await user.keyboard('{Enter}')
  await screen.findByRole('dialog')
  await tabTo(user, '两个模块，再次抽签')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByText('有未保存的修改')).toBeDefined()

  const bar = (time: string) => screen.queryByRole('button', { name: new RegExp(`^报到, ${time}`) })
  const report = await screen.findByRole('button', { name: /^报到, 14:00–15:30/ })
  report.focus()
  await user.keyboard('{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}')
  expect(bar('12:55–14:25')).not.toBeNull()
  await user.keyboard('{Control>}z{/Control}')
  expect(bar('13:55–15:25')).not.toBeNull()

  await tabTo(user, '保存日程')
  await user.keyboard('{Enter}')
  expect(await screen.findByText('全部已保存')).toBeDefined()
  const stored = await (await backend.as('organizer')).day.get({ eventId: 'e-011-1' })
  expect(stored.items.find(({ kind }) => kind === 'report')).toMatchObject({ start: 835 })

  const publish = await screen.findByRole('button', { name: '发布日程' })
  publish.focus()
  await user.keyboard('{Enter}')
  const dialog = within(await screen.findByRole('dialog', { name: '发布比赛日日程？' }))
  dialog.getByRole('button', { name: '发布日程' }).focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('button', { name: '撤回发布' })).toBeDefined()
})

it('shows every time that shifting the rest of the day would change, before it does', async () => {
  const { user } = await openApp({ path: `${ownPath}?view=plan`, persona: 'organizer' })
  await tabTo(user, '顺延当日后续')
  await user.keyboard('{Enter}')
  const dialog = within(await screen.findByRole('dialog', { name: '顺延当日后续各项' }))
  const first = dialog.getByRole('combobox', { name: '从这一项起' })
  const day = within(first).getAllByRole('option')
  const checkIn = day.find(({ textContent }) => textContent?.includes('08:00 检录')) as HTMLOptionElement
  await user.selectOptions(first, checkIn)
  const minutes = dialog.getByRole('textbox', { name: /顺延（分钟）/ })
  await user.clear(minutes)
  await user.type(minutes, '20')
  const preview = within(await dialog.findByRole('table', { name: '时间变化' }))
  expect(preview.getByText('08:00–08:15')).toBeDefined()
  expect(preview.getByText('08:20–08:35')).toBeDefined()
  await user.click(dialog.getByRole('button', { name: '按此顺延' }))
  expect(await screen.findByText('有未保存的修改')).toBeDefined()
  expect(screen.getAllByRole('button', { name: /^检录, .*08:20–08:35/ })).not.toEqual([])
  await user.click(screen.getByRole('button', { name: '放弃修改' }))
})

it('works out a rotation with its proof and puts it into the day', async () => {
  const { user } = await openApp({ path: `${ownPath}?view=plan`, persona: 'organizer' })
  await user.click(await screen.findByRole('button', { name: '撤回发布' }))
  const confirm = within(await screen.findByRole('dialog'))
  await user.click(confirm.getByRole('button', { name: '撤回发布' }))
  await user.click(await screen.findByRole('button', { name: '编排轮转' }))
  const dialog = within(await screen.findByRole('dialog', { name: '编排轮转' }))
  await user.click(dialog.getByRole('button', { name: '开始计算' }))
  expect(await dialog.findByText('已证明不可能更早结束。')).toBeDefined()
  expect(dialog.getByRole('table', { name: /^轮转图/ })).toBeDefined()
  await user.click(dialog.getByRole('button', { name: '放入日程' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const { items, settings } = await (await backend.as('organizer')).day.get({ eventId: 'e-011-1' })
  expect(settings.drawEachModule).toBe(false)
  expect(items.filter(({ kind }) => kind === 'module').length).toBeGreaterThan(1)
})

it('who saves second is told what the first changed, and keeps the own plan', async () => {
  const { user } = await openApp({ path: `${ownPath}?view=plan`, persona: 'organizer' })
  const bar = await screen.findByRole('button', { name: /^报到, / })
  fireEvent.keyDown(bar, { key: 'ArrowRight' })
  expect(await screen.findByText('有未保存的修改')).toBeDefined()
  const office = await backend.as('office')
  const day = await office.day.get({ eventId: 'e-011-1' })
  const items = day.items.map((item) => (item.kind === 'meeting' ? { ...item, start: item.start + 5 } : item))
  await office.day.save({ eventId: 'e-011-1', version: day.version, settings: day.settings, items })
  await user.click(screen.getByRole('button', { name: '保存日程' }))
  const notice = within(await screen.findByRole('alert'))
  expect(notice.getByText(/修改“技术说明会”：由 15:30–16:30 改为 15:35–16:35/)).toBeDefined()
  await user.click(notice.getByRole('button', { name: '保留我的编排' }))
  expect(screen.getByRole('button', { name: '保存日程' })).toHaveProperty('disabled', false)
})
