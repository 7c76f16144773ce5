import { and, asc, count, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Database } from '../db/database'
import { dayProgrammes } from '../db/tables/day'
import { entries, events, groups } from '../db/tables/entries'
import { contestHosts, contests, editions, stages, venues } from '../db/tables/programme'
import { results } from '../db/tables/results'

export type StageRow = typeof stages.$inferSelect

export async function findContest(db: Database, contestId: string) {
  const [row] = await db
    .select({ contest: contests, edition: editions })
    .from(contests)
    .innerJoin(editions, eq(editions.id, contests.editionId))
    .where(eq(contests.id, contestId))
  return row
}

export async function loadHosts(db: Database, contestId: string) {
  return db
    .select({ role: contestHosts.role, name: contestHosts.name })
    .from(contestHosts)
    .where(eq(contestHosts.contestId, contestId))
    .orderBy(asc(contestHosts.position))
}

export async function loadStages(db: Database, contestId: string) {
  return db
    .select({ stage: stages, venue: { id: venues.id, name: venues.name, cityCode: venues.cityCode } })
    .from(stages)
    .leftJoin(venues, eq(venues.id, stages.venueId))
    .where(eq(stages.contestId, contestId))
    .orderBy(asc(stages.position))
}

/** The events of a contest with their groups, how many entered each, and whether results are out. */
export async function loadEvents(db: Database, contestId: string) {
  const eventRows = await db.select().from(events).where(eq(events.contestId, contestId)).orderBy(asc(events.position))
  if (eventRows.length === 0) return []
  const ids = eventRows.map(({ id }) => id)
  const groupRows = await db.select().from(groups).where(inArray(groups.eventId, ids)).orderBy(asc(groups.position))
  const counts = await db
    .select({ groupId: entries.groupId, entries: count() })
    .from(entries)
    .where(inArray(entries.eventId, ids))
    .groupBy(entries.groupId)
  const published = await loadResultsStates(db, ids)
  const days = await db
    .select({ eventId: dayProgrammes.eventId })
    .from(dayProgrammes)
    .where(and(inArray(dayProgrammes.eventId, ids), isNotNull(dayProgrammes.publishedAt)))
  const daysOut = new Set(days.map(({ eventId }) => eventId))
  const entriesOf = new Map(counts.map((row) => [row.groupId, row.entries]))
  return eventRows.map((event) => ({
    event,
    groups: groupRows
      .filter(({ eventId }) => eventId === event.id)
      .map((group) => ({ ...group, entries: entriesOf.get(group.id) ?? 0 })),
    resultsState: published.get(event.id) ?? ('unpublished' as const),
    dayPublished: daysOut.has(event.id),
  }))
}

/** The newest published state of each event that has one. */
export async function loadResultsStates(db: Database, eventIds: readonly string[]) {
  if (eventIds.length === 0) return new Map<string, 'provisional' | 'official'>()
  const rows = await db
    .select({ eventId: results.eventId, state: results.state })
    .from(results)
    .where(inArray(results.eventId, [...eventIds]))
    .orderBy(asc(results.revision))
  return new Map(rows.map(({ eventId, state }) => [eventId, state]))
}
