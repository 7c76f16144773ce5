import type { Board, Spot } from './board'
import { bestSpot, type StartOrder } from './greedy'
import type { Problem } from './problem'

/** A fixed sequence that looks drawn by lot: the same search for the same question. */
export function lots(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

export interface Improving {
  readonly problem: Problem
  readonly board: Board
  readonly order: StartOrder
  readonly draw: (below: number) => number
}

/**
 * Takes a costly or unplaced stage and those in the way of a better place, and puts them back better or not at all.
 * Never makes the plan worse. Answers the cost it ends with.
 */
export function improve({ problem, board, order, draw }: Improving, rounds: number): number {
  const { stages } = problem
  let cost = board.cost()
  for (let round = 0; round < rounds && cost > 0; round += 1) {
    const stage = stages[pick(problem, board, draw)]
    const starts = order[stage?.index ?? -1]
    if (stage === undefined || starts === undefined || starts.length === 0) continue
    const wish = wishedSpot(problem, starts, stage.venues.length, draw)
    if (stage.open[wish.slot * problem.timeline.size + wish.start] !== 1) continue
    const others = board.inTheWay(stage, wish.slot, wish.start)
    if (others.length > 6) continue
    const removed = [stage.index, ...others]
    const before = removed.map((index): readonly [number, Spot | null] => [index, board.spots[index] ?? null])
    for (const index of removed) board.take(index)
    if (board.fits(stage, wish.slot, wish.start)) board.put(stage.index, wish)
    for (const index of shuffled([...others, stage.index], draw)) {
      const other = stages[index]
      if (other === undefined || board.spots[index]) continue
      const spot = bestSpot(board, other, order[index] ?? new Int32Array())
      if (spot !== null) board.put(index, spot)
    }
    const after = board.cost()
    if (after <= cost) {
      cost = after
      continue
    }
    for (const index of removed) board.take(index)
    for (const [index, spot] of before) if (spot !== null) board.put(index, spot)
  }
  return cost
}

/** Of a few drawn stages the one that costs most beyond its best place. */
function pick({ stages, unplacedCost }: Problem, board: Board, draw: (below: number) => number): number {
  let [worst, most] = [0, -1]
  for (let tries = 0; tries < 4; tries += 1) {
    const index = draw(stages.length)
    const stage = stages[index]
    if (stage === undefined) continue
    const spot = board.spots[index]
    const cost = spot ? board.added(stage, spot.slot, spot.start) : unplacedCost
    if (cost > most) [worst, most] = [index, cost]
  }
  return worst
}

/** One of the cheaper starts, the cheapest most often. */
function wishedSpot(problem: Problem, starts: Int32Array, slots: number, draw: (below: number) => number): Spot {
  const reach = Math.min(starts.length, 1 + draw(1 + draw(40)))
  return { slot: draw(Math.max(1, slots)), start: starts[draw(reach)] ?? 0 }
}

function shuffled(items: number[], draw: (below: number) => number): number[] {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1)
    const kept = items[at] as number
    items[at] = items[other] as number
    items[other] = kept
  }
  return items
}
