import { and, asc, desc, eq, inArray, isNotNull, ne, notInArray, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Phase } from '#domain/contests/vocabulary'
import type { Database } from '../db/database'
import { assignments, entries, entryMembers, events, people } from '../db/tables/entries'
import { planDraftRows, planDrafts, planRules, planVersions } from '../db/tables/plan'
import { contestHosts, contests, editions, stages, venues } from '../db/tables/programme'

export type DraftRow = typeof planDraftRows.$inferSelect

export async function findEdition(db: Database, editionId: string) {
  const [row] = await db.select().from(editions).where(eq(editions.id, editionId))
  return row
}

export async function loadStageRows(db: Database, editionId: string) {
  return db
    .select({ stage: stages, contest: contests })
    .from(stages)
    .innerJoin(contests, eq(contests.id, stages.contestId))
    .where(eq(contests.editionId, editionId))
    .orderBy(asc(contests.code), asc(stages.position))
}

export async function loadHostRows(db: Database, editionId: string) {
  return db
    .select({ contestId: contestHosts.contestId, role: contestHosts.role, name: contestHosts.name })
    .from(contestHosts)
    .innerJoin(contests, eq(contests.id, contestHosts.contestId))
    .where(and(eq(contests.editionId, editionId), inArray(contestHosts.role, ['host', 'organiser'])))
    .orderBy(asc(contestHosts.contestId), asc(contestHosts.position))
}

/** Workstations of all events of a contest together, for its events are held at the same time. */
export async function loadWorkstations(db: Database, editionId: string) {
  return db
    .select({ contestId: events.contestId, workstations: sql<number>`coalesce(sum(${events.workstations}), 0)::int` })
    .from(events)
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(eq(contests.editionId, editionId))
    .groupBy(events.contestId)
}

export async function loadVenueRows(db: Database) {
  return db.select().from(venues).orderBy(asc(venues.cityCode), asc(venues.id))
}

/** Days on which stages of other editions keep a venue. */
export async function loadOutsideHolds(db: Database, editionId: string) {
  const { startsOn, endsOn, setUpDays, takeDownDays, venueId, contestId } = stages
  return db
    .select({ startsOn, endsOn, setUpDays, takeDownDays, venueId, contestId, contestName: contests.name })
    .from(stages)
    .innerJoin(contests, eq(contests.id, stages.contestId))
    .where(
      and(ne(contests.editionId, editionId), stages.holdsVenue, isNotNull(stages.venueId), isNotNull(stages.startsOn)),
    )
    .orderBy(asc(stages.startsOn), asc(stages.id))
}

/** People with a part in more than one contest of the edition whose final is not over: judges, competitors. */
export async function loadSharedPeople(db: Database, editionId: string, overPhases: readonly Phase[]) {
  const inPlay = and(eq(contests.editionId, editionId), notInArray(contests.phase, [...overPhases]))
  const judging = db
    .select({ contestId: events.contestId, personId: assignments.personId })
    .from(assignments)
    .innerJoin(events, eq(events.id, assignments.eventId))
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(inPlay)
  const competing = db
    .select({ contestId: events.contestId, personId: entryMembers.personId })
    .from(entryMembers)
    .innerJoin(entries, eq(entries.id, entryMembers.entryId))
    .innerJoin(events, eq(events.id, entries.eventId))
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(and(inPlay, ne(entries.status, 'withdrawn')))
  const parts = db.$with('parts').as(unionAll(judging, competing))
  const shared = db
    .with(parts)
    .select({ personId: parts.personId })
    .from(parts)
    .groupBy(parts.personId)
    .having(sql`count(distinct ${parts.contestId}) > 1`)
  return db
    .with(parts)
    .selectDistinct({ contestId: parts.contestId, personId: parts.personId, name: people.name })
    .from(parts)
    .innerJoin(people, eq(people.id, parts.personId))
    .where(inArray(parts.personId, shared))
    .orderBy(parts.contestId, parts.personId)
}

export async function loadDraftRows(db: Database, editionId: string): Promise<DraftRow[]> {
  return db
    .select()
    .from(planDraftRows)
    .where(eq(planDraftRows.editionId, editionId))
    .orderBy(asc(planDraftRows.stageId))
}

export async function findRevision(db: Database, editionId: string): Promise<number> {
  const [row] = await db.select().from(planDrafts).where(eq(planDrafts.editionId, editionId))
  return row?.revision ?? 1
}

/** Makes everybody else who changes this draft wait until this transaction is over. */
export async function lockDraft(db: Database, editionId: string): Promise<void> {
  await db.insert(planDrafts).values({ editionId }).onConflictDoNothing()
  await db.select().from(planDrafts).where(eq(planDrafts.editionId, editionId)).for('update')
}

export async function raiseRevision(db: Database, editionId: string): Promise<number> {
  const [row] = await db
    .insert(planDrafts)
    .values({ editionId, revision: 2 })
    .onConflictDoUpdate({ target: planDrafts.editionId, set: { revision: sql`${planDrafts.revision} + 1` } })
    .returning()
  return row?.revision ?? 1
}

export async function findRules(db: Database, editionId: string) {
  const [row] = await db.select().from(planRules).where(eq(planRules.editionId, editionId))
  return row
}

export async function findLatestVersion(db: Database, editionId: string) {
  const [row] = await db
    .select()
    .from(planVersions)
    .where(eq(planVersions.editionId, editionId))
    .orderBy(desc(planVersions.number))
    .limit(1)
  return row
}
