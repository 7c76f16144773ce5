import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { become, openApp } from './support'

/*
 * A hall with bad wifi, on the server mount: 300 marks by keys alone while the network goes, the tab dies and comes
 * back; and two judges who do not hear of each other and enter different values in one place.
 */

interface Sheet {
  readonly formId: string
  readonly type: string
  readonly signed: boolean
  readonly progress: { readonly expected: number; readonly entered: number }
}

interface Mark {
  readonly id: string
  readonly aspectId: string
  readonly workCode: string
  readonly value: string | null
  readonly supersedes: readonly string[]
}

async function sheetsOf(context: BrowserContext): Promise<readonly Sheet[]> {
  const answer = await context.request.get('/api/marking/sheets')
  return ((await answer.json()) as { rows: Sheet[] }).rows
}

async function marksOf(context: BrowserContext, formId: string): Promise<readonly Mark[]> {
  const answer = await context.request.get(`/api/marking/sheets/${formId}`)
  return ((await answer.json()) as { marks: Mark[] }).marks
}

/** A measured form with many empty cells, where one digit is a whole value everywhere. */
async function emptyForm(context: BrowserContext, least: number): Promise<string> {
  for (const { formId, type, progress } of await sheetsOf(context)) {
    if (type === 'measurement' && progress.expected - progress.entered >= least) return formId
  }
  throw new Error(`no form lacks ${least} marks`)
}

const digit = '1'

/** As fast as the hand goes: the next key does not wait for the network, only for the page. */
async function pressDigits(page: Page, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await page.keyboard.press(digit, { delay: 15 })
}

/** How many marks this page says are still on the device. */
function waiting(page: Page) {
  return page.getByText(/未送达|联网后自动送出/).first()
}

async function kill(browser: Browser, page: Page): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets')
  const target = targetInfos.find(({ type, url }) => type === 'page' && url === page.url())
  if (target !== undefined) await session.send('Target.closeTarget', { targetId: target.targetId })
}

test('300 marks by keyboard over a dead network and a killed tab: all confirmed, none twice', async ({
  browser,
  context,
  page,
}) => {
  test.setTimeout(240_000)
  await openApp(page)
  await become(page, /登分与展示，甲/)
  await page.goto('/marking')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const formId = await emptyForm(context, 300)
  const before = await marksOf(context, formId)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto(`/marking/${formId}`)
  await expect(page.getByRole('button', { name: '签字', exact: true })).toBeVisible()

  await pressDigits(page, 120)
  await expect.poll(async () => (await marksOf(context, formId)).length, { timeout: 30_000 }).toBe(before.length + 120)

  await context.setOffline(true)
  await pressDigits(page, 100)
  await expect(waiting(page)).toBeVisible()
  await kill(browser, page)

  const reopened = await context.newPage()
  await reopened.goto(`/marking/${formId}`)
  await expect(reopened.getByRole('button', { name: '签字', exact: true })).toBeVisible({ timeout: 30_000 })
  await pressDigits(reopened, 80)
  await expect(waiting(reopened)).toBeVisible()

  await context.setOffline(false)
  await expect.poll(async () => (await marksOf(context, formId)).length, { timeout: 60_000 }).toBe(before.length + 300)
  await expect(waiting(reopened)).toBeHidden({ timeout: 30_000 })

  const known = new Set(before.map(({ id }) => id))
  const entered = (await marksOf(context, formId)).filter(({ id }) => !known.has(id))
  expect(entered).toHaveLength(300)
  expect(new Set(entered.map(({ aspectId, workCode }) => `${aspectId} ${workCode}`)).size).toBe(300)
  expect(entered.filter(({ value, supersedes }) => value !== digit || supersedes.length > 0)).toEqual([])
})

test('two judges offline on one cell: both values stay, the conflict is shown to both', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000)
  const hall = {
    baseURL: baseURL ?? '',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
  }
  const contexts = [await browser.newContext(hall), await browser.newContext(hall)] as const
  const [one, other] = [await contexts[0].newPage(), await contexts[1].newPage()] as const
  await openApp(one)
  await become(one, /登分与展示，甲/)
  await openApp(other)
  await become(other, /登分与展示，乙/)
  const shared = (await sheetsOf(contexts[1])).filter(({ type }) => type === 'measurement').map(({ formId }) => formId)
  const first = (await sheetsOf(contexts[0])).findLast(
    ({ formId, type, progress }) =>
      type === 'measurement' && shared.includes(formId) && progress.entered < progress.expected,
  )
  const formId = first?.formId ?? ''
  expect(formId).not.toBe('')
  for (const page of [one, other]) {
    await page.goto(`/marking/${formId}`)
    await expect(page.getByRole('button', { name: '签字', exact: true })).toBeVisible()
  }
  // The second judge takes the form over, as the page offers; then neither hears of the other.
  const take = other.getByRole('button', { name: /接手/ })
  if (await take.isVisible()) {
    await take.click()
    const confirm = other.getByRole('dialog').getByRole('button', { name: /接手/ })
    if (await confirm.isVisible()) await confirm.click()
  }
  await Promise.all(contexts.map((context) => context.setOffline(true)))
  await one.keyboard.press('1')
  await other.keyboard.press('0')
  await expect(waiting(one)).toBeVisible()
  await expect(waiting(other)).toBeVisible()
  await Promise.all(contexts.map((context) => context.setOffline(false)))

  await expect
    .poll(
      async () => {
        const marks = (await marksOf(contexts[0], formId)).slice(-2)
        return marks.map(({ value }) => value).toSorted()
      },
      { timeout: 60_000 },
    )
    .toEqual(['0', '1'])
  for (const page of [one, other]) await expect(page.getByText(/冲突/).first()).toBeVisible({ timeout: 30_000 })
  await Promise.all(contexts.map((context) => context.close()))
})
