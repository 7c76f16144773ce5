import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryStatuses } from '../contests/vocabulary'
import { exact } from '../exact'
import { rankEntries } from './rank'
import { lastResorts, type RankingEntry } from './rule-pack'
import { entry, timePracticalTheory } from './test-entries'

/** Few different values, so that ties are common. */
const mark = fc.integer({ min: 0, max: 4 }).map((value) => (value * 20.05).toFixed(2))
const field = fc
  .array(
    fc.record({
      total: mark,
      time: fc.option(mark),
      practical: mark,
      status: fc.oneof({ weight: 6, arbitrary: fc.constant('confirmed' as const) }, fc.constantFrom(...entryStatuses)),
    }),
    { maxLength: 14 },
  )
  .map((rows) =>
    rows.map(({ total, time, practical, status }, index) =>
      entry(`e${String(index).padStart(2, '0')}`, total, { time, parts: { practical }, status }),
    ),
  )
const resort = fc.constantFrom(...lastResorts)

function rank(entries: readonly RankingEntry[], lastResort: (typeof lastResorts)[number]) {
  return rankEntries({ entries, ...timePracticalTheory, lastResort })
}

describe('any ranking', () => {
  it('does not depend on the order the entries come in', () => {
    const shuffled = field.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    )
    fc.assert(
      fc.property(shuffled, resort, ([entries, others], last) => {
        expect(rank(others, last)).toEqual(rank(entries, last))
      }),
    )
  })

  it('keeps every entry once', () => {
    fc.assert(
      fc.property(field, resort, (entries, last) => {
        const ids = rank(entries, last).rows.map(({ entryId }) => entryId)
        expect(ids.toSorted()).toEqual(entries.map(({ entryId }) => entryId).toSorted())
      }),
    )
  })

  it('never ranks a lower total before a higher one, and ranks count everyone ahead', () => {
    fc.assert(
      fc.property(field, resort, (entries, last) => {
        const totals = new Map(entries.map(({ entryId, total }) => [entryId, exact(total ?? '0')]))
        const rows = rank(entries, last).rows.filter((row) => row.rank !== null)
        for (const [index, row] of rows.entries()) {
          const before = rows[index - 1]
          if (before !== undefined) {
            expect(totals.get(before.entryId)?.gte(totals.get(row.entryId) ?? 0)).toBe(true)
            expect(row.rank === before.rank || row.rank === index + 1).toBe(true)
          } else expect(row.rank).toBe(1)
          const alike = rows.filter((other) => other.rank === row.rank).length
          expect(row.shared || row.unresolved).toBe(alike > 1)
        }
      }),
    )
  })

  it('gives nobody another rank because someone behind them leaves', () => {
    fc.assert(
      fc.property(field, (entries) => {
        const rows = rank(entries, 'share').rows.filter((row) => row.rank !== null)
        const last = rows.at(-1)
        if (last === undefined) return
        const rest = rank(
          entries.filter(({ entryId }) => entryId !== last.entryId),
          'share',
        ).rows
        for (const row of rows.slice(0, -1)) {
          expect(rest.find(({ entryId }) => entryId === row.entryId)?.rank).toBe(row.rank)
        }
      }),
    )
  })
})
