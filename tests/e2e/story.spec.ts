import { expect, test, type Page } from '@playwright/test'
import { enterMissing } from './hall'
import { become, go, openApp } from './support'

/** The complete story: plan, mark, sign, publish, see; in one go, because each step stands on the one before. */
test('a contest from plan to public ranking', async ({ page }) => {
  test.setTimeout(360_000)
  await openApp(page)

  await test.step('the organizer is refused a taken venue, then moves the final', async () => {
    await become(page, /竞赛组织者/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('示例')
    await page.getByRole('button', { name: /改期|改日期/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /12月10日/ }).click()
    await dialog.getByRole('button', { name: /12月11日/ }).click()
    await expect(dialog.getByText('这样安排不行：')).toBeVisible()
    await expect(dialog.getByRole('link', { name: /查看该竞赛/ })).toBeVisible()
    await expect(dialog.getByRole('button', { name: '保存决赛安排' })).toBeDisabled()
    await dialog.getByRole('button', { name: /^12月24日/ }).click()
    await dialog.getByRole('button', { name: /^12月25日/ }).click()
    await expect(dialog.getByText('没有冲突，可以保存。')).toBeVisible()
    await dialog.getByRole('button', { name: '保存决赛安排' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('2024-12-24 – 12-25')).toBeVisible()
  })

  const judges = [/裁判员（1/, /裁判员（2/, /裁判员（3/]
  await test.step('three judges enter what is missing by keyboard', async () => {
    for (const judge of judges) {
      await become(page, judge)
      await go(page, '/marking/f-story-6')
      await enterMissing(page, '2')
      await go(page, '/marking/f-story-7')
      await enterMissing(page, '1')
    }
  })

  await test.step('three judges sign both sheets', async () => {
    for (const judge of judges) {
      await become(page, judge)
      await signSheet(page, 'f-story-6')
      await signSheet(page, 'f-story-7')
    }
  })

  await test.step('the chief judge signs', async () => {
    await become(page, /^裁判长/)
    await page.getByRole('button', { name: '签字锁定成绩' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '签字锁定成绩' }).click()
    await expect(page.getByText('已签字锁定').first()).toBeVisible()
  })

  await test.step('the holders open the blind chain with the supervisor, last link first', async () => {
    for (const link of ['C 环 作品编号', 'B 环 赛位号', 'A 环 参赛编号']) {
      await become(page, new RegExp(`^加密员 ${link.charAt(0)}`))
      await takeStep(page, `启封：${link}`, '提请启封')
      await expect(page.getByText(`${link}：已提出，等待监督确认`)).toBeVisible()
      await become(page, /^监督/)
      await takeStep(page, '确认启封', '确认启封')
      await expect(page.getByRole('button', { name: '确认启封' })).toHaveCount(0)
    }
    await expect(page.getByText('已全部启封')).toBeVisible()
  })

  await test.step('the organizer publishes', async () => {
    await become(page, /竞赛组织者/)
    await go(page, '/events/e-story/results')
    await page.getByRole('button', { name: '公布成绩（公示）' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '公布成绩（公示）' }).click()
    await expect(page.getByText('公示成绩（临时）').first()).toBeVisible()
  })

  await test.step('the competitor sees rank, points and award', async () => {
    await become(page, /^参赛选手/)
    await expect(page.getByText('名次', { exact: true }).first()).toBeVisible()
    await expect(page.getByText(/共 10 名|共 9 名/).first()).toBeVisible()
    await expect(page.getByText('本组中位数').first()).toBeVisible()
  })

  await test.step('the public sees the ranking, without work codes', async () => {
    await become(page, /^公众/)
    await go(page, '/events/e-story/results')
    await expect(page.getByRole('table', { name: /名次表/ }).getByRole('row')).toHaveCount(11)
    await expect(page.getByText('XEY9')).toHaveCount(0)
  })
})

async function takeStep(page: Page, button: string, verb: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('dialog').getByRole('button', { name: verb }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function signSheet(page: Page, formId: string): Promise<void> {
  await go(page, `/marking/${formId}`)
  await page.getByRole('button', { name: '签字', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签字' }).click()
  await expect(page.getByText(/我已签字，等待其他裁判|全体裁判已签字/).first()).toBeVisible()
}
