import { expect, test } from '@playwright/test'
import { openApp, watchConsole } from './support'

test('the backend in the page answers after the browser has put the service worker to sleep', async ({ page }) => {
  const complaints = watchConsole(page)
  await openApp(page)
  const browser = await page.context().newCDPSession(page)
  await browser.send('ServiceWorker.enable')
  await browser.send('ServiceWorker.stopAllWorkers')
  await page.getByRole('link', { name: '竞赛目录' }).first().click()
  await expect(page.getByText('共 186 项竞赛')).toBeVisible()
  await expect(page.getByText('实时', { exact: true })).toBeAttached()
  // The service worker knows of the page again.
  await expect
    .poll(() => page.evaluate(async () => (await fetch('api/health')).headers.get('content-type')))
    .toMatch(/json/)
  await page.getByRole('link', { name: '首页', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(complaints).toEqual([])
})
