import { emptyBoard } from './board'
import type { StartOrder } from './greedy'
import type { Problem } from './problem'
import { incumbentOf, type Incumbent } from './proposal'

/** Of plans that cost the same, one nearer to how things stand: each stage goes back towards its place where that costs nothing. */
export function settle(problem: Problem, order: StartOrder, best: Incumbent): Incumbent {
  const board = emptyBoard(problem)
  for (const [index, spot] of best.spots.entries()) if (spot) board.put(index, spot)
  for (const stage of problem.stages) {
    const spot = board.spots[stage.index]
    const { current } = stage
    if (!spot || current === null || (current.slot === spot.slot && current.start === spot.start)) continue
    board.take(stage.index)
    const cost = board.added(stage, spot.slot, spot.start)
    const away = Math.abs(spot.start - current.start)
    let chosen = spot
    for (const start of order[stage.index] ?? []) {
      if (Math.abs(start - current.start) > away || (stage.startCost[start] as number) - stage.discount > cost) continue
      const slots = [...stage.venues.keys()].sort((left) => (left === current.slot ? -1 : 1))
      const slot = slots.find((one) => board.added(stage, one, start) <= cost && board.fits(stage, one, start))
      if (slot === undefined) continue
      const nearer = Math.abs(start - current.start) < Math.abs(chosen.start - current.start)
      if (nearer || (start === chosen.start && slot === current.slot)) chosen = { slot, start }
      if (chosen.start === current.start) break
    }
    board.put(stage.index, chosen)
  }
  return incumbentOf(board)
}
