import { rotationBound, type RotationBound } from './bounds'
import { chanceOf } from './chance'
import { dispatchOrder } from './dispatch-order'
import { exactSearch } from './exact-search'
import { firstOrders } from './first-orders'
import { improver } from './improve'
import { isBetter, visitPlacer, type Rotation, type VisitOrder } from './place-visits'
import { idleMinutes, lastEnd, type RotationProblem, type Visit } from './problem'

/** What is known so far, at any moment: the best rotation, the proven bound, and how far apart they are. */
export interface RotationProgress {
  readonly phase: 'constructing' | 'proving' | 'improving'
  readonly visits: readonly Visit[]
  readonly end: number
  readonly idle: number
  /** No rotation ends before this minute. */
  readonly bound: number
  readonly because: RotationBound['because']
  /** How much longer than the bound the day may be at most, as a share of the day: 0 is proven best. */
  readonly gap: number
  readonly proven: boolean
  /** Orders tried and states looked at. */
  readonly steps: number
}

export interface RotationAnswer extends RotationProgress {
  readonly cancelled: boolean
}

export interface RotationEffort {
  readonly seed?: number
  /** States the exact search may look at. */
  readonly exactStates?: number
  /** Orders the improvement may try. */
  readonly tries?: number
}

/** Above this many visits the exact search would not come to an end within reason. */
const exactUpTo = 36
const stride = 200
const exactStride = 2000

/**
 * Looks for the shortest rotation and says every little while how far it is, so that whoever asks may stop at any time.
 * The last value yielded is the best there is then. The same problem and effort give the same answer.
 */
export function* solveRotation(
  problem: RotationProblem,
  effort: RotationEffort = {},
): Generator<RotationProgress, RotationProgress> {
  const { seed = 1, exactStates = 400_000, tries = 20_000 } = effort
  const place = visitPlacer(problem)
  const chance = chanceOf(seed)
  const because = rotationBound(problem)
  let bound = because.end
  let steps = 0
  let best: Rotation | null = null
  let bestOrder: VisitOrder = []

  for (const order of startingOrders(problem, chance)) {
    const made = place(order)
    steps += 1
    if (isBetter(made, best)) [best, bestOrder] = [made, order]
  }
  if (best === null) throw new Error('there is always an order to begin with')
  yield report('constructing')

  const visits = problem.teams * problem.modules.length
  if (best.end > bound && visits <= exactUpTo) {
    const search = exactSearch(problem, best.end)
    for (let looked = 0; looked < exactStates && best.end > bound; looked += exactStride) {
      const finished = search.run(exactStride)
      steps += exactStride
      const found = search.best()
      if (found !== null && lastEnd(problem, found) < best.end) {
        best = { visits: found, end: lastEnd(problem, found), idle: idleMinutes(problem, found) }
        bestOrder = orderOf(problem, found)
      }
      if (finished) bound = best.end
      yield report('proving')
    }
  }

  const improving = improver({ order: bestOrder, place, chance, cooling: Math.max(500, Math.floor(tries / 3)) })
  const wanted = best.end > bound ? tries : Math.min(tries, 10 * visits)
  for (let tried = 0; tried < wanted; tried += stride) {
    improving.run(stride)
    steps += stride
    if (isBetter(improving.best(), best)) best = improving.best()
    yield report('improving')
    if (best.end === bound && best.idle === 0) break
  }
  return report('improving')

  function report(phase: RotationProgress['phase']): RotationProgress {
    const { visits, end, idle } = best ?? { visits: [], end: bound, idle: 0 }
    const gap = end === problem.start ? 0 : (end - bound) / (end - problem.start)
    return { phase, visits, end, idle, bound, because: because.because, gap, proven: end === bound, steps }
  }
}

/** Solves to the end of the effort, or until `stop` says so after a step; the best so far is kept either way. */
export function runRotation(
  problem: RotationProblem,
  effort: RotationEffort = {},
  stop: (progress: RotationProgress) => boolean = () => false,
): RotationAnswer {
  const solving = solveRotation(problem, effort)
  for (;;) {
    const { value, done } = solving.next()
    if (done === true) return { ...value, cancelled: false }
    if (stop(value)) return { ...value, cancelled: true }
  }
}

function startingOrders(problem: RotationProblem, chance: () => number): VisitOrder[] {
  const dispatched = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1].map((noise) => dispatchOrder(problem, chance, noise))
  return [...firstOrders(problem), ...dispatched]
}

function orderOf({ modules }: RotationProblem, visits: readonly Visit[]): VisitOrder {
  return visits
    .toSorted((left, right) => left.start - right.start)
    .map(({ team, module }) => team * modules.length + module)
}
