import { expect, test, type Page } from '@playwright/test'
import { become, go, openApp } from './support'

test('the data of this browser is exported, changed, imported back and reset', async ({ page }, testInfo) => {
  const file = testInfo.outputPath('copy.data')
  await openApp(page)
  await go(page, '/settings')

  await test.step('exported', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出到文件' }).click()
    await (await download).saveAs(file)
  })

  await test.step('changed', async () => {
    await become(page, /省级/)
    await go(page, '/settings')
    await page.getByLabel('日期', { exact: true }).fill('2024-11-20')
    await page.getByRole('button', { name: '设为这一天' }).click()
    await expectDay(page, '2024-11-20')
  })

  await test.step('a file that is no data changes nothing', async () => {
    const buffer = Buffer.from('no data')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'no.data', mimeType: 'application/octet-stream', buffer })
    await page.getByRole('dialog').getByRole('button', { name: '替换数据' }).click()
    await expect(page.getByText('这个文件没能导入，现有数据没有改动。')).toBeVisible()
    await page.reload()
    await expectDay(page, '2024-11-20')
  })

  await test.step('imported back', async () => {
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('dialog').getByRole('button', { name: '替换数据' }).click()
    await expectDay(page, '2024-10-15')
  })

  await test.step('reset', async () => {
    await page.getByRole('button', { name: '恢复为示例数据' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '丢弃更改并恢复' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expectDay(page, '2024-10-15')
  })
})

async function expectDay(page: Page, day: string): Promise<void> {
  await expect(page.getByRole('link', { name: new RegExp(`今天是 ${day}`) })).toBeVisible({ timeout: 30_000 })
}
