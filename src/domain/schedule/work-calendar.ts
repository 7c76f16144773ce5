import { weekday, type Day } from './days'

/** A day that does not follow the week: a statutory holiday, or a weekend day worked in exchange (调休上班). */
export interface SpecialDay {
  readonly day: Day
  readonly kind: 'holiday' | 'workday'
  /** Such as 国庆节; what the State Council's notice or the office calls it. */
  readonly name: string
}

/** The special days of the years a plan touches, by day; every other day follows the week. */
export type WorkCalendar = ReadonlyMap<Day, SpecialDay>

export type DayKind = 'workday' | 'weekend' | 'holiday'

/**
 * What kind of day it is; a make-up workday on a weekend is a workday.
 * @example dayKind(calendarOf2024, '2024-10-12') // "workday": the Saturday worked for the National Day week
 */
export function dayKind(calendar: WorkCalendar, day: Day): DayKind {
  const special = calendar.get(day)
  if (special !== undefined) return special.kind
  return weekday(day) >= 6 ? 'weekend' : 'workday'
}

/** The statutory days with the office's own on top: one day, one kind. */
export function calendarOf(statutory: readonly SpecialDay[], edits: readonly SpecialDay[]): WorkCalendar {
  return new Map([...statutory, ...edits].map((special) => [special.day, special]))
}
