import { expect, type BrowserContext, type Page } from '@playwright/test'

/*
 * What tests of a hall without a network share: getting ready for it, losing the page, and asking the backend what it has.
 * Server mount only: the embedded one has its backend in the page.
 */

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
  return page.evaluate(
    () =>
      new Promise<readonly KeptItem[]>((resolve, reject) => {
        const opening = indexedDB.open('saiheng-marks')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction('items').objectStore('items').getAll()
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            database.close()
            resolve(reading.result)
          }
        }
      }),
  )
}
