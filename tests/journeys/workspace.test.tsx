// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { address, backend, heading, openApp } from '../support/app'

const ownId = 'c-011'

it('the office creates a contest by keyboard alone, edits it, and clones it', async () => {
  const { user } = await openApp({ path: '/contests/new', persona: 'office' })
  await heading('新建竞赛')
  const form = await screen.findByRole('form', { name: '竞赛内容' })
  await fill(user, /^行业$/, '玻璃')
  await fill(user, /^职业（工种）$/, '示例·玻璃工')
  expect(within(form).getByText(/^2024年山东省.*—山东省玻璃行业职业技能竞赛（示例·玻璃工）$/)).toBeDefined()

  await user.keyboard('{Control>}s{/Control}')
  const summary = within(await screen.findByRole('alert'))
  expect(summary.getByRole('heading', { name: '还有 3 处须修改' })).toBeDefined()
  const [toHost] = summary.getAllByRole('link', { name: '去修改' })
  toHost?.focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('主办单位名称')
  await user.keyboard('示例省工业厅')
  await fill(user, '承办单位名称', '示例省玻璃协会')
  await fill(user, '赛项名称', '玻璃工')
  await tabTo(user, '创建竞赛')
  await user.keyboard('{Enter}')
  await heading(/山东省玻璃行业职业技能竞赛/)
  const contestPath = address()

  await tabTo(user, '编辑竞赛')
  await user.keyboard('{Enter}')
  await heading('编辑竞赛')
  await screen.findByRole('form', { name: '竞赛内容' })
  await tabTo(user, '添加主办单位')
  await user.keyboard('{Enter}')
  const names = screen.getAllByRole('textbox', { name: '主办单位名称' })
  names[1]?.focus()
  await user.keyboard('示例省总工会{Alt>}{ArrowUp}{/Alt}')
  expect(screen.getByText('“示例省总工会”已移到第 1 位，共 2 位。')).toBeDefined()
  await user.keyboard('{Control>}s{/Control}')
  await screen.findByText('没有未保存的修改')
  const contestId = contestPath.split('/').at(-1) ?? ''
  const office = await backend.as('office')
  expect((await office.contests.get({ contestId })).hosts.map(({ name }) => name)).toEqual([
    '示例省总工会',
    '示例省工业厅',
    '示例省玻璃协会',
  ])
})

it('the office clones a contest under the next ordinal and goes on editing it', async () => {
  const { user } = await openApp({ path: `/contests/${ownId}`, persona: 'office' })
  await user.click(await screen.findByRole('button', { name: '克隆' }))
  const dialog = within(await screen.findByRole('dialog', { name: '克隆竞赛' }))
  await dialog.findByText(/第八届山东省/)
  await user.click(dialog.getByRole('button', { name: '克隆竞赛' }))
  await heading('编辑竞赛')
  expect(await screen.findByRole('textbox', { name: '届次' })).toHaveProperty('value', '8')
  expect(address()).not.toContain(ownId)
})

it('two organizers edit the same contest: the second is told what changed, chooses, and loses nothing', async () => {
  const { user } = await openApp({ path: `/contests/${ownId}/edit`, persona: 'organizer' })
  const form = await screen.findByRole('form', { name: '竞赛内容' })
  await user.selectOptions(within(form).getByRole('combobox', { name: '地市' }), '青岛')
  await user.clear(within(form).getAllByRole('textbox', { name: '主办单位名称' })[0] as HTMLElement)
  await user.type(within(form).getAllByRole('textbox', { name: '主办单位名称' })[0] as HTMLElement, '我改的主办单位')
  await editByOffice()

  await user.click(within(form).getByRole('button', { name: '保存修改' }))
  const merge = within(await screen.findByRole('alert'))
  expect(merge.getByRole('heading', { name: '刚才已有人改过这项竞赛' })).toBeDefined()
  expect(merge.getByText('示例·周文澜')).toBeDefined()
  expect(merge.getByText('地市：由“烟台”改为“济南”')).toBeDefined()
  expect(merge.getByText(/^赛项“.*” · 同时使用工位：由“.*”改为“25”$/)).toBeDefined()
  expect(merge.getByRole('button', { name: '合并并保存' })).toHaveProperty('disabled', true)
  const city = within(merge.getByRole('group', { name: '地市' }))
  expect(city.getByRole('radio', { name: '用对方的：济南' })).toBeDefined()
  await user.click(city.getByRole('radio', { name: '用我的：青岛' }))
  await user.click(merge.getByRole('button', { name: '合并并保存' }))
  await screen.findByText('没有未保存的修改')

  const detail = await (await backend.as('office')).contests.draft({ contestId: ownId })
  expect(detail.draft.cityCode).toBe('370200')
  expect(detail.draft.hosts[0]?.name).toBe('我改的主办单位')
  expect(detail.draft.events[0]?.workstations).toBe(25)
})

it('the record of changes says it in words', async () => {
  await openApp({ path: `/contests/${ownId}/history`, persona: 'organizer' })
  await heading('修改记录')
  const [merged] = await screen.findAllByText('修改竞赛信息', { exact: false })
  const row = merged?.closest('li')
  expect(row?.textContent).toContain('示例·王守正')
  expect(row?.textContent).toContain('地市由“济南”改为“青岛”')
  expect(row?.textContent).toMatch(/组织单位 · 名称.*改为“我改的主办单位”/)
})

