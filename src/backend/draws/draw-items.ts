import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { DrawKind } from '#domain/draws/draw'
import type { Database } from '../db/database'
import type { DrawItem } from '../db/tables/draws'
import { entries } from '../db/tables/entries'
import type { DrawRow } from './draw-store'

/** Who would draw now, in order: entries as registered, by entry number, or by station. */
export async function loadItems(db: Database, eventId: string, kind: DrawKind, earlier: readonly DrawRow[]) {
  if (kind === 'entry_number') return registeredEntries(db, eventId, earlier)
  const label = kind === 'station' ? entries.entryNumber : entries.stationNumber
  const rows = await db
    .select({ label, entryId: entries.id })
    .from(entries)
    .where(
      and(
        eq(entries.eventId, eventId),
        isNotNull(label),
        inArray(entries.status, ['registered', 'confirmed', 'out_of_contest']),
      ),
    )
    .orderBy(asc(label))
  return rows.map(({ label: text, entryId }): DrawItem => ({ label: text ?? '', entryId }))
}

/**
 * Entries keep the register's number they had in the first draw, whatever they have drawn since.
 * Withdrawn ones draw too: the numbers of an event stay without gaps, and nobody is left with another's.
 */
async function registeredEntries(db: Database, eventId: string, earlier: readonly DrawRow[]): Promise<DrawItem[]> {
  const rows = await db
    .select({ id: entries.id })
    .from(entries)
    .where(eq(entries.eventId, eventId))
    .orderBy(asc(entries.entryNumber), asc(entries.id))
  const known = new Map(earlier.flatMap(({ items }) => items.map((item) => [item.entryId, item.label] as const)))
  let last = known.size
  const labelled = rows.map(({ id }) => ({ entryId: id, label: known.get(id) ?? registerLabel((last += 1)) }))
  return labelled.toSorted((left, right) => (left.label < right.label ? -1 : 1))
}

export function registerLabel(number: number): string {
  return `R${String(number).padStart(3, '0')}`
}

/** The numbers drawn from; codes have none, they are made. */
export function placesFor(kind: DrawKind, items: number, asked: number | null): string[] {
  if (kind === 'work_code') return []
  const count = kind === 'station' ? (asked ?? items) : items
  const width = kind === 'station' && count < 100 ? 2 : 3
  return Array.from({ length: count }, (_, index) => String(index + 1).padStart(width, '0'))
}

export function sameItems(left: readonly DrawItem[], right: readonly DrawItem[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ label, entryId }, index) => label === right[index]?.label && entryId === right[index]?.entryId)
  )
}
