import type { OwnEntryData } from '#contract/entries'

export const entryFilters = ['all', 'ahead', 'published', 'awarded'] as const
export type EntryFilter = (typeof entryFilters)[number]

export interface EntryChoice {
  readonly filter: EntryFilter
  readonly typed: string
  readonly isAhead: (row: OwnEntryData) => boolean
}

/** The entries of a delegation that someone asked for: by how far they are, and by what was typed. */
export function chooseEntries(
  rows: readonly OwnEntryData[],
  { filter, typed, isAhead }: EntryChoice,
): readonly OwnEntryData[] {
  const sought = fold(typed)
  return rows.filter((row) => holds(row, filter, isAhead) && matches(row, sought))
}

function holds(row: OwnEntryData, filter: EntryFilter, isAhead: (row: OwnEntryData) => boolean): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'ahead':
      return isAhead(row)
    case 'published':
      return row.result !== null
    case 'awarded':
      return row.result !== null && row.result.award !== null
  }
}

function matches({ name, entryNumber, event, contest, unit }: OwnEntryData, sought: string): boolean {
  return (
    sought === '' ||
    [name, entryNumber, event.name, contest.name, unit ?? ''].some((text) => fold(text).includes(sought))
  )
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}
