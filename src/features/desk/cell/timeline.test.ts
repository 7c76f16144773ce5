import { expect, it } from 'vitest'
import { momentIndex, standingValues, timelineOf, type Entry } from './timeline'

function entry(id: string, other: Partial<Entry> = {}): Entry {
  return {
    id,
    kind: 'mark',
    judge: null,
    person: '',
    role: null,
    round: 1,
    value: '1',
    note: null,
    reason: null,
    device: null,
    supersedes: [],
    movedFrom: null,
    movedFromWork: null,
    stands: true,
    enteredAt: '2024-10-15T01:00:00.000Z',
    receivedAt: '2024-10-15T01:00:00.000Z',
    ...other,
  }
}

it('tells what had happened, what stood and what replaced it by a moment', () => {
  const first = entry('a')
  const later = entry('b', { supersedes: ['a'] })
  const all = [{ ...first, stands: false }, later]
  expect(
    timelineOf(all, [first]).map(({ happened, stands, replacedBy }) => [happened, stands, replacedBy.length]),
  ).toEqual([
    [true, true, 0],
    [false, false, 0],
  ])
  expect(
    timelineOf(all, all).map(({ stands, replacedBy, replaces }) => [stands, replacedBy.length, replaces.length]),
  ).toEqual([
    [false, 1, 0],
    [true, 0, 1],
  ])
})

it.each([
  [null, 2],
  ['2024-10-15T02:30:00.000Z', 1],
  ['2024-10-15T02:00:00.000Z', 1],
  ['2024-10-14T00:00:00.000Z', 0],
])('finds %s among the moments', (asOf, index) => {
  const moments = ['2024-10-15T01:00:00.000Z', '2024-10-15T02:00:00.000Z', '2024-10-15T03:00:00.000Z']
  expect(momentIndex(moments, asOf)).toBe(index)
})

it('keeps to what stands in the present round', () => {
  const entries = [
    entry('a', { value: '3' }),
    entry('b', { round: 2, value: '2' }),
    entry('c', { round: 2, stands: false }),
  ]
  expect(standingValues({ entries, round: 2 })).toEqual(['2'])
})
