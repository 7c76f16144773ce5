import { describe, expect, it } from 'vitest'
import { decidePhaseMove, missingForNextPhase, nextPhase, noPhaseFacts, type PhaseFacts } from './phase'
import { phases, type Phase } from './vocabulary'

const ready: PhaseFacts = { ...noPhaseFacts, hasFinalDates: true, hasVenue: true, entries: 135, resultsSigned: true }

function moving(from: Phase, to: Phase, facts: Partial<PhaseFacts> = {}, reason?: string) {
  const decision = decidePhaseMove({ from, to, facts: { ...ready, ...facts }, reason })
  return decision.kind === 'accepted' ? 'accepted' : decision.reasons.map(({ code }) => code)
}

describe('the life of a contest', () => {
  it('runs from application to archive, past a preliminary that is not planned', () => {
    const passed: Phase[] = ['applied']
    for (let next = nextPhase('applied', ready); next !== null; next = nextPhase(next, ready)) {
      expect(moving(passed.at(-1) ?? 'applied', next)).toBe('accepted')
      passed.push(next)
    }
    expect(passed).toEqual(phases.filter((phase) => phase !== 'preliminary'))
  })

  it.each<[string, Phase, Phase, Partial<PhaseFacts>]>([
    ['phase.final_dates_missing', 'approved', 'announced', { hasFinalDates: false }],
    ['phase.no_entries', 'registration', 'eligibility', { entries: 0 }],
    ['phase.eligibility_open', 'eligibility', 'final', { openEligibility: 3 }],
    ['phase.eligibility_open', 'eligibility', 'preliminary', { openEligibility: 3, hasPreliminary: true }],
    ['phase.preliminary_first', 'eligibility', 'final', { hasPreliminary: true }],
    ['phase.preliminary_missing', 'eligibility', 'preliminary', {}],
    ['phase.venue_missing', 'preliminary', 'final', { hasVenue: false }],
    ['phase.schemes_unlocked', 'eligibility', 'final', { unlockedSchemes: 2 }],
    ['phase.forms_unsigned', 'final', 'notice', { unsignedForms: 4 }],
    ['phase.results_unsigned', 'final', 'notice', { resultsSigned: false }],
    ['phase.ties_unresolved', 'final', 'notice', { unresolvedTies: 1 }],
    ['phase.notice_running', 'notice', 'confirmed', { noticeUntil: '2024-11-08' }],
    ['phase.appeals_open', 'notice', 'confirmed', { openAppeals: 1 }],
    ['phase.move_not_allowed', 'announced', 'final', {}],
    ['phase.move_not_allowed', 'final', 'registration', {}],
    ['phase.move_not_allowed', 'notice', 'cancelled', {}],
    ['phase.move_not_allowed', 'cancelled', 'approved', {}],
    ['phase.move_not_allowed', 'archived', 'postponed', {}],
  ])('refuses with %s: %s → %s', (code, from, to, facts) => {
    expect(moving(from, to, facts)).toEqual([code])
  })

  it('names everything that is missing at once', () => {
    expect(missingForNextPhase('eligibility', noPhaseFacts).map(({ code }) => code)).toEqual([
      'phase.no_entries',
      'phase.final_dates_missing',
      'phase.venue_missing',
    ])
    expect(missingForNextPhase('archived', noPhaseFacts)).toEqual([])
  })

  it('cancels and postpones with a reason, and comes back where it was', () => {
    expect(moving('announced', 'cancelled')).toEqual(['phase.reason_missing'])
    expect(moving('announced', 'postponed', {}, '台风')).toBe('accepted')
    expect(moving('postponed', 'announced', { postponedFrom: 'announced' })).toBe('accepted')
    expect(moving('postponed', 'final', { postponedFrom: 'announced' })).toEqual(['phase.postponed_elsewhere'])
    expect(moving('postponed', 'cancelled', { postponedFrom: 'announced' }, '停办')).toBe('accepted')
  })
})
