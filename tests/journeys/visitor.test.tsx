// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { resultRows, results } from '#backend/db/tables/results'
import { address, backend, heading, openApp } from '../support/app'

it('a visitor is told how large the year is and goes on to what interests them', async () => {
  const { user } = await openApp({ path: '/' })
  expect(await screen.findByRole('link', { name: /2024年度 186\s项省级竞赛/ })).toBeDefined()
  const programmes = within(screen.getAllByRole('navigation', { name: '三大赛事' })[0] ?? document.body)
  expect(programmes.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    '技能兴鲁',
    '黄河流域',
    '世赛选拔',
  ])
  const registration = screen.getByRole('link', { name: /正在报名 \d+\s项/ })
  expect(registration.getAttribute('href')).toBe('/contests?programme=provincial&phase=registration')

  await user.click(screen.getByRole('link', { name: /省级一类 \d+\s项/ }))
  await heading('2024年度技能兴鲁竞赛目录')
  expect(address()).toBe('/contests?programme=provincial&class=one')
  expect(screen.getByText('符合条件的 41 项，全部 186 项')).toBeDefined()
})

it('a visitor narrows the catalogue by initials and a city, and clears it again', async () => {
  const { user } = await openApp({ path: '/contests' })
  await heading('2024年度技能兴鲁竞赛目录')
  const counted = () => screen.getByText(/^(共|符合条件的) \d+ 项/, { selector: '[role=status]' })
  expect(counted().textContent).toBe('共 186 项竞赛')

  await user.type(screen.getByRole('textbox', { name: '查找竞赛' }), 'dg')
  await waitFor(() => expect(address()).toBe('/contests?search=dg'))
  expect(await screen.findAllByRole('link', { name: /电工/ })).not.toEqual([])
  const bySearch = Number(/\d+/.exec(counted().textContent)?.[0])
  expect(bySearch).toBeLessThan(60)

  await user.click(screen.getByRole('button', { name: '地市：筛选，已选 0 项' }))
  await user.click(await screen.findByRole('checkbox', { name: /济南/ }))
  await waitFor(() => expect(address()).toBe('/contests?search=dg&city=370100'))
  expect(Number(/\d+/.exec(counted().textContent)?.[0])).toBeLessThan(bySearch)

  await user.click(screen.getByRole('button', { name: '清除全部条件' }))
  await waitFor(() => expect(address()).toBe('/contests'))
  expect(counted().textContent).toBe('共 186 项竞赛')
})

it('a search that finds nothing says so and offers the way back', async () => {
  const { user } = await openApp({ path: '/contests?search=没有这样的竞赛' })
  expect(await screen.findByText('没有符合条件的竞赛')).toBeDefined()
  expect(screen.queryByRole('table')).toBeNull()
  await user.click(screen.getAllByRole('button', { name: '清除全部条件' }).at(-1) ?? document.body)
  expect(await screen.findByText('共 186 项竞赛')).toBeDefined()
})

it('a real contest shows what the press said with its source, and nobody who takes part', async () => {
  await openApp({ path: '/contests/sd2024-gonglu-yanghu' })
  const reported = within(await screen.findByRole('region', { name: '据公开报道' }))
  expect(reported.getByText('2024-10-14—16')).toBeDefined()
  expect(reported.getByText(/^来源：.*烟台日报/)).toBeDefined()
  expect(within(screen.getByRole('main')).queryByText('示例数据')).toBeNull()
  expect(screen.queryByRole('link', { name: /参赛名单/ })).toBeNull()
})

it('a published ranking says who shares a rank', async () => {
  const [shared] = await backend.db
    .select({ eventId: results.eventId, rank: resultRows.rank })
    .from(resultRows)
    .innerJoin(results, eq(results.id, resultRows.resultId))
    .where(and(eq(resultRows.shared, true), eq(results.state, 'official')))
    .orderBy(resultRows.rank, results.eventId)
    .limit(1)
  await openApp({ path: `/events/${shared?.eventId}/results` })
  const rankings = await screen.findAllByRole('table', { name: /名次表$/ })
  const texts = rankings.map((table) => within(table).queryAllByText(`并列第${shared?.rank}名`).length)
  expect(Math.max(...texts)).toBeGreaterThanOrEqual(2)
  expect(screen.getByText('正式成绩')).toBeDefined()
})

it('an unknown address is named, with a way on', async () => {
  const { user } = await openApp({ path: '/nowhere' })
  await heading('没有这一页')
  expect(screen.getByText(/地址 \/nowhere 没有对应的页面/)).toBeDefined()
  await user.click(screen.getByRole('link', { name: '到竞赛目录中查找' }))
  await heading('2024年度技能兴鲁竞赛目录')
})

it('a visitor reads the same page in English and in Chinese again', async () => {
  const { user } = await openApp({ path: '/contests?city=370200' })
  await heading('2024年度技能兴鲁竞赛目录')
  await user.click(screen.getByRole('button', { name: 'EN' }))
  expect(await screen.findByRole('textbox', { name: /find/i })).toBeDefined()
  expect(address()).toBe('/contests?city=370200')
  expect(document.documentElement.lang).toBe('en')
  await user.click(screen.getByRole('button', { name: '中文' }))
  await heading('2024年度技能兴鲁竞赛目录')
  expect(address()).toBe('/contests?city=370200')
})
