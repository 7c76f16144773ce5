import type { Browser, Page } from 'playwright-core'
import { installProbe, readProbe, type BootTimes } from './boot-probe'
import { withVisitor } from './browser'
import { figureOf, type Figure } from './figures'

/** Long enough that the first visit's data is saved and its answers are kept for the next. */
const restMs = 3000

/** Of the prototype, to its first answer; see ARCHITECTURE.md §3. */
const prototype = { cold: 1200, reload: 900 }

interface Visits {
  readonly cold: readonly BootTimes[]
  readonly reload: readonly BootTimes[]
}

/** The embedded mount's start, at a first visit and at a reload, as its visitor sees it. */
export async function measureBoot(browser: Browser, origin: string, quick: boolean): Promise<Figure[]> {
  const cold: BootTimes[] = []
  const reload: BootTimes[] = []
  const runs = quick ? 2 : 5
  // A browser's first page also starts processes of the browser, which is none of ours.
  await withVisitor(browser, (page) => page.goto(new URL('icon.svg', origin).href))
  for (let run = 1; run <= runs; run += 1) {
    console.log(`embedded start, run ${run} of ${runs} …`)
    await withVisitor(browser, async (page) => {
      await page.addInitScript(installProbe)
      await page.goto(origin)
      cold.push(await bootTimes(page))
      await page.waitForTimeout(restMs)
      await page.reload()
      reload.push(await bootTimes(page))
    })
  }
  return [...seenByVisitor({ cold, reload }), ...stepsOf('cold', cold), ...stepsOf('reload', reload)]
}

async function bootTimes(page: Page): Promise<BootTimes> {
  const handle = await page.waitForFunction(readProbe, undefined, { polling: 100, timeout: 60_000 })
  const times = await handle.jsonValue()
  if (times === null) throw new Error('the page never finished its start')
  return times
}

function seenByVisitor({ cold, reload }: Visits): Figure[] {
  const group = 'embedded mount, since the navigation began'
  return (['cold', 'reload'] as const).flatMap((visit) => {
    const times = visit === 'cold' ? cold : reload
    const baseline = { name: 'prototype', value: prototype[visit] }
    const target = visit === 'cold' ? 2000 : 1200
    const series = { group, unit: 'ms' } as const
    return [
      figureOf({
        ...series,
        name: `${visit}: first contentful paint`,
        samples: times.map(({ paint }) => paint),
        target: 500,
      }),
      figureOf({
        ...series,
        name: `${visit}: first answer with data`,
        samples: times.map(({ answered }) => answered),
        baseline,
        target,
      }),
      figureOf({
        ...series,
        name: `${visit}: home's figures visible`,
        samples: times.map(({ figures }) => figures),
        target,
      }),
    ]
  })
}

/** The same starts by what they wait for. Worker and transport start side by side, so these are not a sum. */
function stepsOf(visit: string, times: readonly BootTimes[]): Figure[] {
  const names = [...new Set(times.flatMap(({ steps }) => Object.keys(steps)))]
  const points = [
    { name: 'worker asked for', samples: times.map(({ worker }) => worker) },
    ...names.map((name) => ({
      name: `worker says ${name}`,
      samples: times.flatMap(({ steps }) => steps[name] ?? []),
    })),
    { name: 'transport ready, first request leaves', samples: times.map(({ asked }) => asked) },
  ]
  return points
    .map(({ name, samples }) =>
      figureOf({ group: `${visit}: steps, since the navigation began`, name, unit: 'ms', samples }),
    )
    .toSorted((left, right) => left.median - right.median)
}
