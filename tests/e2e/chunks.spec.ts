import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const folder = 'dist/app/assets'
const budget = 200_000

test('the server build holds neither the embedded database nor the mock transport', () => {
  const guilty = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .filter((name) => /pglite|setupWorker|mockServiceWorker|msw\//i.test(readFileSync(`${folder}/${name}`, 'utf8')))
  expect(guilty).toEqual([])
})

// Until the page's own content is there; what it fetches afterwards for scrolling or menus nobody waits for.
for (const [route, content] of [
  ['/', '186'],
  ['/contests', '共 186 项竞赛'],
  ['/yellow-river', '青海'],
  ['/contests/c-story', '赛程'],
] as const) {
  test(`${route} on the server mount needs at most ${budget / 1000} kB of script, packed`, async ({ page }) => {
    const scripts = new Set<string>()
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.add(new URL(response.url()).pathname)
    })
    await page.goto(route)
    await expect(page.getByText(content).first()).toBeVisible()
    const bytes = [...scripts].map((path) => gzipSync(readFileSync(`dist/app${path}`)).length)
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget)
  })
}
