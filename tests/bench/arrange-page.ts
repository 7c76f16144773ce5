import type { Browser } from 'playwright-core'
import { withVisitor } from './browser'
import { figureOf, type Figure } from './figures'

declare global {
  interface Window {
    benchTasks: number[]
  }
}

/** Whether the page stays at hand while the worker solves: its longest task, and how long a run takes there. */
export async function measureArrangePage(browser: Browser, origin: string, quick: boolean): Promise<Figure[]> {
  const tasks: number[] = []
  const times: number[] = []
  const runs = quick ? 1 : 5
  for (let run = 1; run <= runs; run += 1) {
    console.log(`arranging in the browser, run ${run} of ${runs} …`)
    const { longest, took } = await withVisitor(browser, async (page) => {
      await page.goto(origin)
      await page.evaluate(async () => {
        const headers = { 'content-type': 'application/json' }
        await fetch('/api/session', { method: 'POST', headers, body: JSON.stringify({ personaId: 'office' }) })
      })
      await page.goto(new URL('plan/arrange', origin).href)
      await page.getByRole('radio', { name: '全部未开赛的' }).check()
      await page.waitForTimeout(1000)
      await page.evaluate(() => {
        window.benchTasks = []
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) window.benchTasks.push(duration)
        })
        observer.observe({ type: 'longtask' })
      })
      const began = Date.now()
      await page.getByRole('button', { name: '开始编排' }).click()
      await page.getByRole('heading', { name: '编排过程' }).waitFor({ timeout: 120_000 })
      const took = Date.now() - began
      await page.waitForTimeout(500)
      return { longest: await page.evaluate(() => Math.max(0, ...window.benchTasks)), took }
    })
    tasks.push(longest)
    times.push(took)
  }
  const series = { group: 'arrange: all open stages of the sample, in Chromium', unit: 'ms' } as const
  return [
    figureOf({ ...series, name: 'start to the comparison on screen', samples: times, target: 10_000 }),
    figureOf({ ...series, name: 'longest task of the page (0: none of 50 ms)', samples: tasks, target: 50 }),
  ]
}
