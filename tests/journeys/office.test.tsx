// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import { heading, openApp, server } from '../support/app'

it('the settings say where the data is and how safe it is there', async () => {
  await openApp({ path: '/settings' })
  const data = within(await screen.findByRole('region', { name: '本浏览器中的数据' }))
  expect(await data.findByText('本浏览器（IndexedDB），不会上传')).toBeDefined()
  expect(data.getByText('3.1 MB')).toBeDefined()
  expect(data.getByText('空间不足时浏览器可能清除，建议导出备份')).toBeDefined()
})

it('only the office sets the day of the sample', async () => {
  const visitor = await openApp({ path: '/settings' })
  expect(await screen.findByLabelText('日期')).toHaveProperty('disabled', true)
  expect(screen.getByText(/当前身份不能更改示例日期/)).toBeDefined()
  visitor.close()

  const { user } = await openApp({ path: '/settings', persona: 'office' })
  const day = await screen.findByLabelText('日期')
  fireEvent.change(day, { target: { value: '2024-11-20' } })
  await user.click(screen.getByRole('button', { name: '设为这一天' }))
  expect(await screen.findByText('示例中的今天已改为 2024-11-20')).toBeDefined()
  expect(await screen.findByRole('link', { name: /示例数据中的今天是 2024-11-20/ })).toBeDefined()
})

it('a visitor becomes somebody else through the menu and arrives where that person works', async () => {
  const { user } = await openApp({ path: '/' })
  const menu = await screen.findByRole('button', { name: /^当前身份/ })
  expect(screen.queryByRole('group', { name: '切换身份' })).toBeNull()
  await user.click(menu)
  await user.click(await screen.findByRole('button', { name: /裁判员（2号）/ }))
  await heading('评分表')
  expect(menu.textContent).toContain('裁判员（2号）')
  expect(screen.queryByRole('group', { name: '切换身份' })).toBeNull()
})

it('a service that does not answer is said so, and trying again helps', async () => {
  server.use(http.get('*/api/contests', () => HttpResponse.json({ message: 'broken' }, { status: 500 })))
  const { user } = await openApp({ path: '/contests' })
  const failed = within(await screen.findByRole('alert'))
  expect(failed.getByText('没能取到数据')).toBeDefined()
  server.resetHandlers()
  await user.click(failed.getByRole('button', { name: '再试一次' }))
  await heading('2024年度技能兴鲁竞赛目录')
})

it('a page that is not for somebody says why', async () => {
  await openApp({ path: '/events/e-story/entries', persona: 'judge-1' })
  const refused = within(await screen.findByRole('alert'))
  expect(refused.getByText('现在还不能这样做')).toBeDefined()
  expect(
    await refused.findByText('您是本赛项裁判人员，成绩公布前不得查看选手信息；评分请凭作品编号进行。'),
  ).toBeDefined()
})
