import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium as the browser tests use it. */
export async function withBrowser<Answer>(visit: (browser: Browser) => Promise<Answer>): Promise<Answer> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] })
  try {
    return await visit(browser)
  } finally {
    await browser.close()
  }
}

/** A visitor who was never here: empty storage, empty cache. */
export async function withVisitor<Answer>(
  browser: Browser,
  visit: (page: Page, context: BrowserContext) => Promise<Answer>,
): Promise<Answer> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
  })
  try {
    return await visit(await context.newPage(), context)
  } finally {
    await context.close()
  }
}
