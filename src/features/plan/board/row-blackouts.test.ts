import { describe, expect, it } from 'vitest'
import type { PlanVenue } from '#domain/schedule/plan'
import type { VenueId } from '#domain/ids'
import { rowBlackouts } from './row-blackouts'

const venue: PlanVenue = {
  id: 'hall' as VenueId,
  name: '示例会展中心',
  cityCode: '370100',
  workstations: 10,
  sectors: [],
}
const inCity = { from: '2024-10-17', to: '2024-10-21', cityCode: '370100', reason: '示例马拉松' }
const everywhere = { from: '2024-06-07', to: '2024-06-10', cityCode: null, reason: '示例考试' }
const known = { blackouts: [everywhere, inCity], venues: new Map([['hall', venue]]) }

describe('what keeps a row from being used', () => {
  it.each([
    ['city', '370100', [inCity]],
    ['city', '370200', []],
    ['venue', 'hall', [inCity]],
    ['venue', 'none', []],
    ['sector', '370100', []],
  ] as const)('rows by %s: %s', (kind, key, expected) => {
    expect(rowBlackouts(kind, key, known)).toEqual(expected)
  })
})
