import { expect, type BrowserContext, type Page } from '@playwright/test'

/*
 * What tests of a hall share: entering, and on the server mount being without a network: getting ready for it, losing the
 * page, and asking the backend what it has.
 */

/** Enters on the open sheet what is still missing of one's own by the digit keys; typed values need Enter. Answers how many. */
export async function enterMissing(page: Page, key: string): Promise<number> {
  const missing = page.getByText('待评', { exact: true })
  await expect(page.getByRole('button', { name: '签字', exact: true })).toBeVisible({ timeout: 30_000 })
  // The cells follow a frame later than the rest of the form.
  await expect(page.getByRole('navigation', { name: '本轮评分格' })).toBeVisible()
  await takeOver(page)
  let entered = 0
  for (let left = await missing.count(); left > 0; left = await missing.count()) {
    await page.keyboard.press(key)
    if ((await missing.count()) === left) await page.keyboard.press('Enter')
    await expect.poll(() => missing.count()).toBeLessThan(left)
    entered += left - (await missing.count())
  }
  return entered
}

/** Another browser that was at the form a few minutes ago still counts as being there. */
async function takeOver(page: Page): Promise<void> {
  const take = page.getByRole('button', { name: '由本机接手' })
  if (!(await take.isVisible())) return
  await take.click()
  await page.getByRole('dialog').getByRole('button', { name: '由本机接手' }).click()
  await expect(take).toBeHidden()
}

/** Opens the list of sheets and waits until the page and all sheets lie on the device. */
export async function prepareHall(page: Page): Promise<void> {
  await page.goto('/marking')
  await expect(page.getByText(/份评分表已存入本机，断网也能打开和录入/)).toBeVisible({ timeout: 60_000 })
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

/** Ends the page's process in the middle of whatever it does, as a dead battery would, and opens another page. */
export async function killAndReopen(page: Page, path: string): Promise<Page> {
  const context = page.context()
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  const reopened = await context.newPage()
  await page.close()
  await reopened.goto(path)
  return reopened
}

export interface RecordedMark {
  readonly id: string
  readonly aspectId: string
  readonly workCode: string
  readonly value: string | null
  readonly mine: boolean
  readonly supersedes: readonly string[]
}

/** The marks of a sheet as the backend has them, for whoever is signed in. */
export async function recordedMarks(context: BrowserContext, formId: string): Promise<readonly RecordedMark[]> {
  const answer = await context.request.get(`/api/marking/sheets/${formId}`)
  expect(answer.ok()).toBe(true)
  return ((await answer.json()) as { readonly marks: readonly RecordedMark[] }).marks
}

export interface KeptItem {
  readonly id: string
  readonly person: string
  readonly item: { readonly formId: string; readonly workCode: string; readonly state: string }
}

/** What waits in the device's own database. */
export function keptItems(page: Page): Promise<readonly KeptItem[]> {
  return page.evaluate(readAll<KeptItem>, { database: 'saiheng-marks', store: 'items' })
}

export interface KeptAnswer {
  readonly owner: string
}

/** What the device keeps of the backend's answers. */
export function keptAnswers(page: Page): Promise<readonly KeptAnswer[]> {
  return page.evaluate(readAll<KeptAnswer>, { database: 'saiheng-answers', store: 'answers' })
}

/** Runs in the page. */
function readAll<Row>({ database, store }: { database: string; store: string }): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const opened = opening.result
      const reading = opened.transaction(store).objectStore(store).getAll()
      reading.onerror = () => reject(reading.error)
      reading.onsuccess = () => {
        opened.close()
        resolve(reading.result)
      }
    }
  })
}
