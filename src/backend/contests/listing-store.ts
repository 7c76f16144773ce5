import { and, asc, count, eq, inArray, type SQL } from 'drizzle-orm'
import type { ContestListingData } from '#contract/contests'
import type { Programme } from '#domain/contests/vocabulary'
import { groupBy } from '#domain/group-by'
import { monthOf } from '#domain/schedule/days'
import type { Database } from '../db/database'
import { entries, events } from '../db/tables/entries'
import { contests, editions, stages, venues } from '../db/tables/programme'

export interface ListingScope {
  readonly programme?: Programme | undefined
  readonly year?: number | undefined
  readonly contestId?: string | undefined
}

/** The contests in scope as rows of the year plan; a few hundred an edition, so the domain filters and sorts them. */
export async function loadListings(db: Database, scope: ListingScope): Promise<ContestListingData[]> {
  const wanted = scopeCondition(scope)
  const rows = await db
    .select({ contest: contests, edition: editions, final: stages, venueName: venues.name })
    .from(contests)
    .innerJoin(editions, eq(editions.id, contests.editionId))
    .leftJoin(stages, and(eq(stages.contestId, contests.id), eq(stages.kind, 'final')))
    .leftJoin(venues, eq(venues.id, stages.venueId))
    .where(wanted)
    .orderBy(asc(contests.code))
  if (rows.length === 0) return []
  const ids = rows.map(({ contest }) => contest.id)
  const eventRows = await db
    .select({
      contestId: events.contestId,
      name: events.occupationName,
      code: events.occupationCode,
      eventName: events.name,
    })
    .from(events)
    .where(inArray(events.contestId, ids))
    .orderBy(asc(events.contestId), asc(events.position))
  const entryCounts = await db
    .select({ contestId: events.contestId, entries: count() })
    .from(entries)
    .innerJoin(events, eq(events.id, entries.eventId))
    .where(inArray(events.contestId, ids))
    .groupBy(events.contestId)
  const eventsOf = groupBy(eventRows, ({ contestId }) => contestId)
  const entriesOf = new Map(entryCounts.map((row) => [row.contestId, row.entries]))

  return rows.map(({ contest, edition, final, venueName }) => {
    const own = eventsOf.get(contest.id) ?? []
    return {
      id: contest.id,
      code: contest.code,
      name: contest.name,
      programme: edition.programme,
      year: edition.year,
      class: contest.class,
      sector: contest.sector,
      cityCode: contest.cityCode,
      phase: contest.phase,
      sample: contest.sample,
      month: final?.startsOn ? monthOf(final.startsOn) : null,
      finalFrom: final?.startsOn ?? null,
      finalTo: final?.endsOn ?? null,
      venueName,
      occupations: own.map(({ name, code, eventName }) => ({ name: name ?? eventName, code })),
      events: own.length,
      entries: entriesOf.get(contest.id) ?? 0,
      searchKeys: { pinyin: contest.pinyin, initials: contest.initials },
    }
  })
}

function scopeCondition({ programme, year, contestId }: ListingScope): SQL | undefined {
  return and(
    programme === undefined ? undefined : eq(editions.programme, programme),
    year === undefined ? undefined : eq(editions.year, year),
    contestId === undefined ? undefined : eq(contests.id, contestId),
  )
}
