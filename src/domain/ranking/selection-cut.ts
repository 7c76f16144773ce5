import type { DecimalText } from '../exact'
import type { EntryId } from '../ids'
import type { RankRow } from './rule-pack'
import { shareOf, type ShareRounding } from './share'

/** How many stay after a stage: the first N, or a percentage of the ranked entries. Rule book 5.2. */
export type KeepRule =
  | { readonly by: 'top'; readonly count: number }
  | { readonly by: 'percent'; readonly percent: DecimalText; readonly rounding: ShareRounding }

export interface SelectionCut {
  /** How many the rule keeps. */
  readonly places: number
  readonly kept: readonly EntryId[]
  /** Entries sharing the rank that lies across the cut line: someone must decide which `placesOnLine` of them stay. */
  readonly onTheLine: readonly EntryId[]
  readonly placesOnLine: number
  readonly out: readonly EntryId[]
}

/**
 * Cuts a ranking after a stage; a tie on the line is flagged, not decided. Source: rule book 5.2.
 * @example 270 ranked, keep 60 percent: 162 stay
 */
export function cutSelection(rows: readonly RankRow[], keep: KeepRule): SelectionCut {
  const ranked = rows.filter(({ rank }) => rank !== null)
  const wanted = keep.by === 'top' ? keep.count : shareOf({ ...keep, of: ranked.length })
  const places = Math.min(Math.max(0, wanted), ranked.length)
  const lastIn = ranked[places - 1]?.rank ?? 0
  const firstOut = ranked[places]?.rank ?? null
  const lineRank = lastIn === firstOut ? firstOut : null

  const kept = ranked.filter(({ rank }) => rank !== null && rank <= lastIn && rank !== lineRank)
  const onTheLine = lineRank === null ? [] : ranked.filter(({ rank }) => rank === lineRank)
  const stays = new Set([...kept, ...onTheLine])
  return {
    places,
    kept: kept.map(entryIdOf),
    onTheLine: onTheLine.map(entryIdOf),
    placesOnLine: onTheLine.length === 0 ? 0 : places - kept.length,
    out: rows.filter((row) => !stays.has(row)).map(entryIdOf),
  }
}

function entryIdOf({ entryId }: RankRow): EntryId {
  return entryId
}
