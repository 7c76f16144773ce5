import { expect, test } from '@playwright/test'
import { become, go, openApp, watchConsole } from './support'

test('the office lets the solver place what has no date, takes a part of it, and finds it in the draft again', async ({
  page,
}) => {
  const complaints = watchConsole(page)
  await openApp(page)
  await become(page, /办公室/)
  await go(page, '/plan/arrange')
  const scope = page.getByRole('radio', { name: '未排期的' })
  await expect(scope).toBeChecked()
  const before = await unscheduled()
  expect(before).toBeGreaterThan(1)

  await page.getByRole('button', { name: '开始编排' }).click()
  await expect(page.getByRole('heading', { name: '编排过程' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('已证明：没有更好的方案。')).toBeVisible()
  const table = page.getByRole('table', { name: '每场比赛改动前后的日期与场地' })
  await table.getByRole('checkbox').last().uncheck()
  await page.getByRole('button', { name: `采纳 ${before - 1} 场，写入草稿` }).click()
  await expect(page.getByText(`已把 ${before - 1} 场写入草稿。`)).toBeVisible()

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '自动编排' })).toBeVisible({ timeout: 60_000 })
  await expect.poll(unscheduled).toBe(1)
  expect(complaints).toEqual([])

  /** What the choice says it would move, which counts as the draft has it. */
  async function unscheduled(): Promise<number> {
    const hint = page.getByText(/^\d+ 场；其余不动$/).first()
    return Number((await hint.textContent())?.match(/\d+/)?.[0] ?? -1)
  }
})
