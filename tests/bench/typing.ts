import type { Browser } from 'playwright-core'
import { withVisitor } from './browser'
import { figureOf, type Figure } from './figures'

/** Twelve letters that narrow the list as they come: 数控车床 in pinyin's first syllables. */
const letters = 'shukongchech'
const betweenKeysMs = 150

interface KeyTimes {
  /** Key press to the end of the frame that showed it. */
  readonly frames: number[]
  /** The browser's own figure for the same, in steps of 8 ms and only from 16 ms on. */
  readonly events: number[]
}

declare global {
  interface Window {
    benchKeys: KeyTimes
  }
}

/** How long a letter typed into the catalogue's search takes to be on screen. */
export async function measureTyping(browser: Browser, origin: string, quick: boolean): Promise<Figure[]> {
  const frames: number[] = []
  const events: number[] = []
  const runs = quick ? 1 : 5
  for (let run = 1; run <= runs; run += 1) {
    console.log(`typing in the catalogue, run ${run} of ${runs} …`)
    const times = await withVisitor(browser, async (page) => {
      await page.addInitScript(watchKeys)
      await page.goto(new URL('contests', origin).href)
      const field = page.locator('search input').first()
      await field.click()
      await page.waitForTimeout(1000)
      await page.keyboard.type(letters, { delay: betweenKeysMs })
      await page.waitForTimeout(500)
      return page.evaluate(() => window.benchKeys)
    })
    frames.push(...times.frames)
    events.push(...times.events)
  }
  const series = { group: 'catalogue, a letter typed into the search', unit: 'ms' } as const
  return [
    figureOf({ ...series, name: 'key press to next paint', samples: frames, target: 50 }),
    ...(events.length === 0
      ? []
      : [figureOf({ ...series, name: 'event timing, only those of 16 ms or more', samples: events })]),
  ]
}

/** Runs in the page, so it must not refer to anything outside itself. */
function watchKeys(): void {
  const times: KeyTimes = { frames: [], events: [] }
  window.benchKeys = times
  window.addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => times.frames.push(performance.now() - timeStamp))
        port1.start()
        port2.postMessage(null)
      }),
    { capture: true },
  )
  const observer = new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') times.events.push(duration)
  })
  observer.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
}
