import type { Reason } from '../decision'
import { compareDays, daysBetween, type Day } from '../schedule/days'
import { phases, type Phase } from './vocabulary'

export const urgencies = ['overdue', 'blocked', 'ready', 'waiting', 'closed'] as const
/**
 * How much a contest needs somebody: its days have overtaken its phase; something is missing before the next phase;
 * it may move on at once; only time has to pass; or its life is over.
 */
export type Urgency = (typeof urgencies)[number]

export interface UrgencyInput {
  readonly phase: Phase
  /** What is missing before the next phase; see `missingForNextPhase`. */
  readonly missing: readonly Pick<Reason, 'code'>[]
  readonly finalFrom: Day | null
  readonly finalTo: Day | null
  readonly today: Day
}

/** How urgent a contest is on a day. A final that has begun asks for the phase `final`, one that is over for `notice`. */
export function urgencyOf({ phase, missing, finalFrom, finalTo, today }: UrgencyInput): Urgency {
  if (phase === 'archived' || phase === 'cancelled') return 'closed'
  if (phase === 'postponed') return 'waiting'
  const begun = finalFrom !== null && compareDays(finalFrom, today) <= 0
  const over = finalTo !== null && compareDays(finalTo, today) < 0
  const order = phases.indexOf(phase)
  const final = phases.indexOf('final')
  if ((begun && order < final) || (over && order === final)) return 'overdue'
  if (missing.length === 0) return 'ready'
  return missing.every(({ code }) => code === 'phase.notice_running') ? 'waiting' : 'blocked'
}

/** Days until the final begins: 0 on its first day, negative afterwards, null while it has no date. */
export function daysToFinal(finalFrom: Day | null, today: Day): number | null {
  return finalFrom === null ? null : daysBetween(today, finalFrom)
}

interface Ordered {
  readonly urgency: Urgency
  readonly days: number | null
  readonly code: string
}

/** Most urgent first; among equals the nearest final, undated ones last. */
export function compareUrgency(left: Ordered, right: Ordered): number {
  const rank = urgencies.indexOf(left.urgency) - urgencies.indexOf(right.urgency)
  if (rank !== 0) return rank
  const days = (left.days ?? Number.MAX_SAFE_INTEGER) - (right.days ?? Number.MAX_SAFE_INTEGER)
  if (days !== 0) return days
  return left.code < right.code ? -1 : left.code > right.code ? 1 : 0
}
