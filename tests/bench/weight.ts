import { gzipSync } from 'node:zlib'
import type { Browser, Response } from 'playwright-core'
import { withVisitor } from './browser'
import { figureOf, type Figure } from './figures'

const routes = ['/', '/contests', '/contests/c-story', '/yellow-river', '/worldskills/worldskills-2024', '/settings']
const budget = 200

/** Long enough for what the app fetches once it has nothing else to do. */
const idleMs = 2000

/** What a first visit to each public page loads from the server mount, packed with gzip's usual level. */
export async function measureWeight(browser: Browser, origin: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const route of routes) {
    console.log(`weight of ${route} …`)
    const files = await loadedBy(browser, new URL(route, origin).href)
    const series = { group: 'server mount, gzip loaded by a first visit', unit: 'kB' } as const
    const baseline = { name: 'budget', value: budget }
    figures.push(
      figureOf({ ...series, name: `${route} JavaScript`, samples: [packed(files, '.js')], baseline, target: budget }),
      figureOf({ ...series, name: `${route} CSS`, samples: [packed(files, '.css')] }),
    )
  }
  return figures
}

interface Loaded {
  readonly path: string
  readonly body: Buffer
}

async function loadedBy(browser: Browser, address: string): Promise<readonly Loaded[]> {
  return withVisitor(browser, async (page) => {
    const responses: Response[] = []
    page.on('response', (response) => responses.push(response))
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(idleMs)
    return Promise.all(responses.filter(isCode).map(contentOf))
  })
}

function isCode(response: Response): boolean {
  return /\.(js|css)$/.test(response.url()) && response.ok()
}

async function contentOf(response: Response): Promise<Loaded> {
  return { path: new URL(response.url()).pathname, body: await response.body() }
}

/** In kilobytes of a thousand bytes, each file once. */
function packed(files: readonly Loaded[], ending: string): number {
  const once = new Map(
    files.filter(({ path }) => path.endsWith(ending)).map(({ path, body }) => [path, gzipSync(body).length]),
  )
  return [...once.values()].reduce((sum, size) => sum + size, 0) / 1000
}
