import {
  addDays as addDaysTo,
  addMonths,
  differenceInCalendarDays,
  endOfMonth,
  getISODay,
  getISOWeek,
  getISOWeekYear,
} from 'date-fns'

/** A calendar day written `YYYY-MM-DD`, without time or zone; days compare as text. */
export type Day = string

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a day that exists. */
export function isDay(text: string): boolean {
  return dayPattern.test(text) && toText(noonOf(text)) === text
}

/** Below zero when `left` is the earlier day, above when it is the later, zero for the same day. */
export function compareDays(left: Day, right: Day): number {
  return left < right ? -1 : left > right ? 1 : 0
}

export function earlierDay(left: Day, right: Day): Day {
  return left < right ? left : right
}

export function laterDay(left: Day, right: Day): Day {
  return left > right ? left : right
}

/** @example addDays('2024-12-31', 1) // "2025-01-01" */
export function addDays(day: Day, count: number): Day {
  return count === 0 ? day : toText(addDaysTo(noonOf(day), count))
}

/** The same day of the month `count` months on, or that month's last day. */
export function addMonthsToDay(day: Day, count: number): Day {
  return toText(addMonths(noonOf(day), count))
}

/** Days from one to the other: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(noonOf(to), noonOf(from))
}

/** Every day from one to the other, both included; none when `to` is earlier. */
export function daysInRange(from: Day, to: Day): Day[] {
  const length = daysBetween(from, to) + 1
  return Array.from({ length: Math.max(0, length) }, (_, index) => addDays(from, index))
}

/** Monday 1 to Sunday 7; weeks start on Monday (rule book 2). */
export function weekday(day: Day): number {
  return getISODay(noonOf(day))
}

/** ISO week and the year it is counted in, which near New Year may differ from the day's own year. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const date = noonOf(day)
  return { year: getISOWeekYear(date), week: getISOWeek(date) }
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

export function lastOfMonth(day: Day): Day {
  return toText(endOfMonth(noonOf(day)))
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

const dayInMilliseconds = 86_400_000

/**
 * Days since 1970-01-01, for counting much and fast: a plan compares thousands of days while somebody drags.
 * @example dayNumber('1970-01-02') // 1
 */
export function dayNumber(day: Day): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10))) / dayInMilliseconds
}

/** The day with a number of `dayNumber`; years 0 to 9999. */
export function dayOfNumber(number: number): Day {
  return new Date(number * dayInMilliseconds).toISOString().slice(0, 10)
}

/** Monday 1 to Sunday 7. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** Noon is never skipped or doubled by a clock change, so the machine's zone cannot shift a day. */
function noonOf(day: Day): Date {
  return new Date(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10)), 12)
}

function toText(date: Date): Day {
  const year = String(date.getFullYear()).padStart(4, '0')
  const month = String(date.getMonth() + 1).padStart(2, '0')
  return `${year}-${month}-${String(date.getDate()).padStart(2, '0')}`
}
