import { expect, test } from 'vitest'
import type { WorldskillsMember } from './member'
import { readMemberSort, sortMembers } from './member-sort'

function member(code: string, medalPoints: number, averagePoints: string): WorldskillsMember {
  return {
    code,
    name: null,
    nameEn: code,
    entries: 1,
    gold: 0,
    silver: 0,
    bronze: 0,
    medallion: 0,
    medalPoints,
    averageMedalPoints: '0',
    totalPoints: 0,
    averagePoints,
  }
}

test('sorts decimals as numbers', () => {
  const members = [member('a', 9, '701.50'), member('b', 187, '743.76'), member('c', 42, '99.00')]
  expect(sortMembers(members, 'averagePoints', 'desc').map(({ code }) => code)).toEqual(['b', 'a', 'c'])
  expect(sortMembers(members, 'medalPoints', 'asc').map(({ code }) => code)).toEqual(['a', 'c', 'b'])
})

test.each([
  [null, 'medalPoints', 'desc'],
  ['gold.asc', 'gold', 'asc'],
  ['nonsense', 'medalPoints', 'desc'],
])('%s in the address asks for %s %s', (text, key, order) => {
  expect(readMemberSort(text)).toEqual({ key, order })
})
