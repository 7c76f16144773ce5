import { emptyBoard, type Board } from './board'
import { bestSpot, type StartOrder } from './greedy'
import type { Relaxed } from './master'
import { columnOf, placeOf, type Problem } from './problem'
import type { Incumbent } from './proposal'

const perStage = 24

/** The places the relaxation starts from: the cheapest of each stage, and where it stands in the best plan. */
export function firstPlaces(problem: Problem, order: StartOrder, best: Incumbent): number[] {
  const { size } = problem.timeline
  return problem.stages.flatMap((stage) => {
    const columns: number[] = []
    for (const start of order[stage.index] ?? []) {
      if (columns.length >= perStage) break
      for (const slot of stage.venues.keys())
        if (stage.venueCost[slot] === 0 && stage.open[slot * size + start] === 1)
          columns.push(columnOf(problem, stage.index, slot, start))
    }
    const spot = best.spots[stage.index]
    if (spot) columns.push(columnOf(problem, stage.index, spot.slot, spot.start))
    if (stage.published !== null)
      columns.push(columnOf(problem, stage.index, stage.published.slot, stage.published.start))
    return columns
  })
}

/** A plan led by the relaxation: the largest parts become wholes as far as they fit, the rest take what is best then. */
export function ledBoard(problem: Problem, order: StartOrder, { weighted }: Relaxed): Board {
  const board = emptyBoard(problem)
  for (const { column } of weighted.toSorted((left, right) => right.value - left.value || left.column - right.column)) {
    const { index, slot, start } = placeOf(problem, column)
    const stage = problem.stages[index]
    if (stage !== undefined && !board.spots[index] && board.fits(stage, slot, start)) board.put(index, { slot, start })
  }
  for (const stage of problem.stages) {
    if (board.spots[stage.index]) continue
    const spot = bestSpot(board, stage, order[stage.index] ?? new Int32Array())
    if (spot !== null) board.put(stage.index, spot)
  }
  return board
}
