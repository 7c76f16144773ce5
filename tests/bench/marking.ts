import type { Browser, Page } from 'playwright-core'
import { withVisitor } from './browser'
import { figureOf, type Figure } from './figures'
import { answerForForm, benchForm } from './marking-sheet'

const betweenKeysMs = 90

interface MarkTimes {
  /** Key press to the end of the frame that showed the mark. */
  readonly painted: number[]
  /** Frames after a key press in which the count had not moved. */
  unpainted: number
  /** Tap on the form in the list to the end of the frame that showed its title, its first cell and the keys for it. */
  opened: number | null
  /** To the end of the frame that showed the overview of all its cells as well. */
  whole: number | null
}

declare global {
  interface Window {
    benchMarks: MarkTimes
  }
}

/** How long a mark takes to be on screen on a form of 60 works × 40 aspects, and how long that form takes to open. */
export async function measureMarking(browser: Browser, origin: string, quick: boolean): Promise<Figure[]> {
  const painted: number[] = []
  const opened: number[] = []
  const whole: number[] = []
  let unpainted = 0
  const [runs, keys, openings] = quick ? [1, 40, 2] : [5, 200, 10]
  for (let run = 1; run <= runs + openings; run += 1) {
    console.log(`a judge on a large form, run ${run} of ${runs + openings} …`)
    const times = await visitForm(browser, origin, run > openings ? keys : 0)
    painted.push(...times.painted)
    unpainted += times.unpainted
    if (times.opened !== null) opened.push(times.opened)
    if (times.whole !== null) whole.push(times.whole)
  }
  if (unpainted > 0) console.log(`${unpainted} marks were not on screen in the frame after their key`)
  const group = 'marking, a form of 60 works × 40 judged aspects'
  return [
    figureOf({ group, unit: 'ms', name: 'key press to painted mark', samples: painted, target: 16 }),
    figureOf({ group, unit: 'ms', name: 'opening the form, its data on the device', samples: opened, target: 100 }),
    figureOf({ group, unit: 'ms', name: 'opening the form, until all its cells are there', samples: whole }),
  ]
}

function visitForm(browser: Browser, origin: string, keys: number): Promise<MarkTimes> {
  return withVisitor(browser, async (page, context) => {
    await answerForForm(context)
    await page.addInitScript(watchMarks)
    await context.request.post(new URL('api/session', origin).href, { data: { personaId: 'judge-1' } })
    await openForm(page, origin)
    for (let left = keys; left > 0; left -= 1) {
      await page.keyboard.press(String(1 + (left % 2)))
      await page.waitForTimeout(betweenKeysMs)
    }
    return page.evaluate(() => window.benchMarks)
  })
}

/** Through the list, as a judge does; the forms of the list are on the device once the list has been there a moment. */
async function openForm(page: Page, origin: string): Promise<void> {
  await page.goto(new URL('marking', origin).href)
  const link = page.locator(`a[href$="/marking/${benchForm}"]`).first()
  await link.waitFor()
  await page.waitForTimeout(2500)
  await link.click()
  await page.waitForFunction(() => window.benchMarks.whole !== null)
  await page.waitForTimeout(1000)
}

/** Runs in the page, so it must not refer to anything outside itself. */
function watchMarks(): void {
  const times: MarkTimes = { painted: [], unpainted: 0, opened: null, whole: null }
  window.benchMarks = times
  // The first task after the frame; what is to be done later (saving, effects) waits behind it.
  const next = (then: () => void) => void scheduler.postTask(then, { priority: 'user-blocking' })
  const afterFrame = (then: () => void) => requestAnimationFrame(() => next(then))
  const count = () => document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? ''
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const before = count()
      afterFrame(() => {
        if (count() === before) times.unpainted += 1
        else times.painted.push(performance.now() - timeStamp)
      })
    },
    { capture: true },
  )
  window.addEventListener(
    'click',
    ({ target, timeStamp }) => {
      if (!(target instanceof Element) || target.closest('a[href*="/marking/f-bench"]') === null) return
      const look = () => {
        if (document.querySelector('article h1') !== null && document.querySelector('article [role=group] button')) {
          next(() => (times.opened ??= performance.now() - timeStamp))
        }
        if (document.querySelector('[role=gridcell]') === null) requestAnimationFrame(look)
        else next(() => (times.whole = performance.now() - timeStamp))
      }
      look()
    },
    { capture: true },
  )
}
