import { expect, test, type Page } from '@playwright/test'
import { keptItems, killAndReopen, prepareHall, recordedMarks } from './hall'
import { become, openApp } from './support'

const judged = 'f-story-6'
const measured = 'f-story-7'

/** Enters what is still missing by the digit keys alone; typed values need Enter. Answers how many. */
async function enterMissing(page: Page, key: string): Promise<number> {
  const missing = page.getByText('待评', { exact: true })
  await expect(page.getByText('作品编号').first()).toBeVisible()
  let entered = 0
  for (let left = await missing.count(); left > 0; left = await missing.count()) {
    await page.keyboard.press(key)
    if ((await missing.count()) === left) await page.keyboard.press('Enter')
    await expect.poll(() => missing.count()).toBeLessThan(left)
    entered += left - (await missing.count())
  }
  return entered
}

test('a hall loses its network, and the tablet its page: every mark arrives, none twice', async ({ context, page }) => {
  await openApp(page)
  await become(page, /裁判员（1/)
  await prepareHall(page)
  const before = await recordedMarks(context, judged)
  const measuredBefore = await recordedMarks(context, measured)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText(/现在连不上服务器/)).toBeVisible()
  await page.getByRole('link', { name: /^B2 接线工艺评价/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^B2/ })).toBeVisible()

  await page.goto(`/marking/${judged}`)
  const judgedNow = await enterMissing(page, '2')
  await page.goto(`/marking/${measured}`)
  const measuredNow = await enterMissing(page, '1')
  expect(judgedNow).toBeGreaterThan(0)
  expect(measuredNow).toBeGreaterThan(0)
  await expect.poll(async () => (await keptItems(page)).length).toBe(judgedNow + measuredNow)
  const kept = await keptItems(page)
  const ids = kept.map(({ id }) => id)
  const last = kept.find(({ item }) => item.formId === measured)?.item.workCode ?? ''

  const reopened = await killAndReopen(page, `/marking/${measured}`)
  await reopened.getByRole('combobox', { name: '作品编号' }).selectOption(last)
  await expect(reopened.getByText(/在本机|未送达/).first()).toBeAttached()
  expect((await keptItems(reopened)).map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  await reopened.goto('/marking')
  await expect(reopened.getByText(`本机还有 ${judgedNow + measuredNow} 项未确认`)).toBeVisible()

  await context.setOffline(false)
  await expect(reopened.getByText(/本机还有 \d+ 项未确认/)).toBeHidden()
  expect(await keptItems(reopened)).toEqual([])
  const after = [...(await recordedMarks(context, judged)), ...(await recordedMarks(context, measured))]
  const known = new Set([...before, ...measuredBefore].map(({ id }) => id))
  const added = after.filter(({ id, mine }) => !known.has(id) && mine)
  expect(added.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect(new Set(added.map(({ aspectId, workCode }) => `${aspectId} ${workCode}`)).size).toBe(added.length)
})

test('what one judge was shown is gone from the device when another sits down', async ({ context, page }) => {
  await openApp(page)
  await become(page, /裁判员（1/)
  await prepareHall(page)
  await become(page, /裁判员（2/)
  await expect(page.getByText(/份评分表已存入本机/)).toBeVisible({ timeout: 60_000 })
  await become(page, /^公众/)
  await context.setOffline(true)
  await page.goto(`/marking/${judged}`)
  await expect(page.getByText('作品编号')).toHaveCount(0)
})

test('the app can be installed, and no answer of the API lies in a cache', async ({ page, request }) => {
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as {
    readonly name: string
    readonly icons: readonly { readonly src: string }[]
  }
  expect(manifest.name).toBe('赛衡 Saiheng')
  for (const { src } of manifest.icons) expect((await request.get(`/${src}`)).ok()).toBe(true)
  expect((await request.get('/sw.js')).headers()['cache-control']).toBe('no-cache')

  await openApp(page)
  await become(page, /裁判员（1/)
  await prepareHall(page)
  const kept = await page.evaluate(async () => {
    const caching = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    return (await Promise.all(caching.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/index.html')
  expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([])
})
