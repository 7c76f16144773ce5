import { and, asc, count, eq, ilike, inArray, or, sql } from 'drizzle-orm'
import type { Database } from '../db/database'
import { dayProgrammes } from '../db/tables/day'
import { entries, entryMembers, events, groups, people } from '../db/tables/entries'
import { contests, delegations, organisations, stages, venues } from '../db/tables/programme'

export interface EntryPage {
  readonly eventId: string
  readonly search?: string | undefined
  readonly delegationId?: string | undefined
  readonly limit: number
  readonly offset: number
}

export async function loadEntryPage(db: Database, { eventId, search, limit, offset }: EntryPage) {
  const pattern = `%${(search ?? '').trim().replaceAll(/[\\%_]/g, '\\$&')}%`
  const wanted = and(
    eq(entries.eventId, eventId),
    search
      ? or(ilike(entries.name, pattern), ilike(entries.entryNumber, pattern), ilike(organisations.name, pattern))
      : undefined,
  )
  const [counted] = await db
    .select({ total: count() })
    .from(entries)
    .leftJoin(organisations, eq(organisations.id, entries.organisationId))
    .where(wanted)
  const rows = await db
    .select({
      entry: entries,
      unit: organisations.name,
      group: groups.kind,
      delegation: { code: delegations.code, name: delegations.name },
    })
    .from(entries)
    .innerJoin(groups, eq(groups.id, entries.groupId))
    .innerJoin(delegations, eq(delegations.id, entries.delegationId))
    .leftJoin(organisations, eq(organisations.id, entries.organisationId))
    .where(wanted)
    .orderBy(asc(groups.position), asc(entries.entryNumber))
    .limit(limit)
    .offset(offset)
  return { total: counted?.total ?? 0, rows }
}

export async function loadMembers(db: Database, entryIds: readonly string[]) {
  if (entryIds.length === 0) return []
  return db
    .select({
      entryId: entryMembers.entryId,
      idNumber: people.idNumber,
      phone: people.phone,
      birthDate: people.birthDate,
    })
    .from(entryMembers)
    .innerJoin(people, eq(people.id, entryMembers.personId))
    .where(inArray(entryMembers.entryId, [...entryIds]))
    .orderBy(asc(entryMembers.entryId), asc(entryMembers.position))
}

export interface OwnScope {
  readonly entryIds: readonly string[]
  readonly delegationIds: readonly string[]
}

/** The entries that are somebody's own, with where and when they compete. */
export async function loadOwnEntries(db: Database, { entryIds, delegationIds }: OwnScope) {
  if (entryIds.length + delegationIds.length === 0) return []
  return db
    .select({
      entry: entries,
      unit: organisations.name,
      group: groups.kind,
      delegationName: delegations.name,
      event: { id: events.id, name: events.name },
      contest: { id: contests.id, name: contests.name },
      finalFrom: stages.startsOn,
      finalTo: stages.endsOn,
      venueName: venues.name,
      dayPublished: sql<boolean>`${dayProgrammes.publishedAt} is not null`,
    })
    .from(entries)
    .innerJoin(groups, eq(groups.id, entries.groupId))
    .innerJoin(events, eq(events.id, entries.eventId))
    .innerJoin(contests, eq(contests.id, events.contestId))
    .innerJoin(delegations, eq(delegations.id, entries.delegationId))
    .leftJoin(organisations, eq(organisations.id, entries.organisationId))
    .leftJoin(stages, and(eq(stages.contestId, contests.id), eq(stages.kind, 'final')))
    .leftJoin(venues, eq(venues.id, stages.venueId))
    .leftJoin(dayProgrammes, eq(dayProgrammes.eventId, events.id))
    .where(
      or(
        entryIds.length > 0 ? inArray(entries.id, [...entryIds]) : undefined,
        delegationIds.length > 0 ? inArray(entries.delegationId, [...delegationIds]) : undefined,
      ),
    )
    .orderBy(asc(stages.startsOn), asc(entries.entryNumber))
    .limit(1000)
}
