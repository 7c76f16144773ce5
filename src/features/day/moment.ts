import type { Day } from '#domain/schedule/days'
import type { Actual, Moment } from '#domain/schedule/day/project-day'

/** China keeps UTC+8 the whole year, so no table of zones is needed. */
const offset = 8 * 3_600_000
const perMinute = 60_000

/** An instant as competitions in Shandong write it. */
export function momentOf(instant: number): Moment {
  const local = new Date(instant + offset).toISOString()
  return { day: local.slice(0, 10), minute: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) }
}

/** Minutes after that day's midnight in Shandong; beyond 1440 on the days after. */
export function minuteOn(day: Day, instant: string): number {
  return Math.floor((Date.parse(instant) - Date.parse(`${day}T00:00:00+08:00`)) / perMinute)
}

/** The instant of a minute of a day in Shandong. */
export function instantAt(day: Day, minute: number): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + minute * perMinute).toISOString()
}

interface RecordedInstants {
  readonly itemId: string
  readonly startedAt: string | null
  readonly endedAt: string | null
}

/** What is recorded, in minutes of each item's own day. */
export function actualsOf(
  recorded: readonly RecordedInstants[],
  items: readonly { readonly id: string; readonly day: Day }[],
): Actual[] {
  const dayOf = new Map(items.map(({ id, day }) => [id, day]))
  return recorded.flatMap(({ itemId, startedAt, endedAt }) => {
    const day = dayOf.get(itemId)
    if (day === undefined) return []
    const minute = (instant: string | null) => (instant === null ? null : minuteOn(day, instant))
    return { itemId, startedAt: minute(startedAt), endedAt: minute(endedAt) }
  })
}
