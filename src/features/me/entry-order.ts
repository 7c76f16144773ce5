import type { OwnEntryData } from '#contract/entries'

/** What lies ahead comes first, the nearest on top; then what is over, the latest on top. */
export function entriesInOrder(rows: readonly OwnEntryData[], today: string): readonly OwnEntryData[] {
  const ahead = rows
    .filter((row) => isAhead(row, today))
    .toSorted((left, right) => dayOf(left).localeCompare(dayOf(right)))
  const over = rows
    .filter((row) => !isAhead(row, today))
    .toSorted((left, right) => dayOf(right).localeCompare(dayOf(left)))
  return [...ahead, ...over]
}

/** A final without dates is still to come. */
export function isAhead(
  { finalFrom, finalTo, result }: Pick<OwnEntryData, 'finalFrom' | 'finalTo' | 'result'>,
  today: string,
): boolean {
  if (result !== null) return false
  const last = finalTo ?? finalFrom
  return last === null || last >= today
}

function dayOf({ finalFrom }: OwnEntryData): string {
  return finalFrom ?? '9999-12-31'
}
