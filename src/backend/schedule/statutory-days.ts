import chineseDays from 'chinese-days'
import { daysInRange } from '#domain/schedule/days'
import type { DayRange } from '#domain/schedule/venue-clash'
import type { SpecialDay } from '#domain/schedule/work-calendar'

const daysOfYear = new Map<number, readonly SpecialDay[]>()

/** Public holidays and the weekend days worked in exchange, as the State Council's office announced them. */
export function statutoryDays({ from, to }: DayRange): SpecialDay[] {
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, count) => first + count)
  return years.flatMap(daysIn).filter(({ day }) => day >= from && day <= to)
}

/** Where the library's data begin and end; the State Council announces a year only in the autumn before. */
export function calendarSource(): { readonly name: string; readonly firstYear: number; readonly lastYear: number } {
  const known = Array.from({ length: 100 }, (_, count) => 2000 + count).filter(isKnown)
  return { name: 'chinese-days', firstYear: known[0] ?? 0, lastYear: known.at(-1) ?? 0 }
}

function daysIn(year: number): readonly SpecialDay[] {
  const kept = daysOfYear.get(year)
  if (kept !== undefined) return kept
  const days = isKnown(year) ? daysInRange(`${year}-01-01`, `${year}-12-31`).flatMap((day) => specialOf(day) ?? []) : []
  daysOfYear.set(year, days)
  return days
}

/** A year with data has its National Day. */
function isKnown(year: number): boolean {
  return specialOf(`${year}-10-01`) !== null
}

/** The library names special days `English,Chinese,days` and all others by their weekday. */
function specialOf(day: string): SpecialDay | null {
  const { name, work } = chineseDays.getDayDetail(day)
  const [, holiday] = name.split(',')
  return holiday === undefined ? null : { day, kind: work ? 'workday' : 'holiday', name: holiday }
}
