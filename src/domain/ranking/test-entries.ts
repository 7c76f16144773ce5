import type { EntryId } from '../ids'
import type { RankingEntry, RankingRule } from './rule-pack'
import { rankEntries } from './rank'

/** Entries for tests: `entry('a', '86.80', { time: '90' })`. */
export function entry(id: string, total: string | null, more: Partial<RankingEntry> = {}): RankingEntry {
  return { entryId: id as EntryId, status: 'confirmed', total, ...more }
}

export const sharing: RankingRule = { tieBreaks: [], lastResort: 'share' }

/** Time, then practical, then theory, then the same rank. */
export const timePracticalTheory: RankingRule = {
  tieBreaks: [
    { key: 'time', direction: 'low' },
    { key: 'part', part: 'practical', direction: 'high' },
    { key: 'part', part: 'theory', direction: 'high' },
  ],
  lastResort: 'share',
}

/** A ranking of so many entries, best first, with totals falling from 99 by quarter marks. */
export function rankedField(count: number) {
  const entries = Array.from({ length: count }, (_, index) => entry(`e${index + 1}`, String(99 - index * 0.25)))
  return rankEntries({ entries, ...sharing }).rows
}

/** Rows for a list of totals, sharing ranks; ids are a, b, c … */
export function ranked(...totals: readonly string[]) {
  const entries = totals.map((total, index) => entry(String.fromCharCode(97 + index), total))
  return rankEntries({ entries, ...sharing }).rows
}
