import { decide, refuse, type Decision, type Reason } from '../decision'
import type { Day } from '../schedule/days'
import { phases, type Phase } from './vocabulary'

/** What is known of a contest when it is to move on; counts are over all its events. */
export interface PhaseFacts {
  readonly hasFinalDates: boolean
  readonly hasVenue: boolean
  /** Whether a preliminary is planned; without one eligibility is followed by the final. */
  readonly hasPreliminary: boolean
  readonly entries: number
  /** Entries whose eligibility nobody has decided yet. */
  readonly openEligibility: number
  readonly unlockedSchemes: number
  readonly unsignedForms: number
  readonly resultsSigned: boolean
  readonly unresolvedTies: number
  /** The last day of the public notice while it runs, else null. */
  readonly noticeUntil: Day | null
  readonly openAppeals: number
  /** Where a postponed contest stood; it may only go back there. */
  readonly postponedFrom: Phase | null
}

/** A contest of which nothing is known yet; a start for tests and stores that fill in what they have. */
export const noPhaseFacts: PhaseFacts = {
  hasFinalDates: false,
  hasVenue: false,
  hasPreliminary: false,
  entries: 0,
  openEligibility: 0,
  unlockedSchemes: 0,
  unsignedForms: 0,
  resultsSigned: false,
  unresolvedTies: 0,
  noticeUntil: null,
  openAppeals: 0,
  postponedFrom: null,
}

export interface PhaseMove {
  readonly from: Phase
  readonly to: Phase
  readonly facts: PhaseFacts
  /** Cancelling and postponing need one. */
  readonly reason?: string | null | undefined
}

/** From here on there are results, and a contest can be neither cancelled nor postponed. */
const phasesWithResults: readonly Phase[] = ['notice', 'confirmed', 'archived']

/** The phase that follows in the life of a contest, null at its end. Source: rule book 3. */
export function nextPhase(from: Phase, facts: Pick<PhaseFacts, 'hasPreliminary' | 'postponedFrom'>): Phase | null {
  if (from === 'postponed') return facts.postponedFrom
  if (from === 'cancelled') return null
  if (from === 'eligibility' && !facts.hasPreliminary) return 'final'
  return phases[phases.indexOf(from) + 1] ?? null
}

/** Every phase the line allows next, whether or not its needs are met; for offering moves. */
export function allowedMoves(from: Phase, facts: Pick<PhaseFacts, 'hasPreliminary' | 'postponedFrom'>): Phase[] {
  const next = nextPhase(from, facts)
  const moves: Phase[] = next === null ? [] : [next]
  if (from !== 'cancelled' && !phasesWithResults.includes(from)) {
    if (from !== 'postponed' && from !== 'applied') moves.push('postponed')
    moves.push('cancelled')
  }
  return moves
}

/** Whether a contest may move to a phase; names everything that is still missing. Source: rule book 3, 4.4, 6. */
export function decidePhaseMove({ from, to, facts, reason }: PhaseMove): Decision<Phase> {
  if (!allowedMoves(from, facts).includes(to)) return refuse(whyNotAllowed(from, to, facts))
  if (to === 'cancelled' || to === 'postponed') {
    const lacksReason = (reason ?? '').trim() === ''
    return decide(lacksReason ? [{ code: 'phase.reason_missing', params: { to }, path: 'reason' }] : [], to)
  }
  return decide(missingFor(to, facts), to)
}

/** What is missing before the next phase; empty when it may be entered or there is none. */
export function missingForNextPhase(from: Phase, facts: PhaseFacts): readonly Reason[] {
  const next = nextPhase(from, facts)
  return next === null ? [] : missingFor(next, facts)
}

function whyNotAllowed(from: Phase, to: Phase, facts: PhaseFacts): Reason {
  if (from === 'postponed' && facts.postponedFrom !== null) {
    return { code: 'phase.postponed_elsewhere', params: { phase: facts.postponedFrom } }
  }
  if (from === 'eligibility' && to === 'preliminary') return { code: 'phase.preliminary_missing' }
  if (from === 'eligibility' && to === 'final') return { code: 'phase.preliminary_first' }
  return { code: 'phase.move_not_allowed', params: { from, to } }
}

function missingFor(to: Phase, facts: PhaseFacts): Reason[] {
  const held: Reason[] = []
  const need = (met: boolean, missing: Reason) => {
    if (!met) held.push(missing)
  }
  switch (to) {
    case 'announced':
    case 'registration':
      need(facts.hasFinalDates, { code: 'phase.final_dates_missing' })
      break
    case 'eligibility':
      need(facts.entries > 0, { code: 'phase.no_entries' })
      break
    case 'preliminary':
      need(facts.openEligibility === 0, { code: 'phase.eligibility_open', params: { count: facts.openEligibility } })
      break
    case 'final':
      need(facts.openEligibility === 0, { code: 'phase.eligibility_open', params: { count: facts.openEligibility } })
      need(facts.entries > 0, { code: 'phase.no_entries' })
      need(facts.hasFinalDates, { code: 'phase.final_dates_missing' })
      need(facts.hasVenue, { code: 'phase.venue_missing' })
      need(facts.unlockedSchemes === 0, { code: 'phase.schemes_unlocked', params: { count: facts.unlockedSchemes } })
      break
    case 'notice':
      need(facts.unsignedForms === 0, { code: 'phase.forms_unsigned', params: { count: facts.unsignedForms } })
      need(facts.unresolvedTies === 0, { code: 'phase.ties_unresolved', params: { count: facts.unresolvedTies } })
      need(facts.resultsSigned, { code: 'phase.results_unsigned' })
      break
    case 'confirmed':
      if (facts.noticeUntil !== null) held.push({ code: 'phase.notice_running', params: { until: facts.noticeUntil } })
      need(facts.openAppeals === 0, { code: 'phase.appeals_open', params: { count: facts.openAppeals } })
      break
  }
  return held
}
