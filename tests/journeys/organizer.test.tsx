// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { story } from '#tests/support/story'
import { backend, heading, openApp } from '../support/app'

const contestId = 'c-011'
const path = `/contests/${contestId}`

it('an organizer sees what is missing before the next phase', async () => {
  await openApp({ path: `/contests/${story.contestId}`, persona: 'organizer' })
  const missing = within(await screen.findByRole('region', { name: '转入公示阶段前还差' }))
  expect(missing.getByText('还有 2 份评分表未签字；请裁判签完后再公示。')).toBeDefined()
  expect(missing.getByText('裁判长尚未签字；须全部赛项签字后方可公示。')).toBeDefined()
})

it('an organizer is told whose venue it is, takes a free date, and takes it back', async () => {
  const { user } = await openApp({ path, persona: 'organizer' })
  const dialog = await openMoveDialog(user)
  await chooseDays(user, dialog, '12月10日', '12月11日')
  expect(await dialog.findByText('这样安排不行：')).toBeDefined()
  expect(dialog.getByText(/已于 .* 使用示例烟台高级技工学校产教融合基地/)).toBeDefined()
  const other = dialog.getByRole('link', { name: /^查看该竞赛（新窗口）：.*职业技能竞赛/ })
  expect(other.getAttribute('href')).toMatch(/^\/contests\/c-\d+$/)
  expect(dialog.getByRole('button', { name: '保存决赛安排' })).toHaveProperty('disabled', true)

  await chooseDays(user, dialog, '12月24日', '12月25日')
  expect(await dialog.findByText('没有冲突，可以保存。')).toBeDefined()
  await user.type(dialog.getByRole('textbox', { name: /改期原因/ }), '场馆检修')
  await user.click(dialog.getByRole('button', { name: '保存决赛安排' }))
  expect(await screen.findByText(/^决赛已改到.*12月24日/)).toBeDefined()
  const schedule = within(screen.getByRole('table', { name: '赛程' }))
  expect(await schedule.findByText('2024-12-24 – 12-25')).toBeDefined()

  await user.click(screen.getByRole('button', { name: '撤销' }))
  expect(await screen.findByText('已恢复原来的安排。')).toBeDefined()
  expect(await schedule.findByText('2024-12-04 – 12-05')).toBeDefined()
})

it('the record of changes names who moved the final, from when to when, and why', async () => {
  await openApp({ path: `${path}/history`, persona: 'organizer' })
  await heading('修改记录')
  await screen.findByText(/原因：撤销改期/)
  const [undone, moved] = screen.getAllByRole('listitem').filter(isMove)
  expect(undone?.textContent).toContain('原因：撤销改期')
  expect(moved?.textContent).toContain('示例·王守正')
  expect(moved?.textContent).toContain('开始日期由“2024-12-04”改为“2024-12-24”')
  expect(moved?.textContent).toContain('原因：场馆检修')
})

it('an organizer whom somebody else forestalled is told what changed and keeps the choice', async () => {
  const { user } = await openApp({ path, persona: 'organizer' })
  const dialog = await openMoveDialog(user)
  await chooseDays(user, dialog, '12月24日', '12月25日')
  await dialog.findByText('没有冲突，可以保存。')
  await user.type(dialog.getByRole('textbox', { name: /改期原因/ }), '避开考试')
  await moveByOffice('2024-12-26', '2024-12-27')
  await user.click(dialog.getByRole('button', { name: '保存决赛安排' }))

  expect(await dialog.findByText('刚才已有人改过这一安排')).toBeDefined()
  expect(dialog.getByText('日期：由 2024-12-04 – 12-05 改为 2024-12-26 – 12-27')).toBeDefined()
  expect(dialog.getByRole('textbox', { name: /改期原因/ })).toHaveProperty('value', '避开考试')
  await user.click(dialog.getByRole('button', { name: '在新安排上继续我的修改' }))
  await dialog.findByText('没有冲突，可以保存。')
  await user.click(dialog.getByRole('button', { name: '保存决赛安排' }))
  expect(await screen.findByText('2024-12-24 – 12-25')).toBeDefined()
})

async function openMoveDialog(user: UserEvent) {
  await user.click(await screen.findByRole('button', { name: '改期' }))
  return within(await screen.findByRole('dialog'))
}

async function chooseDays(user: UserEvent, dialog: ReturnType<typeof within>, ...days: readonly string[]) {
  for (const day of days) await user.click(await dialog.findByRole('button', { name: new RegExp(`^${day}`) }))
  await waitFor(() => expect(dialog.queryByText('正在核对…')).toBeNull())
}

function isMove({ textContent }: HTMLElement): boolean {
  return /示例·.* 改期/.test(textContent)
}

/** Somebody else at another screen. */
async function moveByOffice(startsOn: string, endsOn: string): Promise<void> {
  const office = await backend.as('office')
  const [final] = (await office.contests.get({ contestId })).stages
  if (final === undefined) throw new Error('the contest has no final')
  const { id: stageId, venue, version } = final
  await office.contests.moveStage({ contestId, stageId, startsOn, endsOn, venueId: venue?.id ?? null, version })
}
