import { describe, expect, it } from 'vitest'
import type { PlanDifferenceData } from '#contract/schedule'
import { byContest, daysMoved, kindOf, monthShifts } from './differences'

type Days = readonly [string, string?, string?]

function row(contestId: string, before: Days | null, after: Days | null): PlanDifferenceData {
  const place = (days: Days | null) =>
    days === null ? null : { startsOn: days[0], endsOn: days[1] ?? days[0], venueId: days[2] ?? null }
  return {
    stageId: `${contestId}-final`,
    contestId,
    contestName: `示例${contestId}`,
    kind: 'final',
    cityCode: null,
    before: place(before),
    after: place(after),
    beforeVenue: null,
    afterVenue: null,
    changedBy: null,
    changedAt: null,
    reason: null,
  }
}

describe('differences', () => {
  it.each([
    [null, ['2024-11-04'], 'added', null],
    [['2024-11-04'], null, 'removed', null],
    [['2024-11-04'], ['2024-11-11'], 'moved', 7],
    [['2024-11-04'], ['2024-10-31'], 'moved', -4],
    [['2024-11-04'], ['2024-11-04', '2024-11-05'], 'moved', 0],
    [['2024-11-04', '2024-11-04', 'v1'], ['2024-11-04', '2024-11-04', 'v2'], 'venue', 0],
  ] as const)('%j to %j', (before, after, kind, moved) => {
    expect([kindOf(row('c', before, after)), daysMoved(row('c', before, after))]).toEqual([kind, moved])
  })

  it('stand by contest, the earliest first', () => {
    const rows = [
      row('b', ['2024-12-01'], ['2024-11-20']),
      row('a', ['2024-10-01'], null),
      row('b', null, ['2024-12-02']),
    ]
    expect(byContest(rows).map(({ contestId, rows: own }) => [contestId, own.length])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  it('shift starts from month to month, over New Year', () => {
    const rows = [
      row('a', ['2024-11-04'], ['2025-01-06']),
      row('b', ['2024-11-05'], ['2024-11-06']),
      row('c', null, ['2025-01-07']),
    ]
    expect(monthShifts(rows)).toEqual([
      { month: '2024-11', before: 2, after: 1 },
      { month: '2024-12', before: 0, after: 0 },
      { month: '2025-01', before: 0, after: 2 },
    ])
    expect(monthShifts([])).toEqual([])
  })
})