it('an unsaved edit survives a reload, and leaving it is asked about', async () => {
  const { user, reload } = await openApp({ path: `/contests/${ownId}/edit`, persona: 'organizer' })
  await screen.findByRole('form', { name: '竞赛内容' })
  await fill(user, '行业', '家政')
  await screen.findByText('有 1 处未保存的修改')
  reload()
  await screen.findByText('已恢复上次未保存的修改。')
  expect(screen.getByRole('textbox', { name: '行业' })).toHaveProperty('value', '家政')

  await user.click(screen.getByRole('link', { name: '竞赛目录' }))
  const dialog = within(await screen.findByRole('dialog', { name: '还有未保存的修改' }))
  await user.click(dialog.getByRole('button', { name: '留在本页' }))
  expect(screen.getByRole('textbox', { name: '行业' })).toHaveProperty('value', '家政')
  await user.click(screen.getByRole('button', { name: '放弃修改' }))
  expect(screen.getByRole('textbox', { name: '行业' })).toHaveProperty('value', '家庭服务')
  await screen.findByText('没有未保存的修改')
})

it('somebody without the right to it is told so', async () => {
  await openApp({ path: '/contests/new', persona: 'leader' })
  expect(await screen.findByText('您的身份没有此项权限。')).toBeDefined()
})

it('an organizer announces something, the public reads it, and it is withdrawn with a reason', async () => {
  const { user, close } = await openApp({ path: `/contests/${ownId}`, persona: 'organizer' })
  await user.click(await screen.findByRole('button', { name: '起草公告' }))
  const dialog = within(await screen.findByRole('dialog', { name: '起草公告' }))
  await user.click(dialog.getByRole('button', { name: '发布公告' }))
  expect(dialog.getByText('公告标题不能为空。')).toBeDefined()
  await user.type(dialog.getByRole('textbox', { name: '标题' }), '报到时间')
  await user.type(dialog.getByRole('textbox', { name: '正文' }), '上午八点报到。{Enter}请带证件。')
  expect(within(dialog.getByRole('region', { name: '发布后的样子' })).getByText('请带证件。')).toBeDefined()
  await user.click(dialog.getByRole('button', { name: '发布公告' }))
  const section = () => within(screen.getByRole('region', { name: '公告' }))
  await waitFor(() => expect(section().getByText('报到时间')).toBeDefined())
  close()

  const visitor = await openApp({ path: `/contests/${ownId}` })
  await visitor.user.click(await screen.findByText('报到时间'))
  expect(section().getByText('上午八点报到。')).toBeDefined()
  expect(section().queryByRole('button', { name: /撤回/ })).toBeNull()
  visitor.close()

  const again = await openApp({ path: `/contests/${ownId}`, persona: 'organizer' })
  await again.user.click(await screen.findByRole('button', { name: '撤回公告：报到时间' }))
  const confirm = within(await screen.findByRole('dialog', { name: '撤回公告：报到时间' }))
  await again.user.type(confirm.getByRole('textbox', { name: /撤回原因/ }), '时间有变')
  await again.user.click(confirm.getByRole('button', { name: '撤回公告' }))
  expect(await section().findByText(/撤回，原因：时间有变/)).toBeDefined()
})

it('the office sees from the wall what is most urgent, narrows it, and goes where it is solved', async () => {
  const { user } = await openApp({ path: '/wall', persona: 'office' })
  await heading('竞赛总览')
  const flow = within(await screen.findByRole('list', { name: '各进程的竞赛数' }))
  expect(flow.getAllByRole('button')).toHaveLength(12)
  await user.click(screen.getByRole('button', { name: /^有缺项/ }))
  await user.click(flow.getByRole('button', { name: /^批准：/ }))
  expect(address()).toBe('/wall?phase=approved&urgency=blocked')
  await rowsDrawnByNeed()
  const [dates] = await screen.findAllByRole('link', { name: '尚未确定决赛日期；请先在赛程中安排。' })
  await user.click(dates as HTMLElement)
  const dialog = within(await screen.findByRole('dialog', { name: /^决赛改期/ }))
  expect(await dialog.findByText('选择新的日期或场地，这里会马上核对是否冲突。')).toBeDefined()
})

/** A long table first draws a screenful plainly; the rows that take its place are numbered. */
async function rowsDrawnByNeed(): Promise<void> {
  await waitFor(() => expect(screen.getAllByRole('row')[1]?.getAttribute('aria-rowindex')).toBe('2'))
}

/** As a keyboard does: focus the field, take its text, write another. */
async function fill(user: UserEvent, name: string | RegExp, text: string): Promise<void> {
  const [field] = screen.getAllByRole('textbox', { name })
  field?.focus()
  await user.keyboard(`{Control>}a{/Control}${text}`)
}

/** Presses Tab until a button or link of that name has the focus. */
async function tabTo(user: UserEvent, name: string): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    await user.tab()
    if (document.activeElement?.textContent === name) return
  }
  throw new Error(`nothing called ${name} can be reached with Tab`)
}

/** Somebody else at another screen. */
async function editByOffice(): Promise<void> {
  const office = await backend.as('office')
  const { version, draft } = await office.contests.draft({ contestId: ownId })
  const events = draft.events.map((event, index) => (index === 0 ? { ...event, workstations: 25 } : event))
  await office.contests.edit({ contestId: ownId, version, draft: { ...draft, cityCode: '370100', events } })
}
