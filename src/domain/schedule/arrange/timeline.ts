import { dayNumber, dayOfNumber, type Day } from '../days'

/** A run of days counted from 0, so that rules can be asked with numbers instead of dates. */
export interface Timeline {
  readonly days: readonly Day[]
  readonly size: number
  /** The number of a day; a day outside gets the number it would have. */
  readonly numberOf: (day: Day) => number
  readonly dayOf: (number: number) => Day
}

/** The days from one to the other, both included, with some more on both sides. */
export function timelineOf(from: Day, to: Day, more = 0): Timeline {
  const first = dayNumber(from) - more
  const size = dayNumber(to) + more - first + 1
  return {
    days: Array.from({ length: size }, (_, number) => dayOfNumber(first + number)),
    size,
    numberOf: (day) => dayNumber(day) - first,
    dayOf: (number) => dayOfNumber(first + number),
  }
}
