import { describe, expect, it } from 'vitest'
import { compareUrgency, daysToFinal, urgencyOf, type UrgencyInput } from './urgency'

const today = '2024-10-15'
const missing = [{ code: 'phase.venue_missing' }] as const

describe('how urgent a contest is', () => {
  it.each<[string, Omit<UrgencyInput, 'today'>]>([
    ['closed', { phase: 'archived', missing: [], finalFrom: '2024-05-01', finalTo: '2024-05-01' }],
    ['closed', { phase: 'cancelled', missing, finalFrom: null, finalTo: null }],
    ['waiting', { phase: 'postponed', missing: [], finalFrom: '2024-10-01', finalTo: '2024-10-02' }],
    ['overdue', { phase: 'eligibility', missing, finalFrom: today, finalTo: today }],
    ['overdue', { phase: 'announced', missing: [], finalFrom: '2024-10-10', finalTo: '2024-10-12' }],
    ['blocked', { phase: 'final', missing, finalFrom: '2024-10-14', finalTo: today }],
    ['overdue', { phase: 'final', missing, finalFrom: '2024-10-13', finalTo: '2024-10-14' }],
    ['blocked', { phase: 'eligibility', missing, finalFrom: '2024-11-10', finalTo: '2024-11-12' }],
    ['blocked', { phase: 'approved', missing, finalFrom: null, finalTo: null }],
    ['ready', { phase: 'registration', missing: [], finalFrom: '2024-11-10', finalTo: '2024-11-12' }],
    ['ready', { phase: 'notice', missing: [], finalFrom: '2024-10-01', finalTo: '2024-10-02' }],
    [
      'waiting',
      { phase: 'notice', missing: [{ code: 'phase.notice_running' }], finalFrom: '2024-10-01', finalTo: '2024-10-02' },
    ],
  ])('%s: %j', (expected, input) => expect(urgencyOf({ ...input, today })).toBe(expected))
})

describe('the order of the wall', () => {
  it('is by urgency, then by the nearest final, undated ones last', () => {
    const rows = [
      { urgency: 'blocked', days: null, code: '1' },
      { urgency: 'ready', days: 1, code: '2' },
      { urgency: 'blocked', days: 9, code: '4' },
      { urgency: 'blocked', days: 9, code: '3' },
      { urgency: 'overdue', days: -3, code: '5' },
    ] as const
    expect(rows.toSorted(compareUrgency).map(({ code }) => code)).toEqual(['5', '3', '4', '1', '2'])
  })

  it('counts days to the first day of the final', () => {
    expect([daysToFinal('2024-10-20', today), daysToFinal(today, today), daysToFinal(null, today)]).toEqual([
      5,
      0,
      null,
    ])
  })
})
