import { expect, test } from '@playwright/test'
import { become, go, openApp } from './support'

const sheet = '/marking/f-story-6'

test('a mark that was acknowledged is there after the tab was killed', async ({ browser, context, page }) => {
  await openApp(page)
  await become(page, /裁判员（2/)
  await go(page, sheet)
  await expect(page.getByRole('main').getByText('作品编号').first()).toBeVisible()
  const before = await enteredCount()

  await page.keyboard.press('2')
  await expect.poll(enteredCount).toBe(before + 1)
  // Acknowledged: nothing of this page is still being written, on the device or under way.
  await expect(page.getByText(/^(正在存入本机|在本机|已送出|未送达)$/)).toHaveCount(0)
  await expect(page.getByText('已确认').first()).toBeAttached()
  const session = await browser.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets')
  for (const { targetId, url } of targetInfos) {
    // The worker that holds the data goes with its only tab, in the middle of whatever it was doing.
    if (url.startsWith(new URL(page.url()).origin))
      await session.send('Target.closeTarget', { targetId }).catch(() => undefined)
  }

  const reopened = await context.newPage()
  await openApp(reopened)
  await become(reopened, /裁判员（2/)
  await go(reopened, sheet)
  await expect(reopened.getByText(new RegExp(`我已评 ${before + 1} /`))).toBeVisible()

  async function enteredCount(): Promise<number> {
    const text =
      (await page
        .getByText(/我已评 \d+ \//)
        .first()
        .textContent()) ?? ''
    return Number(/我已评 (\d+)/.exec(text)?.[1])
  }
})

test('two tabs see each other’s change', async ({ context, page }) => {
  await openApp(page)
  await become(page, /竞赛组织者/)
  const other = await context.newPage()
  await openApp(other)
  await go(other, '/contests/c-011')
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()

  await page.getByRole('button', { name: /改期|改日期/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^12月26日/ }).click()
  await dialog.getByRole('button', { name: /^12月27日/ }).click()
  await expect(dialog.getByText('没有冲突，可以保存。')).toBeVisible()
  await dialog.getByRole('button', { name: '保存决赛安排' }).click()
  await expect(other.getByText('2024-12-26 – 12-27')).toBeVisible()
})
