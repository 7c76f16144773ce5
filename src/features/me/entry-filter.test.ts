import { expect, it } from 'vitest'
import type { OwnEntryData } from '#contract/entries'
import { chooseEntries, type EntryFilter } from './entry-filter'

const standing = {
  publishedAt: '2024-07-26T09:00:00.000Z',
  rank: 1,
  shared: false,
  ranked: 9,
  total: '90.00',
  deducted: null,
  title: false,
  decidedBy: null,
  parts: [],
}

function entry(name: string, result: OwnEntryData['result']): OwnEntryData {
  const contest = { id: 'c', name: '竞赛' }
  const rest = {
    entryNumber: '001',
    stationNumber: null,
    unit: null,
    delegationName: '青岛',
    venueName: null,
    dayPublished: false,
  }
  return {
    id: name,
    name,
    status: 'confirmed',
    group: 'worker',
    contest,
    event: { id: 'e', name: '电工' },
    finalFrom: null,
    finalTo: null,
    ...rest,
    result,
  }
}

const rows = [
  entry('甲', null),
  entry('乙', { ...standing, state: 'official', award: 'first' }),
  entry('丙', { ...standing, state: 'provisional', award: null }),
]

it.each<[EntryFilter, string, string[]]>([
  ['all', '', ['甲', '乙', '丙']],
  ['ahead', '', ['甲']],
  ['published', '', ['乙', '丙']],
  ['awarded', '', ['乙']],
  ['all', ' 电 工', ['甲', '乙', '丙']],
  ['published', '丙', ['丙']],
])('%s %j', (filter, typed, names) => {
  const chosen = chooseEntries(rows, { filter, typed, isAhead: ({ result }) => result === null })
  expect(chosen.map(({ name }) => name)).toEqual(names)
})
