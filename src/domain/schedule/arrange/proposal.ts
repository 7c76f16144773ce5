import type { StageId } from '../../ids'
import type { Placement, Plan } from '../plan'
import type { Board, Spot } from './board'
import { placeOf, type Problem } from './problem'
import type { Progress } from './solver'

/** A plan as the search holds it: a spot for each stage of the problem, null where it has none. */
export interface Incumbent {
  readonly spots: readonly (Spot | null)[]
  readonly cost: number
  readonly unplaced: number
}

export function incumbentOf(board: Board): Incumbent {
  return {
    spots: [...board.spots],
    cost: board.cost(),
    unplaced: board.spots.filter((spot) => spot === null).length,
  }
}

/** The spots written as a plan with dates and venues, together with what stays. */
export function planOf(problem: Problem, spots: readonly (Spot | null)[]): Plan {
  const plan = new Map<StageId, Placement>(problem.keptPlan)
  for (const { index, stage, venues, length } of problem.stages) {
    const spot = spots[index]
    if (!spot) continue
    plan.set(stage.stageId, {
      startsOn: problem.timeline.dayOf(spot.start),
      endsOn: problem.timeline.dayOf(spot.start + length - 1),
      venueId: problem.venues[venues[spot.slot] ?? -1]?.id ?? null,
    })
  }
  return plan
}

interface Told {
  readonly best: Incumbent
  readonly bound: number
  readonly step: Progress['step']
  readonly columns: number
  /** Whether `best` was not told before. */
  readonly isNew: boolean
}

export function progressOf(problem: Problem, { best, bound, step, columns, isNew }: Told): Progress {
  const toPlace = problem.stages.length
  return {
    step,
    cost: best.unplaced === 0 ? best.cost : null,
    bound: bound >= problem.unplacedCost ? null : bound,
    plan: isNew ? planOf(problem, best.spots) : null,
    placed: toPlace - best.unplaced,
    toPlace,
    columns,
  }
}

/** What an integer program over the places answered. */
export function incumbentFrom(
  problem: Problem,
  columns: readonly number[],
  values: Float64Array,
  cost: Float64Array,
): Incumbent {
  const spots: (Spot | null)[] = problem.stages.map(() => null)
  for (const [at, column] of columns.entries()) {
    if ((values[at] ?? 0) < 0.5) continue
    const { index, slot, start } = placeOf(problem, column)
    spots[index] = { slot, start }
  }
  const sum = values.reduce((total, value, at) => total + Math.round(value) * (cost[at] ?? 0), 0)
  return { spots, cost: sum, unplaced: spots.filter((spot) => spot === null).length }
}
