import { asc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../db/database'
import { delegations, organisations } from '../db/tables/programme'
import { entries } from '../db/tables/entries'
import { resultRows, results } from '../db/tables/results'

export type Result = typeof results.$inferSelect
export type ResultRow = typeof resultRows.$inferSelect

/** The newest published revision of each group. */
export async function loadNewestResults(db: Database, eventIds: readonly string[]): Promise<Result[]> {
  if (eventIds.length === 0) return []
  const rows = await db
    .select()
    .from(results)
    .where(inArray(results.eventId, [...eventIds]))
    .orderBy(asc(results.groupId), asc(results.revision))
  return [...new Map(rows.map((row) => [row.groupId, row])).values()]
}

export async function loadResultRows(db: Database, resultIds: readonly string[]): Promise<ResultRow[]> {
  if (resultIds.length === 0) return []
  return db
    .select()
    .from(resultRows)
    .where(inArray(resultRows.resultId, [...resultIds]))
    .orderBy(asc(resultRows.resultId), asc(resultRows.position))
}

/** The names that stand in a ranking: what is public of an entry, and nothing else of it. */
export async function loadNames(db: Database, eventId: string) {
  const rows = await db
    .select({
      entryId: entries.id,
      entryNumber: entries.entryNumber,
      name: entries.name,
      unit: organisations.name,
      delegationName: delegations.name,
    })
    .from(entries)
    .innerJoin(delegations, eq(delegations.id, entries.delegationId))
    .leftJoin(organisations, eq(organisations.id, entries.organisationId))
    .where(eq(entries.eventId, eventId))
  return new Map(rows.map((row) => [row.entryId, row]))
}
