import type { StageId } from '../../ids'
import type { Plan } from '../plan'
import { greedy, startOrder } from './greedy'
import { improve, lots } from './improve'
import { firstPlaces, ledBoard } from './lead'
import { relax } from './master'
import { buildProblem, type Problem } from './problem'
import { incumbentOf, planOf, progressOf, type Incumbent } from './proposal'
import { prove, roundedUp } from './prove'
import type { ArrangeRequest } from './request'
import { settle } from './settle'
import type { Progress, Search, SolverRequest } from './solver'

/** What a search ends with. `proven`: no plan is better; `stopped`: time was up; `incomplete`: not every stage found a place. */
export interface Arranged {
  readonly outcome: 'proven' | 'stopped' | 'incomplete'
  readonly plan: Plan
  readonly unplaced: readonly StageId[]
  /** Of the stages that may move, as the search counts it; null unless all have a place. */
  readonly cost: number | null
  readonly bound: number | null
  /** Whether it is certain that not every stage can be placed. */
  readonly impossible: boolean
}

const firstRounds = 1500
const laterRounds = 4000

/**
 * Finds the cheapest plan that keeps every hard rule and proves how good it is:
 * a greedy plan, improved; a bound from the relaxation over all places; a plan led by the relaxation; then whole
 * numbers over just those places that a better plan could use.
 */
export function* arrange(request: ArrangeRequest): Search<Arranged> {
  const problem = buildProblem(request)
  const order = startOrder(problem)
  const draw = lots(20_241_015)
  const baseline = greedy(problem, order)
  let best = incumbentOf(baseline)
  let bound = 0
  const tell = (step: Progress['step'], columns: number, isNew: boolean): SolverRequest => ({
    ask: 'tell',
    progress: progressOf(problem, { best, bound, step, columns, isNew }),
  })
  yield tell('first', 0, true)
  const board = baseline
  for (let part = 0; part < 4 && best.cost > bound; part += 1) {
    improve({ problem, board, order, draw }, firstRounds / 4)
    const isNew = board.cost() < best.cost
    if (isNew) best = incumbentOf(board)
    if ((yield tell('first', 0, isNew)).stop) return ended(problem, settle(problem, order, best), bound)
  }
  const relaxed = yield* relax(problem, firstPlaces(problem, order, best), (value) => {
    bound = Math.max(bound, roundedUp(value))
    return tell('bound', 0, false)
  })
  bound = Math.max(bound, roundedUp(relaxed.bound))
  if (best.cost > bound) {
    const guided = ledBoard(problem, order, relaxed)
    for (let part = 0; part < 8; part += 1) {
      improve({ problem, board: guided, order, draw }, laterRounds / 8)
      const isNew = guided.cost() < best.cost
      if (isNew) best = incumbentOf(guided)
      if ((yield tell('improve', 0, isNew)).stop || best.cost <= bound) break
    }
  }
  if (!relaxed.finished) return ended(problem, settle(problem, order, best), bound)
  const proof = yield* prove({ problem, relaxed, best, bound })
  return ended(problem, settle(problem, order, proof.best), proof.bound)
}

function ended(problem: Problem, best: Incumbent, bound: number): Arranged {
  const complete = best.unplaced === 0
  const unplaced = problem.stages.flatMap(({ index, stage }) => (best.spots[index] ? [] : [stage.stageId]))
  return {
    outcome: complete ? (best.cost <= bound ? 'proven' : 'stopped') : 'incomplete',
    plan: planOf(problem, best.spots),
    unplaced,
    cost: complete ? best.cost : null,
    bound: bound >= problem.unplacedCost ? null : bound,
    impossible: bound >= problem.unplacedCost,
  }
}
