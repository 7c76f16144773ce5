import { emptyBoard, type Spot } from './board'
import { greedy, startOrder } from './greedy'
import { improve, lots } from './improve'
import { integerModel } from './integer-model'
import { firstPlaces, ledBoard } from './lead'
import { relax } from './master'
import { buildProblem, columnOf, type Problem } from './problem'
import { incumbentFrom, incumbentOf, planOf, progressOf } from './proposal'
import type { RequirementId } from './requirement'
import type { ArrangeRequest } from './request'
import type { Search } from './solver'
import type { Plan } from '../plan'

/** Whether every stage asked for can be placed under the requirements that count. */
export type Answer =
  | { readonly can: 'yes'; readonly plan: Plan }
  /** `stages`: those that already cannot all be placed together. */
  | { readonly can: 'no'; readonly stages: readonly RequirementId[] }
  | { readonly can: 'unknown' }

/** More places than this are not written down at once. */
const mostColumns = 150_000

/**
 * Answers exactly, as long as the time lasts: by a plan that was found, or by a relaxation or an integer program that
 * has none. Wishes are left out of account.
 */
export function* feasible(request: ArrangeRequest, active: ReadonlySet<RequirementId>): Search<Answer> {
  const problem = withoutWishes(buildProblem(request, (id) => active.has(id)))
  const { stages, timeline } = problem
  const nowhere = stages.find(({ open }) => !open.includes(1))
  if (nowhere !== undefined) return { can: 'no', stages: [`place:${nowhere.stage.stageId}`] }
  const order = startOrder(problem)
  const board = greedy(problem, order)
  improve({ problem, board, order, draw: lots(7) }, 40 * stages.length)
  const best = incumbentOf(board)
  if (best.unplaced === 0) return { can: 'yes', plan: planOf(problem, best.spots) }
  const quiet = progressOf(problem, { best, bound: 0, step: 'explain', columns: 0, isNew: false })
  const relaxed = yield* relax(problem, firstPlaces(problem, order, best), () => ({ ask: 'tell', progress: quiet }))
  if (relaxed.bound > 1e-4) {
    const involved = stages.filter(({ index }) => relaxed.prices.worth(index) > 1e-7)
    return { can: 'no', stages: involved.map(({ stage }): RequirementId => `place:${stage.stageId}`) }
  }
  if (!relaxed.finished) return { can: 'unknown' }
  const led = ledBoard(problem, order, relaxed)
  improve({ problem, board: led, order, draw: lots(11) }, 40 * stages.length)
  const spots = led.spots.includes(null) ? yield* wholeStages(problem, relaxed.columns) : led.spots
  if (typeof spots !== 'string') return { can: 'yes', plan: planOf(problem, spots) }
  const all = stages.flatMap((stage) =>
    [...stage.venues.keys()].flatMap((slot) =>
      timeline.days.flatMap((_, start) =>
        stage.open[slot * timeline.size + start] === 1 ? [columnOf(problem, stage.index, slot, start)] : [],
      ),
    ),
  )
  if (all.length > mostColumns) return { can: 'unknown' }
  const exact = yield* wholeStages(problem, all)
  if (typeof exact !== 'string') return { can: 'yes', plan: planOf(problem, exact) }
  if (exact === 'unknown') return { can: 'unknown' }
  return { can: 'no', stages: stages.map(({ stage }): RequirementId => `place:${stage.stageId}`) }
}

function* wholeStages(
  problem: Problem,
  columns: readonly number[],
): Search<readonly (Spot | null)[] | 'none' | 'unknown'> {
  const { model } = integerModel(problem, columns, false)
  const blank = incumbentOf(emptyBoard(problem))
  const told = { best: blank, bound: 0, step: 'explain', columns: columns.length, isNew: false } as const
  const answer = yield {
    ask: 'mip',
    model,
    start: null,
    within: 0.999,
    share: 0.5,
    heard: () => progressOf(problem, told),
  }
  if (answer.values.length > 0) return incumbentFrom(problem, columns, answer.values, model.cost).spots
  return answer.status === 'infeasible' ? 'none' : 'unknown'
}

/** The same question where every place is as good as any other and only being left out costs. */
function withoutWishes(problem: Problem): Problem {
  return {
    ...problem,
    stages: problem.stages.map((stage) => ({
      ...stage,
      startCost: stage.startCost.map((cost) => Math.min(0, cost)),
      venueCost: new Int32Array(stage.venues.length),
      published: null,
      discount: 0,
    })),
    monthWeight: 0,
    unplacedCost: 1,
  }
}
