import type { RankRow, Separator } from './rule-pack'

/** A separator as one word for a stored row or a sentence's key, such as `time` or `part:practical`. */
export function separatorText({ by, part }: Separator): string {
  return part === undefined ? by : `${by}:${part}`
}

/** What decided a row against its neighbour where the total did not; null where it did, because that needs no explaining. */
export function decidingKey({ decidedBy, aheadBy }: RankRow): string | null {
  const separator = decidedBy === null || decidedBy.by === 'total' ? aheadBy : decidedBy
  return separator === null || separator.by === 'total' ? null : separatorText(separator)
}
