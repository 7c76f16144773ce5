import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { become, go, openApp, watchConsole } from './support'

const publicRoutes = [
  '/',
  '/contests',
  '/contests/sd2024-gonglu-yanghu',
  '/contests/c-story',
  '/events/e-story/draws',
  '/draws/dr-112-1-b/verify',
  '/plan',
  '/yellow-river',
  '/worldskills/worldskills-2024',
  '/worldskills/worldskills-2024/skills/01',
  '/worldskills/worldskills-2026',
  '/plan/print',
  '/settings',
  '/announcements',
  '/nowhere',
]

const rolesAndRoutes = [
  [
    /省级竞赛办公室/,
    [
      '/plan',
      '/plan/arrange',
      '/contests/new',
      '/contests/c-011/edit',
      '/wall',
      '/announcements',
      '/plan/rules',
      '/plan/versions?from=1&to=2',
    ],
  ],
  [
    /竞赛组织者/,
    [
      '/contests/c-011',
      '/contests/c-011/history',
      '/events/e-story/entries',
      '/events/e-story/scheme',
      '/events/e-011-1/scheme/edit',
    ],
  ],
  [/裁判员（1/, ['/marking', '/marking/f-story-6', '/marking/f-story-7', '/marking/f-story-6/print']],
  [/^加密员 A/, ['/events/e-025-1/draws', '/events/e-story/draws/entry_number']],
  [
    /^裁判长/,
    [
      '/events/e-story/marking',
      '/events/e-story/marking/findings',
      '/events/e-story/marking/cells/a-story-7-1/XEY9',
      '/events/e-story/marking/jury',
      '/events/e-story/marking/penalties',
      '/events/e-story/marking/patterns',
      '/events/e-story/marking/approvals',
      '/events/e-story/marking/print?form=f-story-6',
      '/events/e-story/scheme/versions',
      '/events/e-story/scheme/allocation',
    ],
  ],
  [/竞赛办公室/, ['/office/exchange']],
  [/领队/, ['/me']],
  [/^参赛选手/, ['/me']],
] as const

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any route, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(480_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const complaints = watchConsole(page)
    await openApp(page)
    for (const route of publicRoutes) await checkRoute(route)
    for (const [role, routes] of rolesAndRoutes) {
      await become(page, role)
      for (const route of routes) await checkRoute(route)
    }
    expect(complaints).toEqual([])

    async function checkRoute(route: string): Promise<void> {
      await go(page, route)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      const found = violations.map(({ id, nodes }) => ({
        route,
        id,
        where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
      }))
      expect(found).toEqual([])
    }
  })
}

test('no page scrolls sideways on a phone, whoever reads it', async ({ page }) => {
  test.setTimeout(300_000)
  await page.setViewportSize({ width: 390, height: 844 })
  await openApp(page)
  for (const route of publicRoutes) await checkRoute(route)
  for (const [role, routes] of rolesAndRoutes) {
    await become(page, role)
    for (const route of routes) await checkRoute(route)
  }

  async function checkRoute(route: string): Promise<void> {
    await go(page, route)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect({ route, sideways }).toEqual({ route, sideways: 0 })
  }
})
