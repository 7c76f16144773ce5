import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { JudgeRole } from '#domain/contests/vocabulary'
import type { DayItem } from '#domain/schedule/day/programme'
import type { Database } from '../db/database'
import { dayActuals, dayItems, dayProgrammes } from '../db/tables/day'
import { assignments, entries, groups, people } from '../db/tables/entries'
import { stages, venues } from '../db/tables/programme'

type ItemRow = typeof dayItems.$inferSelect
export type FactRow = typeof dayActuals.$inferSelect

export async function findProgramme(db: Database, eventId: string) {
  const [row] = await db.select().from(dayProgrammes).where(eq(dayProgrammes.eventId, eventId))
  return row
}

/** The programme's row, kept for this transaction, so that two records cannot be made of the same sight. */
export async function lockProgramme(db: Database, eventId: string) {
  const [row] = await db.select().from(dayProgrammes).where(eq(dayProgrammes.eventId, eventId)).for('update')
  return row
}

export async function loadItems(db: Database, eventId: string): Promise<DayItem[]> {
  const rows = await db
    .select()
    .from(dayItems)
    .where(eq(dayItems.eventId, eventId))
    .orderBy(asc(dayItems.day), asc(dayItems.startMinute), asc(dayItems.batch), asc(dayItems.id))
  return rows.map(itemOf)
}

export async function loadFacts(db: Database, eventId: string): Promise<FactRow[]> {
  return db.select().from(dayActuals).where(eq(dayActuals.eventId, eventId)).orderBy(asc(dayActuals.seq))
}

/** Entries as a draw sees them, with the names only their owners get. */
export async function loadDrawnEntries(db: Database, eventId: string) {
  return db
    .select({
      entryId: entries.id,
      delegationId: entries.delegationId,
      name: entries.name,
      entryNumber: entries.entryNumber,
      group: groups.kind,
      status: entries.status,
      stationNumber: entries.stationNumber,
    })
    .from(entries)
    .innerJoin(groups, eq(groups.id, entries.groupId))
    .where(eq(entries.eventId, eventId))
    .orderBy(asc(groups.position), asc(entries.entryNumber))
}

export async function loadJudges(db: Database, eventId: string, roles: readonly JudgeRole[]) {
  return db
    .select({ name: people.name, role: assignments.role })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(and(eq(assignments.eventId, eventId), inArray(assignments.role, [...roles]), isNull(assignments.releasedAt)))
    .orderBy(asc(assignments.id))
}

/** The stage an event's days belong to: its final, else the last stage with dates. */
export async function findStage(db: Database, contestId: string) {
  const rows = await db
    .select({ from: stages.startsOn, to: stages.endsOn, setUpDays: stages.setUpDays, venueName: venues.name })
    .from(stages)
    .leftJoin(venues, eq(venues.id, stages.venueId))
    .where(and(eq(stages.contestId, contestId), isNotNull(stages.startsOn), isNotNull(stages.endsOn)))
    .orderBy(asc(stages.position))
  const last = rows.at(-1)
  if (last === undefined || last.from === null || last.to === null) return null
  return { ...last, from: last.from, to: last.to }
}

function itemOf({ startMinute, eventId: _event, version: _version, ...item }: ItemRow): DayItem {
  return { ...item, start: startMinute }
}

export function rowOf(eventId: string, { start, ...item }: DayItem): Omit<ItemRow, 'version'> {
  return { ...item, eventId, startMinute: start }
}
