import { describe, expect, it } from 'vitest'
import type { EntryId } from '../ids'
import { decideRankingIsFinal, rankEntries } from './rank'
import type { RankingEntry } from './rule-pack'
import { decideRuling } from './rulings'
import { separatorText } from './separator-text'
import { entry, sharing, timePracticalTheory } from './test-entries'

function places(entries: readonly RankingEntry[], rule = sharing) {
  return rankEntries({ entries, ...rule }).rows.map(({ entryId, rank }) => `${entryId}${rank ?? '-'}`)
}

describe('ranking', () => {
  it('skips after shared ranks: 1, 2, 2, 4', () => {
    expect(places([entry('d', '70'), entry('b', '80'), entry('a', '90'), entry('c', '80')])).toEqual([
      'a1',
      'b2',
      'c2',
      'd4',
    ])
  })

  it('compares what the tables show, unless exact values are asked for', () => {
    const entries = [entry('a', '80.004'), entry('b', '80.001')]
    expect(places(entries)).toEqual(['a1', 'b1'])
    expect(places(entries, { ...sharing, decimals: null })).toEqual(['a1', 'b2'])
  })

  it('puts whoever has no rank behind, by status, whatever the marks', () => {
    const entries = [
      entry('w', null, { status: 'withdrawn' }),
      entry('q', '99', { status: 'dsq' }),
      entry('n', null, { status: 'dns' }),
      entry('f', '50', { status: 'dnf' }),
      entry('o', '98', { status: 'out_of_contest' }),
      entry('u', null),
      entry('a', '10'),
    ]
    expect(places(entries)).toEqual(['a1', 'u-', 'o-', 'f-', 'n-', 'q-', 'w-'])
  })

  it('asks time, practical and theory in this order, and says which one decided', () => {
    const parts = { practical: '80', theory: '70' }
    const entries = [
      entry('a', '77', { time: '100', parts }),
      entry('b', '77', { time: '101', parts: { practical: '81', theory: '67' } }),
      entry('c', '77', { time: '101', parts }),
      entry('d', '77', { time: '101', parts: { practical: '80', theory: '69' } }),
      entry('e', '77', { time: '101', parts: { practical: '80', theory: '69' } }),
      entry('f', '77', { time: null, parts }),
    ]
    const { rows } = rankEntries({ entries, ...timePracticalTheory })
    expect(rows.map(({ rank, decidedBy }) => [rank, decidedBy === null ? null : separatorText(decidedBy)])).toEqual([
      [1, null],
      [2, 'time'],
      [3, 'part:practical'],
      [4, 'part:theory'],
      [4, 'shared'],
      [6, 'time'],
    ])
    expect(rows.map(({ aheadBy }) => aheadBy?.by)).toEqual(['time', 'part', 'part', 'shared', 'time', undefined])
  })

  it('lets a named module stand before the total where the rule says so', () => {
    const rule = {
      tieBreaks: [
        { key: 'part', part: 'C', direction: 'high' },
        { key: 'total', direction: 'high' },
      ],
      lastResort: 'share',
    } as const
    expect(places([entry('a', '90', { parts: { C: '1' } }), entry('b', '80', { parts: { C: '2' } })], rule)).toEqual([
      'b1',
      'a2',
    ])
  })
})

describe('a part the rules ask for and nobody has a mark of', () => {
  const parts = { theory: '70' }
  const tied = [entry('b', '80', { time: '9', parts }), entry('c', '80', { time: '9', parts: { theory: '60' } })]

  it('leaves those undecided who are equal before it, whatever later keys say', () => {
    const ranking = rankEntries({ entries: [entry('a', '90', { parts }), ...tied], ...timePracticalTheory })
    expect(ranking.missingParts).toEqual([{ part: 'practical', rank: 2, entryIds: ['b', 'c'] }])
    expect(decideRankingIsFinal(ranking)).toMatchObject({
      reasons: [{ code: 'ranking.part_missing', params: { part: 'practical', rank: 2, count: 2 } }],
    })
    const ruled = rankEntries({
      entries: tied.map((one) => ({ ...one, parts })),
      ...timePracticalTheory,
      lastResort: 'ruling',
    })
    expect(decideRankingIsFinal(ruled)).toMatchObject({ reasons: [{ code: 'ranking.part_missing' }] })
  })

  it('does not matter where no tie comes that far', () => {
    const [one, two] = tied.map((entered, index) => ({ ...entered, time: String(index) }))
    const ranking = rankEntries({ entries: [one ?? entry('b', '80'), two ?? entry('c', '80')], ...timePracticalTheory })
    expect([ranking.missingParts, decideRankingIsFinal(ranking).kind]).toEqual([[], 'accepted'])
  })

  it('is not missing where one of them alone has no mark of it', () => {
    const practical = { practical: '80', theory: '60' }
    const ranking = rankEntries({
      entries: [tied[0] ?? entry('b', '80'), entry('c', '80', { time: '9', parts: practical })],
      ...timePracticalTheory,
    })
    expect(ranking.missingParts).toEqual([])
    expect(ranking.rows.map(({ entryId, rank }) => `${entryId}${rank}`)).toEqual(['c1', 'b2'])
  })
})

describe('ties that may not be shared', () => {
  const entries = [entry('a', '90'), entry('b', '80'), entry('c', '80'), entry('d', '70')]
  const rule = { ...sharing, lastResort: 'ruling' } as const
  const order = ['c', 'b'] as unknown as EntryId[]

  it('are named, not guessed', () => {
    const ranking = rankEntries({ entries, ...rule })
    expect(ranking.unresolved).toEqual([{ rank: 2, entryIds: ['b', 'c'], lastResort: 'ruling' }])
    expect(ranking.rows.map(({ rank, unresolved }) => [rank, unresolved])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [4, false],
    ])
    expect(decideRankingIsFinal(ranking)).toMatchObject({
      reasons: [{ code: 'ranking.tie_unresolved', params: { rank: 2, count: 2 } }],
    })
  })

  it('are ordered by a recorded decision with its reason', () => {
    const open = rankEntries({ entries, ...rule })
    expect(decideRuling(open, { order, reason: '操作更规范' }).kind).toBe('accepted')
    const ranking = rankEntries({ entries, ...rule, rulings: [{ order, reason: '操作更规范' }] })
    expect(ranking.unresolved).toEqual([])
    expect(ranking.rows.map(({ entryId, rank, decidedBy }) => [entryId, rank, decidedBy?.by])).toEqual([
      ['a', 1, undefined],
      ['c', 2, 'total'],
      ['b', 3, 'ruling'],
      ['d', 4, 'total'],
    ])
  })

  it('stay open under a ruling that does not place all of them', () => {
    const rulings = [{ order: ['c', 'x'] as unknown as EntryId[], reason: '抽签' }]
    expect(rankEntries({ entries, ...rule, rulings }).unresolved).toHaveLength(1)
  })

  it('refuse a ruling on another tie or without a reason', () => {
    const open = rankEntries({ entries, ...rule })
    const ruling = { order: ['a', 'b'] as unknown as EntryId[], reason: ' ' }
    expect(decideRuling(open, ruling)).toMatchObject({
      reasons: [{ code: 'ranking.ruling_not_a_tie' }, { code: 'ranking.ruling_reason_missing' }],
    })
  })

  it('never let a ruling outweigh marks', () => {
    const rulings = [{ order: ['d', 'a'] as unknown as EntryId[], reason: '无' }]
    expect(rankEntries({ entries, ...rule, rulings }).rows[0]?.entryId).toBe('a')
  })
})
