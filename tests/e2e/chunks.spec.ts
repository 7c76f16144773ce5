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

for (const route of ['/', '/contests']) {
  test(`${route} on the server mount loads at most ${budget / 1000} kB of script, packed`, async ({ page }) => {
    const scripts = new Set<string>()
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.add(new URL(response.url()).pathname)
    })
    await page.goto(route)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const bytes = [...scripts].map((path) => gzipSync(readFileSync(`dist/app${path}`)).length)
    expect(bytes.length).toBeGreaterThan(0)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget)
  })
}
