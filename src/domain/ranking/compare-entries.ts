import { compareExact, exact, roundHalfUp, type DecimalText, type Exact } from '../exact'
import type { RankingEntry, RankingRule, Separator, TieBreak } from './rule-pack'

/** An entry with the values it is compared by, in the order of the keys, worked out once. */
export interface ComparableEntry {
  readonly entry: RankingEntry
  readonly values: readonly (Exact | null)[]
}

const totalFirst: TieBreak = { key: 'total', direction: 'high' }

/** The keys in the order they are asked: total first unless the rule places it elsewhere. */
export function keysOf(rule: RankingRule): readonly TieBreak[] {
  return rule.tieBreaks.some(({ key }) => key === 'total') ? rule.tieBreaks : [totalFirst, ...rule.tieBreaks]
}

export function comparableEntry(
  entry: RankingEntry,
  keys: readonly TieBreak[],
  decimals: number | null,
): ComparableEntry {
  return { entry, values: keys.map((key) => valueOf(entry, key, decimals)) }
}

/** The first key on which two entries differ, and which of them it puts ahead; null when no key separates them. */
export function separate(
  left: ComparableEntry,
  right: ComparableEntry,
  keys: readonly TieBreak[],
): { readonly order: number; readonly by: Separator } | null {
  for (const [index, key] of keys.entries()) {
    const order = compareValues(left.values[index] ?? null, right.values[index] ?? null, key.direction)
    if (order !== 0) return { order, by: key.part === undefined ? { by: key.key } : { by: key.key, part: key.part } }
  }
  return null
}

function valueOf(entry: RankingEntry, key: TieBreak, decimals: number | null): Exact | null {
  switch (key.key) {
    case 'total':
      return asShown(entry.total, decimals)
    case 'part':
      return key.part === undefined ? null : asShown(entry.parts?.[key.part] ?? null, decimals)
    case 'time':
      return asShown(entry.time ?? null, null)
  }
}

/** Nobody may be put behind another by digits that no table shows, unless the rule asks for exact values. */
function asShown(value: DecimalText | null, decimals: number | null): Exact | null {
  if (value === null) return null
  return exact(decimals === null ? value : roundHalfUp(exact(value), decimals))
}

function compareValues(left: Exact | null, right: Exact | null, direction: TieBreak['direction']): number {
  if (left === null && right === null) return 0
  if (left === null) return 1
  if (right === null) return -1
  return direction === 'high' ? compareExact(right, left) : compareExact(left, right)
}
