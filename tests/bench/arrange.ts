import loadHighs from 'highs'
import type { BoardData } from '#contract/schedule'
import { arrange, type Arranged } from '#domain/schedule/arrange/arrange'
import { greedy } from '#domain/schedule/arrange/greedy'
import { buildProblem } from '#domain/schedule/arrange/problem'
import type { ArrangeRequest } from '#domain/schedule/arrange/request'
import { checkPlan, indexPlan } from '#domain/schedule/check-plan'
import { addDays } from '#domain/schedule/days'
import type { PlanWorld } from '#domain/schedule/plan'
import { planAtHand } from '../../src/features/plan/arrange/at-hand'
import { driveSearch } from '../../src/features/plan/arrange/drive-search'
import { openOnPglite } from './bench-backend'
import { figureOf, type Figure } from './figures'
import { yearOf } from './year'

interface Case {
  readonly name: string
  readonly request: ArrangeRequest
  /** Milliseconds the proof should take at most. */
  readonly target: number
}

interface Timing {
  readonly first: number
  readonly near: number
  readonly total: number
  readonly cpu: number
  readonly result: Arranged
}

const fromScratch = {
  plan: new Map(),
  scope: 'all',
  notBefore: new Map(),
  lifted: new Set<never>(),
  fewestChanges: false,
} as const
const limitMs = 120_000

/** The solver on Node: the sample's year with nothing placed yet, a year of 600 contests, and both after a delay. */
export async function measureArranging(quick: boolean): Promise<Figure[]> {
  const highs = await loadHighs()
  const runs = quick ? 1 : 5
  const figures: Figure[] = []
  for (const { name, world, target } of [
    { name: 'sample, 186 contests', world: await sampleYear(), target: 10_000 },
    { name: '600 contests', world: yearOf(600, 1), target: 30_000 },
  ]) {
    const scratch: Case = { name: `${name}, from scratch`, request: { ...fromScratch, world }, target }
    const timings = repeated(scratch, runs)
    figures.push(...figuresOf(scratch, timings))
    const plan = timings[0]?.result.plan ?? new Map()
    const slipped = world.stages.filter(({ kind }, index) => kind === 'final' && index % 40 === 3).slice(0, 5)
    const notBefore = new Map(
      slipped.flatMap(({ stageId }) => {
        const place = plan.get(stageId)
        return place === undefined ? [] : [[stageId, addDays(place.startsOn, 20)]]
      }),
    )
    const request = { ...fromScratch, world: { ...world, published: plan }, plan, notBefore, fewestChanges: true }
    const delay: Case = { name: `${name}, ${notBefore.size} finals put off`, request, target }
    figures.push(...figuresOf(delay, repeated(delay, runs)))
  }
  return figures

  function repeated({ name, request }: Case, count: number): Timing[] {
    console.log(`arranging: ${name} …`)
    return Array.from({ length: count }, () => timed(request))
  }

  function timed(request: ArrangeRequest): Timing {
    let [first, near] = [Number.NaN, Number.NaN]
    const [cpuBefore, began] = [process.cpuUsage(), performance.now()]
    const result = driveSearch(highs, arrange(request), {
      timeLimitMs: limitMs,
      gap: 0,
      now: () => performance.now(),
      tell({ cost, bound }, elapsedMs) {
        if (cost === null) return
        if (Number.isNaN(first)) first = elapsedMs
        if (bound !== null && Number.isNaN(near) && cost - bound <= 0.01 * Math.max(1, cost)) near = elapsedMs
      },
    })
    const total = performance.now() - began
    const { user, system } = process.cpuUsage(cpuBefore)
    const broken = checkPlan(indexPlan(request.world, result.plan)).filter(({ severity }) => severity !== 'warn')
    if (broken.length > 0) throw new Error(`a plan breaks ${broken.length} hard rules`)
    return { first, near: Number.isNaN(near) ? total : near, total, cpu: (user + system) / 1000, result }
  }
}

function figuresOf({ name, request, target }: Case, timings: readonly Timing[]): Figure[] {
  const problem = buildProblem(request)
  const baseline = greedy(problem)
  const left = baseline.spots.filter((spot) => spot === null).length
  const { result } = timings[0] ?? {}
  const cost = result?.cost ?? Number.NaN
  const bound = result?.bound ?? Number.NaN
  const group = `arrange: ${name} (${problem.stages.length} stages, ${result?.outcome ?? 'nothing'})`
  const times = (label: string, of: (one: Timing) => number, aim?: number) =>
    figureOf({ group, name: label, unit: 'ms', samples: timings.map(of), ...(aim !== undefined && { target: aim }) })
  const greedyName = left === 0 ? 'greedy' : `greedy, ${left} left out`
  return [
    times('first conflict-free plan', ({ first }) => first, target < 30_000 ? 1000 : undefined),
    times('within 1 % of the bound', ({ near }) => near, target),
    times('proven best', ({ total }) => total, target),
    times('processor time in all', ({ cpu }) => cpu),
    figureOf({
      group,
      name: 'cost',
      unit: 'cost',
      samples: [cost],
      baseline: { name: greedyName, value: baseline.cost() },
    }),
    figureOf({ group, name: 'bound', unit: 'cost', samples: [bound] }),
    figureOf({ group, name: 'gap', unit: '%', samples: [(100 * (cost - bound)) / Math.max(1, cost)], target: 1 }),
  ]
}

/**
 * The sample's year as it would have been planned on its first day: every stage open, none placed. Where nobody wished
 * for days, those it is held on in the sample, give or take three, stand in.
 */
async function sampleYear(): Promise<PlanWorld> {
  const backend = await openOnPglite()
  const token = await backend.signIn('office')
  const { provincial } = await backend.call<{ provincial: { editionId: string } }>('/api/overview')
  const board = await backend.call<BoardData>(`/api/schedule/${provincial.editionId}`, undefined, token)
  await backend.close()
  const { world } = planAtHand(board)
  const stages = world.stages.map((stage) => {
    const held = world.published.get(stage.stageId)
    const near = held === undefined ? null : { from: addDays(held.startsOn, -3), to: addDays(held.endsOn, 3) }
    return { ...stage, fixed: null, window: null, preferred: stage.preferred ?? near }
  })
  return { ...world, today: world.window.from, stages, published: new Map() }
}
