import { describe, expect, it } from 'vitest'
import { giveAwards, type AwardRule, type BandSize } from './awards'
import { rankEntries } from './rank'
import { entry, ranked, rankedField, sharing } from './test-entries'

function placesRule(...counts: readonly number[]): AwardRule {
  const awards = ['special', 'first', 'second', 'third'] as const
  return { bands: awards.map((award, index) => ({ award, size: { by: 'places', count: counts[index] ?? 0 } })) }
}

function thirds(rounding: 'up' | 'down' | 'half_up'): AwardRule {
  const size = (percent: string): BandSize => ({ by: 'percent', percent, rounding })
  return {
    bands: [
      { award: 'first', size: size('10') },
      { award: 'second', size: size('20') },
      { award: 'third', size: size('30') },
    ],
  }
}

const medals: AwardRule = {
  bands: [
    { award: 'gold', size: { by: 'places', count: 1 } },
    { award: 'silver', size: { by: 'places', count: 2 } },
    { award: 'bronze', size: { by: 'places', count: 3 } },
    { award: 'merit', size: { by: 'rest' } },
  ],
}

function given(rows: ReturnType<typeof ranked>, rule: AwardRule) {
  return giveAwards(rows, rule).awards.map(({ award }) => award)
}

describe('awards', () => {
  it('gives 74 finalists 1, 8, 18 and 27', () => {
    const { bands, awards } = giveAwards(rankedField(74), placesRule(1, 8, 18, 27))
    expect(bands.map((band) => [band.from, band.to, band.given])).toEqual([
      [1, 1, 1],
      [2, 9, 8],
      [10, 27, 18],
      [28, 54, 27],
    ])
    expect(awards[54]?.award).toBeNull()
  })

  it.each([
    ['half_up', [7, 15, 22]],
    ['down', [7, 14, 22]],
    ['up', [8, 15, 23]],
  ] as const)('gives 10, 20 and 30 percent of 74, rounded %s', (rounding, counts) => {
    expect(giveAwards(rankedField(74), thirds(rounding)).bands.map((band) => band.given)).toEqual(counts)
  })

  it('gives nine delegations one gold, two silver, three bronze and merit to the rest', () => {
    expect(given(rankedField(9), medals)).toEqual([
      'gold',
      'silver',
      'silver',
      'bronze',
      'bronze',
      'bronze',
      'merit',
      'merit',
      'merit',
    ])
  })

  it.each([
    ['up', 5],
    ['down', 4],
  ] as const)('shows where the upper half of nine ends, rounded %s', (rounding, to) => {
    const podium = (['gold', 'silver', 'bronze'] as const).map((award) => ({
      award,
      size: { by: 'places', count: 1 } as const,
    }))
    const rule: AwardRule = { bands: [...podium, { award: 'merit', size: { by: 'upper_half', rounding } }] }
    expect(giveAwards(rankedField(9), rule).bands.at(-1)).toEqual({ award: 'merit', from: 4, to, given: to - 3 })
  })

  it('gives all who share a rank at the edge the better award, or the next, as declared', () => {
    const rows = ranked('90', '80', '80', '80', '70')
    expect(given(rows, medals)).toEqual(['gold', 'silver', 'silver', 'silver', 'bronze'])
    expect(given(rows, { ...medals, edge: 'next' })).toEqual(['gold', 'bronze', 'bronze', 'bronze', 'bronze'])
  })

  it('waits for a tie at the edge that is still to be decided', () => {
    const entries = [entry('a', '90'), entry('b', '90'), entry('c', '70')]
    const { rows } = rankEntries({ entries, ...sharing, lastResort: 'ruling' })
    expect(giveAwards(rows, medals).awards.map(({ award, pending }) => [award, pending])).toEqual([
      [null, true],
      [null, true],
      ['silver', false],
    ])
  })

  it('takes percentages of those who entered where the rule says so', () => {
    const entries = Array.from({ length: 9 }, (_, index) => entry(`e${index}`, String(90 - index)))
    const { rows } = rankEntries({ entries: [...entries, entry('x', null, { status: 'dns' })], ...sharing })
    expect(giveAwards(rows, { ...thirds('down'), of: 'entered' }).bands[0]?.given).toBe(1)
    expect(giveAwards(rows, thirds('down')).bands[0]?.given).toBe(0)
  })

  it('gives nothing without a rank', () => {
    const { rows } = rankEntries({ entries: [entry('a', '99', { status: 'dsq' })], ...sharing })
    expect(given([...rows], medals)).toEqual([null])
  })
})
