import { expect, it } from 'vitest'
import type { FindingData, PlanDifferenceData } from '#contract/schedule'
import { readState } from './plan-state'
import { publicationOf } from './publication'

const place = { startsOn: '2024-11-04', endsOn: '2024-11-04', venueId: null }
const row = { before: place, after: null } as PlanDifferenceData
const finding = (severity: FindingData['severity'], rule: FindingData['rule']): FindingData => ({
  rule,
  severity,
  stageIds: ['s1', 's2'],
  reason: { code: 'schedule.venue_clash' },
})

it('counts what publishing would do and keeps what stands against it', () => {
  const rows = [row, { ...row, before: null, after: place }, { ...row, after: { ...place, venueId: 'v' } }]
  const names = new Map([['s1', '示例甲']])
  const findings = [finding('warn', 'travel'), finding('block_publication', 'venue_free')]
  expect(publicationOf({ revision: 7, rows, findings, names })).toEqual({
    revision: 7,
    rows,
    summary: { added: 1, removed: 1, moved: 0, venue: 1 },
    blocking: [
      {
        code: 'schedule.venue_clash',
        related: [
          { kind: 'stage', id: 's1', label: '示例甲' },
          { kind: 'stage', id: 's2', label: 's2' },
        ],
      },
    ],
  })
})

it.each([
  ['published', 'published'],
  ['12', 12],
  ['0', null],
  ['1.5', null],
  [null, null],
])('an address that says %s means %s', (text, state) => expect(readState(text)).toBe(state))
