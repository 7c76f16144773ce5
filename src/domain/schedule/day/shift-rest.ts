import { checkDay, type DayWorld } from './check-day'
import type { DayFinding } from './finding'
import { endOf, inOrder, occupiesCompetitors, type DayItem } from './programme'
import type { Moment } from './project-day'

export interface ShiftRest {
  readonly items: readonly DayItem[]
  /** Items of this day that begin at this minute or later are shifted. */
  readonly from: Moment
  readonly byMinutes: number
  /** Whether pauses are cut down to their least length, so that what follows them is shifted less. */
  readonly cutPauses: boolean
  /** Items that have begun stay as they are. */
  readonly begun: ReadonlySet<string>
}

export interface ItemChange {
  readonly itemId: string
  readonly before: Pick<DayItem, 'start' | 'duration'>
  readonly after: Pick<DayItem, 'start' | 'duration'>
}

export interface Shifted {
  readonly items: readonly DayItem[]
  /** Every changed time, in the order of the day. */
  readonly changes: readonly ItemChange[]
  /** What is wrong afterwards and was not before. */
  readonly findings: readonly DayFinding[]
}

/** Judges go on by themselves, so their work is a track beside the batches. */
const judges = -1
const everybody = 0

/** Shifts the rest of a day: floating items move, fixed ones stay, and pauses take up what they can where wished. */
export function shiftRest({ items, from, byMinutes, cutPauses, begun }: ShiftRest, world: DayWorld): Shifted {
  const delays = new Map<number, number>()
  const moved = new Map<string, DayItem>()
  for (const item of inOrder(items)) {
    if (item.day !== from.day || item.start < from.minute || begun.has(item.id)) continue
    const delay = delayOf(item)
    if (cutPauses && delay > 0 && item.minDuration < item.duration) {
      const start = item.start + delay
      const end = Math.max(endOf(item), start + item.minDuration)
      moved.set(item.id, { ...item, start, duration: end - start })
      for (const track of tracksOf(item)) delays.set(track, end - endOf(item))
    } else if (!item.fixed && delay !== 0) {
      moved.set(item.id, { ...item, start: Math.max(0, item.start + delay) })
    }
  }
  const after = items.map((item) => moved.get(item.id) ?? item)
  const known = new Set(checkDay(items, world).map(keyOf))
  return {
    items: after,
    changes: inOrder(items).flatMap((item) => changeOf(item, moved.get(item.id))),
    findings: checkDay(after, world).filter((finding) => !known.has(keyOf(finding))),
  }

  function delayOf(item: DayItem): number {
    return Math.max(...tracksOf(item).map((track) => delays.get(track) ?? byMinutes))
  }

  function tracksOf(item: DayItem): number[] {
    if (!occupiesCompetitors(item)) return [judges]
    if (item.batch !== null) return [item.batch]
    return [everybody, ...new Set(items.flatMap(({ batch }) => (batch === null ? [] : [batch]))), judges]
  }
}

function changeOf(item: DayItem, after: DayItem | undefined): ItemChange[] {
  if (after === undefined || (after.start === item.start && after.duration === item.duration)) return []
  return [
    {
      itemId: item.id,
      before: { start: item.start, duration: item.duration },
      after: { start: after.start, duration: after.duration },
    },
  ]
}

/** The same trouble at another time is the same trouble. */
function keyOf({ reason, itemIds }: DayFinding): string {
  return `${reason.code} ${itemIds.join(' ')} ${reason.params?.['batch'] ?? ''}`
}
