import { addDays, daysInRange, dayNumber, lastOfMonth, weekdayOfNumber, type Day } from '#domain/schedule/days'
import type { SpecialDay, WorkCalendar } from '#domain/schedule/work-calendar'

/** A month as weeks of seven, Monday first; null where another month's days would stand. */
export function weeksOfMonth(year: number, month: number): (Day | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const before = weekdayOfNumber(dayNumber(first)) - 1
  const cells: (Day | null)[] = [...Array<null>(before).fill(null), ...daysInRange(first, lastOfMonth(first))]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

export interface DayMark {
  readonly kind: 'holiday' | 'workday' | 'weekend' | 'plain'
  readonly name: string | null
  /** Set by the office, otherwise than the statutory calendar has it. */
  readonly edited: boolean
}

export function markOf(day: Day, statutory: WorkCalendar, edits: readonly SpecialDay[]): DayMark {
  const edit = edits.find((one) => one.day === day)
  const special = edit ?? statutory.get(day)
  if (special !== undefined) return { kind: special.kind, name: special.name, edited: edit !== undefined }
  return { kind: weekdayOfNumber(dayNumber(day)) >= 6 ? 'weekend' : 'plain', name: null, edited: false }
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The day an arrow key leads to, kept within the year; null for another key. */
export function dayAfterKey(day: Day, key: string): Day | null {
  const step = steps[key]
  if (step === undefined) return null
  const next = addDays(day, step)
  return next.slice(0, 4) === day.slice(0, 4) ? next : day
}
