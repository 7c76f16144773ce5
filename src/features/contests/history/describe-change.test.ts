import { describe, expect, it } from 'vitest'
import { changesOf } from './describe-change'

describe('what changed', () => {
  it('names the fields that differ and leaves out the others', () => {
    expect(
      changesOf(
        { startsOn: '2024-10-14', endsOn: '2024-10-16', venueName: '甲', version: 1 },
        { startsOn: '2024-10-21', endsOn: '2024-10-16', venueName: '甲', version: 2 },
      ),
    ).toEqual([{ field: 'startsOn', kind: 'fromTo', before: '2024-10-14', after: '2024-10-21' }])
  })

  it('hides an id when the name beside it says the same', () => {
    const changes = changesOf({ venueId: 'v1', venueName: '甲' }, { venueId: 'v2', venueName: '乙' })
    expect(changes.map(({ field }) => field)).toEqual(['venueName'])
  })

  it.each([
    [null, { phase: 'applied' }, 'told'],
    [{}, { phase: 'applied' }, 'set'],
    [{ phase: '' }, { phase: 'applied' }, 'set'],
    [{ phase: 'applied' }, { phase: null }, 'removed'],
    [{ phase: 'applied' }, { phase: [] }, 'removed'],
    [{ phase: 'applied' }, null, 'removed'],
    [{ phase: 'applied' }, {}, 'was'],
  ] as const)('of %o and %o is %s', (before, after, kind) => {
    expect(changesOf(before, after).map((change) => change.kind)).toEqual([kind])
  })

  it('tells that a value was settled as none', () => {
    expect(changesOf({ values: ['1', '0'] }, { workCode: 'AB12', value: null })).toEqual([
      { field: 'workCode', kind: 'set', before: null, after: 'AB12' },
      { field: 'value', kind: 'told', before: null, after: null },
      { field: 'values', kind: 'was', before: ['1', '0'], after: null },
    ])
  })

  it('tells which seat it was, though only the judge has changed', () => {
    const changes = changesOf({ form: 'A1', position: 2, judge: '甲' }, { form: 'A1', position: 2, judge: '乙' })
    expect(changes.map(({ field, kind }) => [field, kind])).toEqual([
      ['form', 'told'],
      ['position', 'told'],
      ['judge', 'fromTo'],
    ])
  })
})
