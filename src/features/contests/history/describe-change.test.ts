import { describe, expect, it } from 'vitest'
import { changesOf } from './describe-change'

describe('what changed', () => {
  it('names the fields that differ and leaves out the others', () => {
    expect(
      changesOf(
        { startsOn: '2024-10-14', endsOn: '2024-10-16', venueName: '甲', version: 1 },
        { startsOn: '2024-10-21', endsOn: '2024-10-16', venueName: '甲', version: 2 },
      ),
    ).toEqual([{ field: 'startsOn', before: '2024-10-14', after: '2024-10-21' }])
  })

  it('hides an id when the name beside it says the same', () => {
    const changes = changesOf({ venueId: 'v1', venueName: '甲' }, { venueId: 'v2', venueName: '乙' })
    expect(changes.map(({ field }) => field)).toEqual(['venueName'])
  })

  it('knows beginnings and ends', () => {
    expect(changesOf(null, { phase: 'applied' })).toEqual([{ field: 'phase', before: null, after: 'applied' }])
    expect(changesOf({ venueId: 'v1' }, { venueId: null })).toEqual([{ field: 'venueId', before: 'v1', after: null }])
  })

  it('reads lists and named things', () => {
    expect(changesOf({}, { judges: ['甲', '乙'], venue: { id: 'v1', name: '丙' } })).toEqual([
      { field: 'judges', before: null, after: '甲、乙' },
      { field: 'venue', before: null, after: '丙' },
    ])
  })
})
