import { emptyBoard, type Board, type Spot } from './board'
import type { Problem, ProblemStage } from './problem'

/** The starts a stage has, cheapest first, and of equally good ones the nearest to where it stands: looking for its best place can stop early. */
export type StartOrder = readonly Int32Array[]

export function startOrder({ stages, timeline }: Problem): StartOrder {
  return stages.map((stage) => {
    const starts = timeline.days.flatMap((_, start) => ((stage.startCost[start] ?? -1) < 0 ? [] : [start]))
    const cost = (start: number) => stage.startCost[start] as number
    const away = (start: number) => (stage.current === null ? start : Math.abs(start - stage.current.start))
    return Int32Array.from(starts.sort((left, right) => cost(left) - cost(right) || away(left) - away(right)))
  })
}

/** The free place that adds least to the plan; the earliest of equally good ones. */
export function bestSpot(board: Board, stage: ProblemStage, starts: Int32Array): Spot | null {
  let best: Spot | null = null
  let least = Number.POSITIVE_INFINITY
  const { published } = stage
  if (published !== null && board.fits(stage, published.slot, published.start)) {
    best = published
    least = board.added(stage, published.slot, published.start)
  }
  for (const start of starts) {
    if ((stage.startCost[start] as number) >= least) break
    for (let slot = 0; slot < stage.venues.length; slot += 1) {
      if ((stage.startCost[start] as number) + (stage.venueCost[slot] as number) >= least) continue
      const cost = board.added(stage, slot, start)
      if (cost >= least || !board.fits(stage, slot, start)) continue
      best = { slot, start }
      least = cost
    }
  }
  return best
}

/**
 * The plain way, and the baseline: in the order of their first wished day, each stage to its best free place;
 * a preliminary before its final.
 */
export function greedy(problem: Problem, order: StartOrder = startOrder(problem)): Board {
  const board = emptyBoard(problem)
  const wished = (stage: ProblemStage) => order[stage.index]?.[0] ?? 0
  const queue = problem.stages.toSorted((left, right) => wished(left) - wished(right) || left.index - right.index)
  for (const stage of queue) {
    const spot = bestSpot(board, stage, order[stage.index] ?? new Int32Array())
    if (spot !== null) board.put(stage.index, spot)
  }
  return board
}
