// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { defaultRuleSet } from '#domain/schedule/rule-set'
import { backend, heading, openApp } from '../support/app'

const editionId = 'provincial-2024'

async function savedRules() {
  return (await backend.as('office')).schedule.getRules({ editionId })
}

it('the office makes a rule stricter, changes a number and a day, says why, and it is saved', async () => {
  const { user } = await openApp({ path: '/plan/rules', persona: 'office' })
  await heading('排期规则')
  const level = within(await screen.findByRole('radiogroup', { name: '严重程度：在承办城市举办' }))
  await user.click(level.getByRole('radio', { name: '不得公布' }))
  const weakest = within(screen.getByRole('radiogroup', { name: '严重程度：场地不重复占用' }))
  expect(weakest.getByRole('radio', { name: '提示' })).toHaveProperty('disabled', true)
  fireEvent.change(screen.getByRole('textbox', { name: '每天最多场数' }), { target: { value: '4' } })
  const november = within(screen.getByRole('group', { name: '十一月' }))
  await user.click(november.getByRole('button', { name: '2024-11-11' }))
  await user.click(
    within(screen.getByRole('radiogroup', { name: '2024-11-11 按什么算' })).getByRole('radio', { name: '放假' }),
  )
  expect(november.getByRole('button', { name: /^2024-11-11 自行调整 放假/ })).toBeDefined()
  expect(screen.getByText('改动 3 处，尚未保存')).toBeDefined()
  await user.type(screen.getByRole('textbox', { name: '为什么改（记入修改记录）' }), '试行')
  await user.click(screen.getByRole('button', { name: '保存规则' }))
  expect(await screen.findByText('规则已保存。')).toBeDefined()
  expect(await screen.findByText('没有改动')).toBeDefined()
  expect(await savedRules()).toMatchObject({
    version: 3,
    rules: {
      severity: { travel: 'block_publication' },
      finalsPerCity: 4,
      calendarEdits: [{ day: '2024-11-11', kind: 'holiday' }],
    },
  })
})

it('days are gone through by arrow keys, and the calendar says where its data come from', async () => {
  const { user } = await openApp({ path: '/plan/rules', persona: 'office' })
  const january = within(await screen.findByRole('group', { name: '一月' }))
  january.getByRole('button', { name: '2024-01-01 元旦 放假' }).focus()
  await user.keyboard('{ArrowRight}{ArrowDown}')
  expect(document.activeElement).toBe(january.getByRole('button', { name: '2024-01-09' }))
  expect(screen.getByText(/法定节假日和调休来自 chinese-days.*2004 至 2026 年/)).toBeDefined()
  const october = within(screen.getByRole('group', { name: '十月' }))
  expect(october.getByRole('button', { name: '2024-10-12 国庆节 调休上班' })).toBeDefined()
})

it('a blacked-out weekend needs its reason before it is saved', async () => {
  const { user } = await openApp({ path: '/plan/rules', persona: 'office' })
  await user.click(await screen.findByRole('button', { name: '添加禁排日期' }))
  expect(screen.getByRole('button', { name: '保存规则' })).toHaveProperty('disabled', true)
  const reasons = screen.getAllByRole('textbox', { name: '原因' })
  const added = reasons.at(-1)
  if (added === undefined) throw new Error('no field for the reason')
  await user.type(added, '示例活动')
  await user.click(screen.getByRole('button', { name: '保存规则' }))
  expect(await screen.findByText('规则已保存。')).toBeDefined()
  expect((await savedRules()).rules.blackouts.map(({ reason }) => reason)).toContain('示例活动')
})

it('whoever was forestalled keeps the changes and chooses', async () => {
  const { user } = await openApp({ path: '/plan/rules', persona: 'office' })
  const level = within(await screen.findByRole('radiogroup', { name: '严重程度：各月均衡' }))
  await user.click(level.getByRole('radio', { name: '不检查' }))
  const { version } = await savedRules()
  const office = await backend.as('office')
  await office.schedule.setRules({ editionId, rules: defaultRuleSet, version })
  await user.click(screen.getByRole('button', { name: '保存规则' }))
  expect(await screen.findByText(/别人已保存了第 \d+ 版规则。您的改动都还在。/)).toBeDefined()
  expect(level.getByRole('radio', { name: '不检查' })).toHaveProperty('checked', true)
  await user.click(screen.getByRole('button', { name: '在最新规则上保留我的改动' }))
  await user.click(screen.getByRole('button', { name: '保存规则' }))
  expect(await screen.findByText('没有改动')).toBeDefined()
  expect((await savedRules()).rules.severity.month_balance).toBe('ignore')
})

it('an organizer reads the rules and changes none; a judge is told they are not for judges', async () => {
  const organizer = await openApp({ path: '/plan/rules', persona: 'organizer' })
  expect(await screen.findByText(/当前身份只能查看规则/)).toBeDefined()
  expect(screen.queryByRole('button', { name: '保存规则' })).toBeNull()
  organizer.close()
  await openApp({ path: '/plan/rules', persona: 'judge-1' })
  expect(await screen.findByText('您的身份没有此项权限。')).toBeDefined()
})
