import { asc, count, eq } from 'drizzle-orm'
import type { Database } from '../db/database'
import { entries, events, groups } from '../db/tables/entries'
import { contestHosts, contests, editions, venues } from '../db/tables/programme'

export async function loadEditions(db: Database) {
  return db
    .select({
      id: editions.id,
      name: editions.name,
      year: editions.year,
      programme: editions.programme,
      contests: count(contests.id),
    })
    .from(editions)
    .innerJoin(contests, eq(contests.editionId, editions.id))
    .groupBy(editions.id)
    .orderBy(asc(editions.programme), asc(editions.year))
}

export async function loadContestRows(db: Database, editionId: string) {
  return db.select().from(contests).where(eq(contests.editionId, editionId)).orderBy(asc(contests.code))
}

export async function loadHostRows(db: Database, editionId: string) {
  return db
    .select({ contestId: contestHosts.contestId, role: contestHosts.role, name: contestHosts.name })
    .from(contestHosts)
    .innerJoin(contests, eq(contests.id, contestHosts.contestId))
    .where(eq(contests.editionId, editionId))
    .orderBy(asc(contestHosts.contestId), asc(contestHosts.position))
}

export async function loadEventRows(db: Database, editionId: string) {
  const { id, contestId, name, occupationCode, occupationName, workstations, markingState } = events
  return db
    .select({ id, contestId, name, occupationCode, occupationName, workstations, markingState })
    .from(events)
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(eq(contests.editionId, editionId))
    .orderBy(asc(events.contestId), asc(events.position))
}

export async function loadGroupRows(db: Database, editionId: string) {
  return db
    .select({ eventId: groups.eventId, kind: groups.kind, teamSize: groups.teamSize })
    .from(groups)
    .innerJoin(events, eq(events.id, groups.eventId))
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(eq(contests.editionId, editionId))
    .orderBy(asc(groups.eventId), asc(groups.position))
}

export async function countEntries(db: Database, editionId: string) {
  return db
    .select({ eventId: entries.eventId, entries: count() })
    .from(entries)
    .innerJoin(events, eq(events.id, entries.eventId))
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(eq(contests.editionId, editionId))
    .groupBy(entries.eventId)
}

export async function loadVenueNames(db: Database) {
  return db.select({ id: venues.id, code: venues.code, name: venues.name }).from(venues).orderBy(asc(venues.code))
}
