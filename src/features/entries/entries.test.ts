import { describe, expect, it } from 'vitest'
import { findEntries } from './find-entries'
import { sortEntries } from './sort-entries'
import type { EntryRow } from './use-entries'

function entry(change: Partial<EntryRow>): EntryRow {
  return {
    id: '1',
    entryNumber: 'A-001',
    name: '示例甲',
    unit: '示例学院',
    delegation: { code: '370100', name: '济南市' },
    group: 'worker',
    status: 'confirmed',
    ...change,
  }
}

describe('finding an entry', () => {
  const entries = [
    entry({}),
    entry({
      id: '2',
      entryNumber: 'A-010',
      name: '示例乙',
      unit: null,
      delegation: { code: '370200', name: '青岛市' },
    }),
  ]

  it.each([
    ['乙', ['2']],
    ['a-0', ['1', '2']],
    ['Ａ－００１', ['1']],
    ['青岛 乙', ['2']],
    ['青岛 甲', []],
    ['  ', ['1', '2']],
  ])('by %s', (search, ids) => expect(findEntries(entries, search).map(({ id }) => id)).toEqual(ids))
})

describe('ordering entries', () => {
  const entries = [
    entry({ id: 'a', entryNumber: '10' }),
    entry({ id: 'b', entryNumber: '9', group: 'student' }),
    entry({ id: 'c', entryNumber: '11' }),
  ]
  const ids = (key: string, order: 'asc' | 'desc') => sortEntries(entries, { key, order }).map(({ id }) => id)

  it('reads numbers as numbers', () => expect(ids('number', 'asc')).toEqual(['b', 'a', 'c']))
  it('keeps equals in order', () => expect(ids('group', 'asc')).toEqual(['a', 'c', 'b']))
  it('leaves the order for a column it does not know', () => expect(ids('luck', 'asc')).toEqual(['a', 'b', 'c']))
})
