import { occupiesCompetitors, type DayItem } from '#domain/schedule/day/programme'
import type { Projected } from '#domain/schedule/day/project-day'

export const laneKinds = ['batch', 'place', 'module'] as const
export type LaneKind = (typeof laneKinds)[number]

/** One row of the picture: everybody, a batch, the judges, a place or a module. */
export interface Lane {
  readonly key: string
  readonly what: 'everybody' | 'batch' | 'judges' | 'place' | 'module' | 'elsewhere'
  readonly name: string | null
  readonly items: readonly DayItem[]
}

/** Items of one day in rows: everybody's first, then by number or name, judges last. */
export function lanesOf(items: readonly DayItem[], kind: LaneKind): Lane[] {
  const lanes = new Map<string, Lane & { items: DayItem[] }>()
  for (const item of items) {
    const { what, name } = laneOf(item, kind)
    const key = `${what} ${name ?? ''}`
    const lane = lanes.get(key) ?? { key, what, name, items: [] }
    lane.items.push(item)
    lanes.set(key, lane)
  }
  return [...lanes.values()].sort(
    (left, right) => places.indexOf(left.what) - places.indexOf(right.what) || compareNames(left.name, right.name),
  )
}

const places: readonly Lane['what'][] = ['everybody', 'batch', 'module', 'place', 'elsewhere', 'judges']

function laneOf(item: DayItem, kind: LaneKind): Pick<Lane, 'what' | 'name'> {
  if (kind === 'place')
    return item.place === null ? { what: 'elsewhere', name: null } : { what: 'place', name: item.place }
  if (!occupiesCompetitors(item)) return { what: 'judges', name: null }
  if (kind === 'module' && item.module !== null) return { what: 'module', name: item.module }
  if (kind === 'batch' && item.batch !== null) return { what: 'batch', name: String(item.batch) }
  return { what: kind === 'batch' || item.batch === null ? 'everybody' : 'elsewhere', name: null }
}

function compareNames(left: string | null, right: string | null): number {
  return (left ?? '').localeCompare(right ?? '', 'zh-CN', { numeric: true })
}

/** From which to which hour the picture goes, as minutes; whole hours, and never less than four of them. */
export function axisOf(
  items: readonly DayItem[],
  projected: ReadonlyMap<string, Projected>,
): { readonly from: number; readonly to: number } {
  const starts = items.flatMap(({ id, start }) => [start, projected.get(id)?.start ?? start])
  const ends = items.flatMap(({ id, start, duration }) => [start + duration, projected.get(id)?.end ?? 0])
  const from = Math.floor(Math.min(480, ...starts) / 60) * 60
  return { from, to: Math.max(from + 240, Math.ceil(Math.max(0, ...ends) / 60) * 60) }
}

/** How many rows an item must be put below the first so that none in the lane is hidden behind another. */
export function stackOf(items: readonly DayItem[]): Map<string, number> {
  const ends: number[] = []
  const rows = new Map<string, number>()
  for (const { id, start, duration } of items.toSorted((left, right) => left.start - right.start)) {
    const free = ends.findIndex((end) => end <= start)
    const row = free === -1 ? ends.length : free
    ends[row] = start + duration
    rows.set(id, row)
  }
  return rows
}
