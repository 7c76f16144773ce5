import { integerModel } from './integer-model'
import type { Relaxed } from './master'
import { eachCheap } from './prices'
import { columnOf, placeOf, type Problem } from './problem'
import { incumbentFrom, progressOf, type Incumbent } from './proposal'
import type { Search } from './solver'

interface Proof {
  readonly best: Incumbent
  readonly bound: number
}

interface ProofInput extends Proof {
  readonly problem: Problem
  readonly relaxed: Relaxed
}

/** Costs are whole numbers, so a bound between two of them is as good as the higher one. */
export function roundedUp(bound: number): number {
  return Math.ceil(bound - 1e-4 - Math.abs(bound) * 1e-9)
}

/** How many places a round takes; 0 stands for those the relaxation was made of, which hold good plans and are few. */
const sizes = [0, 12_000, 40_000, 120_000, 400_000]

/**
 * A place whose reduced cost exceeds what is left between the best plan and the bound is in no better plan. Solves the
 * whole question over the others; where they are too many, over the cheapest, which still raises the bound.
 */
export function* prove({ problem, relaxed, best: first, bound: lowest }: ProofInput): Search<Proof> {
  let best = first
  let bound = lowest
  for (const size of sizes) {
    // Without a plan to beat, every place could be in it: one round over the likely ones, then somebody has to say why.
    if (best.cost <= bound || (best.unplaced > 0 && size > 0)) break
    const { columns, limit, all } = size === 0 ? likely(problem, relaxed, best) : cheapest(problem, relaxed, best, size)
    const { model } = integerModel(problem, columns, best.unplaced > 0)
    const start = startOf(problem, columns, best, model.cost.length)
    const told = { step: 'prove', columns: columns.length } as const
    yield { ask: 'tell', progress: progressOf(problem, { ...told, best, bound, isNew: false }) }
    const answer = yield {
      ask: 'mip',
      model,
      start,
      within: 0.999,
      share: all ? 1 : 0.4,
      heard(values, partBound) {
        const found = values === null ? best : incumbentFrom(problem, columns, values, model.cost)
        const isNew = found.cost < best.cost
        if (isNew) best = found
        const proven = Math.max(bound, Math.min(roundedUp(partBound), beyond(relaxed, limit, all, best.cost)))
        return progressOf(problem, { ...told, best, bound: Math.min(proven, best.cost), isNew })
      },
    }
    if (answer.values.length > 0) {
      const found = incumbentFrom(problem, columns, answer.values, model.cost)
      if (found.cost < best.cost) best = found
    }
    // Nothing in these places: then the best plan uses others, or there is none.
    const inside = answer.status === 'infeasible' ? Number.POSITIVE_INFINITY : roundedUp(answer.bound)
    bound = Math.max(bound, Math.min(inside, beyond(relaxed, limit, all, best.cost), best.cost))
    yield { ask: 'tell', progress: progressOf(problem, { ...told, best, bound, isNew: true }) }
    if (answer.stop) break
  }
  return { best, bound }
}

/** What a plan with a place outside the chosen ones costs at least. */
function beyond({ bound }: Relaxed, limit: number, all: boolean, best: number): number {
  return all ? best : roundedUp(bound + limit)
}

interface Chosen {
  readonly columns: readonly number[]
  /** Every place with a reduced cost up to this was chosen. */
  readonly limit: number
  readonly all: boolean
}

/** The places the relaxation was given, as far as a better plan could use them; nothing is known of the others. */
function likely(problem: Problem, { prices, bound, columns }: Relaxed, best: Incumbent): Chosen {
  const most = best.cost - 1 - bound + 1e-6
  const useful = columns.filter((column) => {
    const { index, slot, start } = placeOf(problem, column)
    const stage = problem.stages[index]
    return stage !== undefined && prices.reduced(stage, slot, start) <= most
  })
  const chosen = [...new Set([...ownPlaces(problem, best), ...useful])].sort((left, right) => left - right)
  return { columns: chosen, limit: 0, all: false }
}

function ownPlaces(problem: Problem, { spots }: Incumbent): number[] {
  return spots.flatMap((spot, index) => (spot ? [columnOf(problem, index, spot.slot, spot.start)] : []))
}

/** Places that a plan better than the best could use, as many as fit; always those of the best itself. */
function cheapest(problem: Problem, { prices, bound }: Relaxed, best: Incumbent, size: number): Chosen {
  const most = best.cost - 1 - bound + 1e-6
  const found: { readonly column: number; readonly price: number }[] = []
  let limit = most
  eachCheap(problem, prices, most, (stage, slot, start, price) => {
    if (price <= limit) found.push({ column: columnOf(problem, stage.index, slot, start), price })
    if (found.length > 4 * size) limit = cut(found, size)
  })
  if (found.length > size) limit = cut(found, size)
  const columns = [...new Set([...ownPlaces(problem, best), ...found.map(({ column }) => column)])].sort(
    (left, right) => left - right,
  )
  return { columns, limit, all: limit >= most }
}

/** Keeps the cheapest; answers the reduced cost up to which none is missing. */
function cut(found: { readonly column: number; readonly price: number }[], size: number): number {
  found.sort((left, right) => left.price - right.price)
  const limit = (found[size]?.price ?? 0) - 1e-9
  found.length = Math.max(
    0,
    found.findIndex(({ price }) => price > limit),
  )
  return limit
}

function startOf(problem: Problem, columns: readonly number[], best: Incumbent, width: number): Float64Array | null {
  if (best.unplaced > 0) return null
  const values = new Float64Array(width)
  const at = new Map(columns.map((column, number) => [column, number]))
  const finals = new Map<number, number>()
  for (const [index, spot] of best.spots.entries()) {
    if (!spot) continue
    values[at.get(columnOf(problem, index, spot.slot, spot.start)) ?? 0] = 1
    const month = problem.monthOf[spot.start] ?? 0
    if (problem.stages[index]?.final === true) finals.set(month, (finals.get(month) ?? 0) + 1)
  }
  for (const [month, count] of finals)
    values[columns.length + month] = Math.max(0, count - (problem.monthRoom[month] ?? 0))
  return values
}
