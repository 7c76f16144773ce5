import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { keptItems, killAndReopen, prepareHall, recordedMarks, type RecordedMark } from './hall'
import { become, openApp } from './support'

/*
 * A hall with bad wifi, on the server mount: 300 marks by keys alone while the network goes, the tab dies and comes
 * back; and two judges who do not hear of each other and enter different values in one place.
 */

interface Summary {
  readonly formId: string
  readonly type: string
  readonly progress: { readonly expected: number; readonly entered: number }
}

interface Sheet {
  readonly aspects: readonly { readonly id: string; readonly calculation: { readonly type: string } | null }[]
  readonly works: readonly string[]
  readonly marks: readonly RecordedMark[]
}

/** The measured forms with the most left to enter, fullest gap first. */
async function openForms(context: BrowserContext): Promise<readonly string[]> {
  const answer = await context.request.get('/api/marking/sheets')
  const { rows } = (await answer.json()) as { rows: Summary[] }
  const missing = ({ progress }: Summary) => progress.expected - progress.entered
  return rows
    .filter((row) => row.type === 'measurement' && missing(row) > 0)
    .toSorted((one, other) => missing(other) - missing(one))
    .map(({ formId }) => formId)
}

async function sheetOf(context: BrowserContext, formId: string): Promise<Sheet> {
  return (await context.request.get(`/api/marking/sheets/${formId}`)).json() as Promise<Sheet>
}

async function marksOf(context: BrowserContext, formIds: readonly string[]): Promise<readonly RecordedMark[]> {
  return (await Promise.all(formIds.map((formId) => recordedMarks(context, formId)))).flat()
}

/** One digit that is a whole value on every kind of measured aspect. */
const digit = '1'

/** As fast as a hand goes: the next key does not wait for the network, only for the page. */
async function pressDigits(page: Page, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await page.keyboard.press(digit, { delay: 25 })
}

/** This page says that some marks are still on the device. */
function waiting(page: Page) {
  return page.getByText(/未送达|联网后自动送出/).first()
}

async function openForm(page: Page, formId: string): Promise<void> {
  await page.goto(`/marking/${formId}`)
  await expect(page.getByRole('button', { name: '签字', exact: true })).toBeVisible({ timeout: 30_000 })
}

/** Goes back to the list and waits until nobody counts as being at the form any more. */
async function leaveForm(page: Page): Promise<void> {
  const released = page.waitForResponse((answer) => answer.url().endsWith('/release') && answer.ok())
  await page.getByRole('main').getByRole('link', { name: '评分表', exact: true }).click()
  await released
}

test('300 marks by keyboard over a dead network and a killed tab: all confirmed, none twice', async ({
  context,
  page,
}) => {
  test.setTimeout(480_000)
  await openApp(page)
  await become(page, /登分与展示，甲/)
  await prepareHall(page)
  const forms = (await openForms(context)).slice(0, 2)
  const [first = '', second = ''] = forms
  const before = await marksOf(context, forms)
  const entered = async () => (await marksOf(context, forms)).length - before.length

  await openForm(page, first)
  await pressDigits(page, 120)
  await expect.poll(entered, { timeout: 30_000 }).toBe(120)

  await context.setOffline(true)
  await pressDigits(page, 100)
  await expect(waiting(page)).toBeVisible()
  await expect.poll(async () => (await keptItems(page)).length).toBe(100)
  const reopened = await killAndReopen(page, `/marking/${second}`)
  await expect(reopened.getByRole('button', { name: '签字', exact: true })).toBeVisible({ timeout: 30_000 })
  await pressDigits(reopened, 80)
  await expect.poll(async () => (await keptItems(reopened)).length).toBe(180)

  await context.setOffline(false)
  await expect.poll(entered, { timeout: 60_000 }).toBe(300)
  await expect.poll(async () => (await keptItems(reopened)).length, { timeout: 30_000 }).toBe(0)

  const known = new Set(before.map(({ id }) => id))
  const added = (await marksOf(context, forms)).filter(({ id }) => !known.has(id))
  expect(added).toHaveLength(300)
  expect(new Set(added.map(({ aspectId, workCode }) => `${aspectId} ${workCode}`)).size).toBe(300)
  expect(added.filter(({ value, supersedes }) => value !== digit || supersedes.length > 0)).toEqual([])

  await leaveForm(reopened)
  await openForm(reopened, first)
  await leaveForm(reopened)
})

/** The first empty cell in the order judges go, and two values it could have. */
function firstGap({ aspects, works, marks }: Sheet) {
  const filled = new Set(marks.map(({ aspectId, workCode }) => `${aspectId} ${workCode}`))
  for (const workCode of works) {
    const aspect = aspects.find(({ id }) => !filled.has(`${id} ${workCode}`))
    if (aspect !== undefined) return { aspect, workCode, other: aspect.calculation?.type === 'CHOICE' ? '2' : '0' }
  }
  throw new Error('nothing is left to enter')
}

test('two judges offline on one cell: both values stay, the conflict is shown to both', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(360_000)
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
  const theirs = new Set(await openForms(contexts[1]))
  const formId = (await openForms(contexts[0])).find((id) => theirs.has(id)) ?? ''
  expect(formId).not.toBe('')
  const gap = firstGap(await sheetOf(contexts[0], formId))

  // The first judge has the form and loses the network; the second takes it over, and loses it too.
  await openForm(one, formId)
  await contexts[0].setOffline(true)
  await openForm(other, formId)
  await other.getByRole('button', { name: /接手/ }).click()
  await other.getByRole('dialog').getByRole('button', { name: /接手/ }).click()
  await expect(other.getByRole('dialog')).toBeHidden()
  await expect(other.getByRole('button', { name: /接手/ })).toHaveCount(0)
  await contexts[1].setOffline(true)
  await one.keyboard.press(digit)
  await other.keyboard.press(gap.other)
  for (const page of [one, other]) await expect.poll(async () => (await keptItems(page)).length).toBe(1)
  await Promise.all(contexts.map((context) => context.setOffline(false)))

  const valuesThere = async () => {
    const marks = await recordedMarks(contexts[0], formId)
    const there = marks.filter(({ aspectId, workCode }) => aspectId === gap.aspect.id && workCode === gap.workCode)
    return there.map(({ value }) => value).toSorted()
  }
  await expect.poll(valuesThere, { timeout: 60_000 }).toEqual([digit, gap.other].toSorted())
  for (const page of [one, other]) await expect(page.getByText(/冲突/).first()).toBeVisible({ timeout: 30_000 })
  await Promise.all(contexts.map((context) => context.close()))
})
