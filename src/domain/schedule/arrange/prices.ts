import { costOf, type Problem, type ProblemStage } from './problem'
import type { ResourceRow } from './master-rows'

/** What the rows of a solved master charge for days, ready to be asked for any place. */
export interface Prices {
  /** What a place costs beyond what its stage is worth; below 0 it would make the plan of parts cheaper. */
  readonly reduced: (stage: ProblemStage, slot: number, start: number) => number
  readonly worth: (index: number) => number
}

export interface Duals {
  readonly stage: (index: number) => number
  readonly month: (month: number) => number
  readonly rows: readonly ResourceRow[]
  readonly row: (number: number) => number
}

/** Sums of charges up to each day, so that a run of days is priced with two look-ups. */
export function pricesOf(problem: Problem, duals: Duals): Prices {
  const { venues, cities, groups, cityOfVenue, monthOf, monthRoom, pairs, stages } = problem
  const { size } = problem.timeline
  const width = size + 1
  const venueSum = new Float64Array(venues.length * width)
  const citySum = new Float64Array(cities.length * width)
  const groupSum = new Float64Array(groups.length * width)
  const pairSums = new Map<number, Float64Array>()
  for (const [number, { kind, of, day }] of duals.rows.entries()) {
    const charge = -duals.row(number)
    if (charge === 0) continue
    if (kind === 'pair') {
      const sum = pairSums.get(of) ?? new Float64Array(width)
      sum[day + 1] = (sum[day + 1] as number) + charge
      pairSums.set(of, sum)
      continue
    }
    const sum = kind === 'venue' ? venueSum : kind === 'city' ? citySum : groupSum
    sum[of * width + day + 1] = (sum[of * width + day + 1] as number) + charge
  }
  for (const [sum, count] of [
    [venueSum, venues.length],
    [citySum, cities.length],
    [groupSum, groups.length],
  ] as const)
    for (let of = 0; of < count; of += 1) accumulate(sum, of * width, width)
  for (const sum of pairSums.values()) accumulate(sum, 0, width)
  const months = Float64Array.from(monthRoom, (_, month) => -duals.month(month))
  const pairsOf = stages.map(({ index }) =>
    pairs.flatMap(({ first, second, gap }, number) => {
      const sum = pairSums.get(number)
      return sum === undefined || (first !== index && second !== index) ? [] : [{ sum, first: first === index, gap }]
    }),
  )

  function reduced(stage: ProblemStage, slot: number, start: number): number {
    const { index, length, before, after, final } = stage
    const venue = stage.venues[slot] as number
    let price = costOf(stage, slot, start) - duals.stage(index)
    const base = venue * width
    price += (venueSum[base + start + length + after] as number) - (venueSum[base + start - before] as number)
    if (final) {
      const city = (cityOfVenue[venue] as number) * width
      price += (citySum[city + start + length] as number) - (citySum[city + start] as number)
      price += months[monthOf[start] as number] as number
    }
    for (const group of stage.groups)
      price += (groupSum[group * width + start + length] as number) - (groupSum[group * width + start] as number)
    for (const { sum, first, gap } of pairsOf[index] ?? []) {
      if (first) price += sum[Math.min(size, start + length + gap)] as number
      else price += (sum[size] as number) - (sum[start] as number)
    }
    return price
  }

  return { reduced, worth: duals.stage }
}

function accumulate(sum: Float64Array, from: number, width: number): void {
  for (let at = from + 1; at < from + width; at += 1) sum[at] = (sum[at] as number) + (sum[at - 1] as number)
}

/** Calls back for every place a stage may have whose reduced cost is at most `limit`. */
export function eachCheap(
  problem: Problem,
  { reduced, worth }: Prices,
  limit: number,
  found: (stage: ProblemStage, slot: number, start: number, price: number) => void,
): void {
  const { size } = problem.timeline
  for (const stage of problem.stages) {
    // Charges are never negative, so a start that is too dear without them need not be priced.
    const highest = worth(stage.index) + limit + stage.discount
    for (let start = 0; start < size; start += 1) {
      const cost = stage.startCost[start] as number
      if (cost < 0 || cost > highest) continue
      for (let slot = 0; slot < stage.venues.length; slot += 1) {
        if (stage.open[slot * size + start] !== 1) continue
        if (cost + (stage.venueCost[slot] as number) > highest) continue
        const price = reduced(stage, slot, start)
        if (price <= limit) found(stage, slot, start, price)
      }
    }
  }
}
