import { expect, type Page } from '@playwright/test'

/** Opens the app and waits until its first data is there, however long the first boot takes. */
export async function openApp(page: Page, path = '/'): Promise<void> {
  await page.goto(path)
  await expect(page.getByText('实时', { exact: true })).toBeAttached({ timeout: 60_000 })
}

/** Becomes a sample person through the menu, as a visitor would, and waits for that person's first screen. */
export async function become(page: Page, title: RegExp): Promise<void> {
  const menu = page.getByRole('button', { name: /^当前身份/ })
  await menu.click()
  const choice = page.getByRole('group', { name: '切换身份' }).getByRole('button', { name: title })
  const role = ((await choice.locator('span').first().textContent()) ?? '').trim()
  const changed = page.waitForResponse((answer) => {
    return new URL(answer.url()).pathname.endsWith('/api/session') && answer.request().method() !== 'GET'
  })
  await choice.click()
  const { persona } = (await (await changed).json()) as { readonly persona: { readonly home: string } | null }
  await expect(menu).toContainText(role)
  await expect.poll(() => pathOf(page)).toBe(persona?.home ?? '/')
  await expect(page.getByRole('group', { name: '切换身份' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Where in the app a page is, whether the mount routes by path or by hash. */
function pathOf(page: Page): string {
  const { hash, pathname, search } = new URL(page.url())
  return hash.startsWith('#/') ? hash.slice(1) : `${pathname}${search}`
}

/** Goes to a page of the app by its path, whether the mount routes by path or by hash. */
export async function go(page: Page, path: string): Promise<void> {
  const hash = new URL(page.url()).hash.startsWith('#/')
  if (hash) await page.evaluate((to) => void (location.hash = to), path)
  else await page.goto(path)
}

/** Gathers what a page complains about, to be held empty at the end of a test. */
export function watchConsole(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    // The browser itself notes an answer of 403; the page says it in its own words.
    if (message.text().startsWith('Failed to load resource')) return
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}
