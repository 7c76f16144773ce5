import { placeOf, type Column, type Problem } from './problem'

export type RowKind = 'venue' | 'city' | 'group' | 'pair'

/** One limit of the model: at most `limit` of the places that take part in it. */
export interface ResourceRow {
  readonly kind: RowKind
  /** Which venue, city, group or pair. */
  readonly of: number
  readonly day: number
  readonly limit: number
}

/** Whether a place takes part in a row. */
export function takesPart(problem: Problem, row: ResourceRow, { index, slot, start }: Column): boolean {
  const stage = problem.stages[index]
  if (stage === undefined) return false
  const { day } = row
  if (row.kind === 'venue')
    return stage.venues[slot] === row.of && day >= start - stage.before && day < start + stage.length + stage.after
  if (row.kind === 'pair') {
    const pair = problem.pairs[row.of]
    if (pair?.second === index) return start <= day
    return pair?.first === index && start + stage.length - 1 >= day - pair.gap
  }
  if (day < start || day >= start + stage.length) return false
  if (row.kind === 'group') return stage.groups.includes(row.of)
  return stage.final && problem.cityOfVenue[stage.venues[slot] ?? -1] === row.of
}

export interface Weighted {
  readonly column: number
  readonly value: number
}

const over = 1e-6

/**
 * The limits that a plan of parts of stages breaks, or with `all` those it could break: of each run of days broken
 * alike the worst.
 */
export function brokenRows(problem: Problem, weighted: readonly Weighted[]): ResourceRow[] {
  const { venues, cities, groups, pairs, cityOfVenue, cityRoom } = problem
  const { size } = problem.timeline
  const venueLoad = new Float64Array(venues.length * size)
  const cityLoad = new Float64Array(cities.length * size)
  const groupLoad = new Float64Array(groups.length * size)
  const pairLoad = new Float64Array(pairs.length * (size + 1))
  const pairsOf = new Map<number, { readonly number: number; readonly first: boolean; readonly gap: number }[]>()
  for (const [number, { first, second, gap }] of pairs.entries()) {
    pairsOf.set(first, [...(pairsOf.get(first) ?? []), { number, first: true, gap }])
    pairsOf.set(second, [...(pairsOf.get(second) ?? []), { number, first: false, gap }])
  }
  for (const { column, value } of weighted) {
    const { index, slot, start } = placeOf(problem, column)
    const stage = problem.stages[index]
    if (stage === undefined) continue
    const venue = stage.venues[slot] as number
    add(venueLoad, venue * size + start - stage.before, venue * size + start + stage.length + stage.after, value)
    const city = (cityOfVenue[venue] as number) * size
    if (stage.final) add(cityLoad, city + start, city + start + stage.length, value)
    for (const group of stage.groups) add(groupLoad, group * size + start, group * size + start + stage.length, value)
    for (const { number, first, gap } of pairsOf.get(index) ?? []) {
      const base = number * (size + 1)
      if (first) add(pairLoad, base, base + Math.min(size, start + stage.length + gap), value)
      else add(pairLoad, base + start, base + size, value)
    }
  }
  const rows: ResourceRow[] = []
  const search = (kind: RowKind, count: number, width: number, load: Float64Array, limit: (at: number) => number) => {
    for (let of = 0; of < count; of += 1) {
      let [worst, most] = [-1, over]
      for (let day = 0; day <= size; day += 1) {
        const at = of * width + day
        const excess = day < size ? (load[at] as number) - limit(of * size + day) : 0
        if (excess > most) [worst, most] = [day, excess]
        else if (excess <= over && worst >= 0) {
          rows.push({ kind, of, day: worst, limit: limit(of * size + worst) })
          ;[worst, most] = [-1, over]
        }
      }
    }
  }
  search('venue', venues.length, size, venueLoad, () => 1)
  search('city', cities.length, size, cityLoad, (at) => cityRoom[at] as number)
  search('group', groups.length, size, groupLoad, () => 1)
  search('pair', pairs.length, size + 1, pairLoad, () => 1)
  return rows
}

function add(load: Float64Array, from: number, to: number, value: number): void {
  for (let at = from; at < to; at += 1) load[at] = (load[at] as number) + value
}
