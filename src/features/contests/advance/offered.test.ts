import { describe, expect, it } from 'vitest'
import { needsReason, offeredPhases } from './offered'

describe('the phases offered', () => {
  it('puts the next one first, then the ways out', () => {
    expect(offeredPhases({ phase: 'registration', nextPhase: 'eligibility', stages: [] })).toEqual([
      'eligibility',
      'postponed',
      'cancelled',
    ])
  })

  it('offers no way out once there are results', () => {
    expect(offeredPhases({ phase: 'notice', nextPhase: 'confirmed', stages: [] })).toEqual(['confirmed'])
  })

  it('offers nothing at the end', () =>
    expect(offeredPhases({ phase: 'archived', nextPhase: null, stages: [] })).toEqual([]))

  it('asks why only for the ways out', () =>
    expect(['final', 'postponed', 'cancelled'].map((to) => needsReason(to as 'final'))).toEqual([false, true, true]))
})
