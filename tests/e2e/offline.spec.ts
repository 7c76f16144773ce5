import { expect, test } from '@playwright/test'
import { enterMissing, keptAnswers, keptItems, killAndReopen, prepareHall, recordedMarks } from './hall'
import { become, openApp } from './support'

const judged = 'f-story-6'
const measured = 'f-story-7'

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
  const works = page.getByRole('combobox', { name: '作品编号' })
  const top = () => works.evaluate((list) => list.getBoundingClientRect().top + window.scrollY)
  await expect.poll(top).toBeGreaterThan(0)
  const topBefore = await top()
  const judgedNow = await enterMissing(page, '2')
  // What is said about the network moves nothing that a finger is about to touch.
  await expect(page.getByRole('button', { name: '立即重发' })).toBeInViewport()
  expect(await top()).toBe(topBefore)
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
  expect((await keptAnswers(page)).filter(({ owner }) => owner === 'judge-1').length).toBeGreaterThan(2)
  await become(page, /裁判员（2/)
  await prepareHall(page)
  expect((await keptAnswers(page)).filter(({ owner }) => owner !== 'judge-2')).toEqual([])
  await become(page, /^公众/)
  await expect.poll(() => keptAnswers(page)).toEqual([])
  await context.setOffline(true)
  await page.goto(`/marking/${judged}`)
  await expect(page.getByRole('alert').getByText('没能取到数据')).toBeVisible()
  await expect(page.getByText('作品编号')).toHaveCount(0)
})

test('marks that were confirmed on a form one has left are on its sheet after a reload without a network', async ({
  context,
  page,
}) => {
  await openApp(page)
  await become(page, /裁判员（3/)
  await prepareHall(page)
  await context.setOffline(true)
  await page.goto(`/marking/${judged}`)
  const entered = await enterMissing(page, '2')
  expect(entered).toBeGreaterThan(0)
  // From the list of sheets the marks are sent, while the sheet itself is not open.
  await page.goto('/marking')
  await expect(page.getByText(`本机还有 ${entered} 项未确认`)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/本机还有 \d+ 项未确认/)).toBeHidden()
  await context.setOffline(true)
  await page.goto(`/marking/${judged}`)
  await expect(page.getByRole('button', { name: '签字', exact: true })).toBeVisible()
  await expect(page.getByText('待评', { exact: true })).toHaveCount(0)
})

test('without a network the palette and the list of people open; code the server has no more takes only its part away', async ({
  context,
  page,
}) => {
  await openApp(page)
  await become(page, /裁判员（1/)
  await prepareHall(page)
  await context.setOffline(true)
  await page.goto('/marking')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: /搜索/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^当前身份/ }).click()
  await expect(page.getByRole('group', { name: '切换身份' }).getByText('切换身份')).toBeVisible()
  await page.goto('/wall')
  await expect(page.getByText(/没有取到这一页的程序/)).toBeVisible()
  await expect(page.getByRole('button', { name: '重新载入' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '主要工作' })).toBeVisible()
})

test('a page older than the server’s chunks stays, and says what did not open', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  await openApp(page)
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404, body: '' }))
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('alert').getByText('这一部分没有打开')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: '设置' }).first().click()
  await expect(page.getByText(/没有取到这一页的程序/)).toBeVisible()
  await page.unroute('**/assets/**')
  await page.getByRole('button', { name: '重新载入' }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
  await context.close()
})

test('the app can be installed, and no answer of the API lies in a cache', async ({ page, request }) => {
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as {
    readonly name: string
    readonly icons: readonly { readonly src: string }[]
  }
  expect(manifest.name).toBe('赛衡 Saiheng')
  for (const { src } of manifest.icons) expect((await request.get(`/${src}`)).ok()).toBe(true)
  expect((await request.get('/sw.js')).headers()['cache-control']).toBe('no-cache')

  await page.addInitScript(() => {
    StorageManager.prototype.persist = async () => false
    StorageManager.prototype.persisted = async () => false
  })
  await openApp(page)
  await become(page, /裁判员（1/)
  await prepareHall(page)
  await expect(page.getByText(/浏览器没有答应长期保留本机数据/)).toBeVisible()
  const kept = await page.evaluate(async () => {
    const caching = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    return (await Promise.all(caching.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/index.html')
  expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([])
})
