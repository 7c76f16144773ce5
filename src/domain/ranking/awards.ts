import type { DecimalText } from '../exact'
import type { EntryId } from '../ids'
import type { RankRow } from './rule-pack'
import { shareOf, type ShareRounding } from './share'

export const awardCodes = ['special', 'first', 'second', 'third', 'gold', 'silver', 'bronze', 'merit'] as const
/** 特等奖 · 一等奖 · 二等奖 · 三等奖 · 金牌 · 银牌 · 铜牌 · 优胜奖. */
export type AwardCode = (typeof awardCodes)[number]

/** How the awards of one group are given, as data: bands from the top down, each beginning where the last one ends. */
export interface AwardRule {
  readonly bands: readonly AwardBand[]
  /** What percentages and the upper half are taken of; `ranked` unless said otherwise. */
  readonly of?: 'ranked' | 'entered' | undefined
  /** Entries sharing a rank across the edge of a band: `all` get the better award (the default), or all get the `next`. */
  readonly edge?: 'all' | 'next' | undefined
}

export interface AwardBand {
  readonly award: AwardCode
  readonly size: BandSize
}

/** `places` counts entries; `percent` takes a share of the group; `upper_half` reaches down to the middle; `rest` to the end. */
export type BandSize =
  | { readonly by: 'places'; readonly count: number }
  | { readonly by: 'percent'; readonly percent: DecimalText; readonly rounding: ShareRounding }
  | { readonly by: 'upper_half'; readonly rounding: ShareRounding }
  | { readonly by: 'rest' }

/** Where a band came to lie: places `from` to `to`, both included; empty when `to` is before `from`. */
export interface AwardedBand {
  readonly award: AwardCode
  readonly from: number
  readonly to: number
  readonly given: number
}

export interface Award {
  readonly entryId: EntryId
  readonly award: AwardCode | null
  /** The entry is in an undecided tie that reaches over the edge of a band: decide the tie first. */
  readonly pending: boolean
}

export interface Awards {
  readonly awards: readonly Award[]
  readonly bands: readonly AwardedBand[]
}

/**
 * Gives each ranked entry of one group the award of the band its rank lies in. Source: rule book 5.
 * @example 74 ranked under bands of 1, 8, 18 and 27 places: ranks 1 · 2–9 · 10–27 · 28–54
 */
export function giveAwards(rows: readonly RankRow[], rule: AwardRule): Awards {
  const bands = placeBands(rows, rule)
  const awards = rows.map((row) => awardOf(row, rows, bands, rule.edge ?? 'all'))
  const given = (award: AwardCode) => awards.filter((one) => one.award === award).length
  return { awards, bands: bands.map((band) => ({ ...band, given: given(band.award) })) }
}

type PlacedBand = Omit<AwardedBand, 'given'>

function placeBands(rows: readonly RankRow[], rule: AwardRule): PlacedBand[] {
  const ranked = rows.filter(({ rank }) => rank !== null).length
  const group = rule.of === 'entered' ? rows.filter(hasEntered).length : ranked
  const bands: PlacedBand[] = []
  for (const { award, size } of rule.bands) {
    const from = (bands.at(-1)?.to ?? 0) + 1
    bands.push({ award, from, to: Math.max(from - 1, lastPlace(size, from, group, ranked)) })
  }
  return bands
}

function lastPlace(size: BandSize, from: number, group: number, ranked: number): number {
  switch (size.by) {
    case 'places':
      return from - 1 + size.count
    case 'percent':
      return from - 1 + shareOf({ of: group, percent: size.percent, rounding: size.rounding })
    case 'upper_half':
      return shareOf({ of: group, percent: '50', rounding: size.rounding })
    case 'rest':
      return ranked
  }
}

function awardOf(row: RankRow, rows: readonly RankRow[], bands: readonly PlacedBand[], edge: 'all' | 'next'): Award {
  const { entryId, rank } = row
  if (rank === null) return { entryId, award: null, pending: false }
  const lowest = rank - 1 + rows.filter((other) => other.rank === rank).length
  const best = awardAt(rank, bands)
  const worst = awardAt(lowest, bands)
  if (row.unresolved && best !== worst) return { entryId, award: null, pending: true }
  return { entryId, award: edge === 'all' ? best : worst, pending: false }
}

function awardAt(place: number, bands: readonly PlacedBand[]): AwardCode | null {
  return bands.find(({ from, to }) => place >= from && place <= to)?.award ?? null
}

function hasEntered({ status }: RankRow): boolean {
  return status !== 'withdrawn' && status !== 'out_of_contest'
}
