import type { Browser, Page } from 'playwright-core'
import type { BoardData } from '#contract/schedule'
import { checkPlan, indexPlan } from '#domain/schedule/check-plan'
import { withChanges } from '#domain/schedule/plan'
import { addDays } from '#domain/schedule/days'
import { planOf, stagesOf, worldOf } from '#features/plan/board/plan-world.ts'
import { withVisitor } from './browser'
import { figureOf, quantile, type Figure } from './figures'
import { tasksPerMove, type TraceEvent } from './drag-trace'

const editionId = 'provincial-2024'
/** Between moves a frame is drawn and the machine comes to rest, so that work is counted to the move that caused it. */
const betweenMovesMs = 30

declare global {
  interface Window {
    benchMeasures: { readonly name: string; readonly duration: number }[]
  }
}

/** How much the page works for one pointer move while a final is dragged over the full year board. */
export async function measureBoard(browser: Browser, origin: string, quick: boolean): Promise<Figure[]> {
  console.log('dragging over the year board …')
  return withVisitor(browser, async (page) => {
    await page.addInitScript(watchMeasures)
    await page.goto(origin)
    await page.request.post(new URL('api/session', origin).href, { data: { personaId: 'office' } })
    const answer = await page.request.get(new URL(`api/schedule/${editionId}`, origin).href)
    const naive = naiveChecks((await answer.json()) as BoardData)
    await page.goto(new URL('plan', origin).href)
    await page.locator('[data-stage]:has([data-handle])').first().waitFor({ timeout: 30_000 })
    await page.waitForTimeout(1500)

    await browser.startTracing(page, {
      categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
    })
    await dragAcross(page, quick ? 60 : 200)
    const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
    const { perMove, processorPerMove, tasks } = tasksPerMove(trace.traceEvents)
    const measures = await page.evaluate(() => window.benchMeasures)
    const timesOf = (name: string) => measures.filter((one) => one.name === name).map(({ duration }) => duration)

    const series = { group: `year board, a drag of ${perMove.length} pointer moves`, unit: 'ms' } as const
    const baseline = { name: 'all of the plan checked on each move, in Node', value: quantile(naive, 0.5) }
    return [
      figureOf({ ...series, name: 'main-thread work per move, from a trace', samples: perMove, target: 8 }),
      figureOf({ ...series, name: 'the same in processor time of the thread', samples: processorPerMove }),
      figureOf({ ...series, name: 'conflict check in it', samples: timesOf('board:check'), baseline, target: 4 }),
      figureOf({ ...series, name: 'handler with check, painting and verdict', samples: timesOf('board:move') }),
      figureOf({ ...series, name: 'longest task of the drag', samples: [Math.max(...tasks)], target: 50 }),
    ]
  })
}

/** There and back over the days in view, so that the snapped day changes with most moves. */
async function dragAcross(page: Page, moves: number): Promise<void> {
  const bars = await page.locator('[data-stage]:has([data-handle])').all()
  const boxes = await Promise.all(bars.map((bar) => bar.boundingBox()))
  const box = boxes.find((one) => one !== null && one.x > 300 && one.x < 1200 && one.y > 300 && one.y < 600)
  if (box === undefined || box === null) throw new Error('no bar in view can be moved')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 6, y)
  const leftmost = 330
  for (let step = 0; step < moves; step += 1) {
    const along = Math.abs(((step * 9) % (2 * (x - leftmost))) - (x - leftmost))
    await page.mouse.move(leftmost + along, y)
    await page.waitForTimeout(betweenMovesMs)
  }
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

/** What a drag would cost if each move checked the whole plan anew. */
function naiveChecks(board: BoardData): number[] {
  const stages = stagesOf(board)
  const world = worldOf(board, stages)
  const plan = planOf(stages, 'draft')
  const moved = stages.find(({ movable, draft }) => movable && draft !== null)
  if (moved === undefined || moved.draft === null) throw new Error('nothing can be moved')
  const { stageId, draft: before } = moved
  return Array.from({ length: 40 }, (_, step) => {
    const after = { ...before, startsOn: addDays(before.startsOn, step), endsOn: addDays(before.endsOn, step) }
    const start = performance.now()
    checkPlan(indexPlan(world, withChanges(plan, [{ stageId, before, after }])))
    return performance.now() - start
  })
}

/** Runs in the page, so it must not refer to anything outside itself. */
function watchMeasures(): void {
  const measures: { name: string; duration: number }[] = []
  window.benchMeasures = measures
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name.startsWith('board:')) measures.push({ name, duration })
    }
  }).observe({ type: 'measure', buffered: true })
}
