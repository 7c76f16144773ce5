import type { Phase } from '../contests/vocabulary'
import { decide, type Decision, type Reason } from '../decision'
import type { ContestId, StageId, VenueId } from '../ids'
import { addDays, isDay, laterDay, earlierDay, type Day } from './days'

/**
 * A stage of a contest in a venue. `startsOn` and `endsOn` are competition days, both included;
 * the venue is held `setUpDays` before and `takeDownDays` after them as well.
 */
export interface Booking {
  readonly stageId: StageId
  readonly contestId: ContestId
  readonly contestName: string
  readonly venueId: VenueId | null
  readonly venueName?: string | undefined
  readonly startsOn: Day
  readonly endsOn: Day
  readonly setUpDays: number
  readonly takeDownDays: number
}

export interface DayRange {
  readonly from: Day
  readonly to: Day
}

/** Another stage that holds the same venue; `from`–`to` are the days both hold it. */
export interface VenueClash extends DayRange {
  readonly booking: Booking
}

/**
 * The days a booking keeps its venue, both ends included: set-up, competition, take-down.
 * @example heldDays({ …, startsOn: '2024-07-25', endsOn: '2024-07-26', setUpDays: 2, takeDownDays: 1 }) // 07-23 to 07-27
 */
export function heldDays(booking: Booking): DayRange {
  return { from: addDays(booking.startsOn, -booking.setUpDays), to: addDays(booking.endsOn, booking.takeDownDays) }
}

/**
 * The other bookings that hold the same venue on a same day, earliest first.
 * A day held by both is a clash, also when one takes down on the day the other sets up.
 */
export function findVenueClashes(booking: Booking, others: readonly Booking[]): VenueClash[] {
  if (booking.venueId === null) return []
  const held = heldDays(booking)
  const clashes: VenueClash[] = []
  for (const other of others) {
    if (other.venueId !== booking.venueId || other.stageId === booking.stageId) continue
    const otherHeld = heldDays(other)
    const from = laterDay(held.from, otherHeld.from)
    const to = earlierDay(held.to, otherHeld.to)
    if (from <= to) clashes.push({ booking: other, from, to })
  }
  return clashes.sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
}

/** A stage put on other days or in another venue; `window` bounds the competition days, `today` forbids the past. */
export interface MoveInput {
  readonly booking: Booking
  readonly others: readonly Booking[]
  readonly phase: Phase
  readonly window?: DayRange | undefined
  readonly today?: Day | undefined
}

/** The contest is held or will not be: no stage of it is planned any more. Rule book 3. */
export const phasesAfterTheFinal: readonly Phase[] = ['notice', 'confirmed', 'archived', 'cancelled']

/** Whether a stage may stand on these days in this venue; names every contest in the way. Rule book 3. */
export function decideMove({ booking, others, phase, window, today }: MoveInput): Decision<Booking> {
  if (phasesAfterTheFinal.includes(phase)) {
    return decide([{ code: 'schedule.contest_over', params: { contest: booking.contestName, phase } }], booking)
  }
  const { startsOn: from, endsOn: to } = booking
  const malformed = [from, to].filter((day) => !isDay(day))
  if (malformed.length > 0) {
    return decide(
      malformed.map((value) => ({ code: 'schedule.not_a_day', params: { value } })),
      booking,
    )
  }
  if (to < from) {
    return decide([{ code: 'schedule.ends_before_start', params: { from, to }, path: 'endsOn' }], booking)
  }
  const reasons: Reason[] = findVenueClashes(booking, others).map((clash) => clashReason(booking, clash))
  if (window !== undefined && (from < window.from || to > window.to)) {
    reasons.push({ code: 'schedule.outside_edition', params: { from: window.from, to: window.to }, path: 'startsOn' })
  }
  if (today !== undefined && from < today) {
    reasons.push({ code: 'schedule.date_past', params: { day: from, today }, path: 'startsOn' })
  }
  return decide(reasons, booking)
}

/** The days an edition may use: its own year and the next, because finals that slip still belong to it (rule book 3, 8.15). */
export function editionWindow(year: number): DayRange {
  return { from: `${year}-01-01`, to: `${year + 1}-12-31` }
}

function clashReason(booking: Booking, clash: VenueClash): Reason {
  const { contestId, contestName, venueName } = clash.booking
  const venue = venueName ?? booking.venueName ?? String(booking.venueId)
  return venueClashReason({ venue, contestId, contestName, from: clash.from, to: clash.to })
}

/** The venue is held by another contest on these days. */
export function venueClashReason({
  venue,
  contestId,
  contestName,
  from,
  to,
}: DayRange & { readonly venue: string; readonly contestId: ContestId; readonly contestName: string }): Reason {
  return {
    code: 'schedule.venue_clash',
    params: { venue, contest: contestName, from, to },
    path: 'venueId',
    related: [{ kind: 'contest', id: contestId, label: contestName }],
  }
}
