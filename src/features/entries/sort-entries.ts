import { entryStatuses, groupKinds } from '#domain/contests/vocabulary'
import type { TableSort } from '#ui/DataTable.tsx'
import type { EntryRow } from './use-entries'

const names = new Intl.Collator('zh-Hans-CN', { numeric: true })

type Compare = (left: EntryRow, right: EntryRow) => number

const comparisons: Readonly<Record<string, Compare>> = {
  number: (left, right) => names.compare(left.entryNumber, right.entryNumber),
  name: (left, right) => names.compare(left.name, right.name),
  unit: (left, right) => names.compare(left.unit ?? '', right.unit ?? ''),
  delegation: (left, right) => names.compare(left.delegation.code, right.delegation.code),
  group: (left, right) => groupKinds.indexOf(left.group) - groupKinds.indexOf(right.group),
  status: (left, right) => entryStatuses.indexOf(left.status) - entryStatuses.indexOf(right.status),
}

/** Stable, so that what was ordered before stays in order among equals. */
export function sortEntries(entries: readonly EntryRow[], { key, order }: TableSort): readonly EntryRow[] {
  const compare = comparisons[key]
  if (compare === undefined) return entries
  return entries.toSorted((left, right) => (order === 'asc' ? compare(left, right) : compare(right, left)))
}
