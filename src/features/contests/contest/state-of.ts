import type { ContestDetailData } from '#contract/contests'
import type { Day } from '#domain/schedule/days'
import { whenIs, type When } from '../day-words'

export interface ContestState {
  readonly phase: ContestDetailData['phase']
  readonly from: Day | null
  readonly to: Day | null
  readonly when: When
  /** How many things stand before the next phase; null for readers whom it does not concern. */
  readonly missing: number | null
}

/** What the head of a contest says: its phase, when the final is, and for staff what is missing. */
export function stateOf(
  contest: Pick<ContestDetailData, 'phase' | 'finalFrom' | 'finalTo' | 'missing' | 'can'>,
  today: Day,
): ContestState {
  const isStaff = contest.can.includes('contest.advance')
  return {
    phase: contest.phase,
    from: contest.finalFrom,
    to: contest.finalTo,
    when: whenIs(contest.finalFrom, contest.finalTo, today),
    missing: isStaff && contest.missing.length > 0 ? contest.missing.length : null,
  }
}
