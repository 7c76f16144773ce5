import { addDays, daysBetween, earlierDay, laterDay, mondayOf, type Day } from '#domain/schedule/days'

/** A stretch of days that a venue is held, with the competition days inside set-up and take-down. */
export interface Hold {
  readonly contestId: string
  readonly contestName: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly heldFrom: Day
  readonly heldTo: Day
}

export interface StripWindow {
  readonly from: Day
  readonly days: number
}

/** A hold as columns of the strip: 0 is the first day, `length` counts days; the core is the competition itself. */
export interface Bar {
  readonly hold: Hold
  readonly start: number
  readonly length: number
  readonly coreStart: number
  readonly coreLength: number
}

const weeksBefore = 2

/** Seven whole weeks, Monday first, beginning two weeks before the week of the day. */
export function windowAround(day: Day, weeks = 7): StripWindow {
  return { from: addDays(mondayOf(day), -7 * weeksBefore), days: 7 * weeks }
}

/** The part of a hold that falls into the window, or null. */
export function barOf(hold: Hold, window: StripWindow): Bar | null {
  const held = clip(hold.heldFrom, hold.heldTo, window)
  if (held === null) return null
  const core = clip(hold.startsOn, hold.endsOn, window)
  return {
    hold,
    start: held.start,
    length: held.length,
    coreStart: core?.start ?? held.start,
    coreLength: core?.length ?? 0,
  }
}

/** Whether two holds keep the venue on a same day, as the schedule's rule sees it. */
export function meets(left: Hold, right: Hold): boolean {
  return left.heldFrom <= right.heldTo && right.heldFrom <= left.heldTo
}

function clip(from: Day, to: Day, window: StripWindow) {
  const last = addDays(window.from, window.days - 1)
  const first = laterDay(from, window.from)
  const end = earlierDay(to, last)
  return first > end ? null : { start: daysBetween(window.from, first), length: daysBetween(first, end) + 1 }
}
