import { asc, count, desc, eq } from 'drizzle-orm'
import type { ContestListingData } from '#contract/contests'
import type { OverviewData } from '#contract/overview'
import { daysInRange } from '#domain/schedule/days'
import { loadListings } from '../contests/listing-store'
import { found } from '../core/problems'
import type { Reading } from '../core/use-case'
import type { Database } from '../db/database'
import { assignments, events } from '../db/tables/entries'
import { figures } from '../db/tables/office'
import { contests, delegations, editions, venues } from '../db/tables/programme'
import { results } from '../db/tables/results'
import { skillResults, skills } from '../db/tables/worldskills'
import { format } from 'date-fns'
import { zone } from '../core/clock'

const upcomingShown = 8
const publishedShown = 6

export async function getOverview({ db, today }: Reading): Promise<OverviewData> {
  const editionRows = await db.select().from(editions).orderBy(desc(editions.year))
  const provincial = editionRows.find(({ programme }) => programme === 'provincial')
  const yellowRiver = editionRows.find(({ programme }) => programme === 'yellow_river')
  const { id: editionId, year } = found(provincial, 'provincial')
  const listings = await loadListings(db, {})
  const own = listings.filter((listing) => listing.programme === 'provincial' && listing.year === year)
  const [venueCount] = await db.select({ rows: count() }).from(venues)
  const [judgeCount] = await db.select({ rows: count() }).from(assignments)
  return {
    today,
    provincial: {
      editionId,
      year,
      contests: own.length,
      byClass: tally(own, (one) => one.class).map(([key, n]) => ({ class: key, contests: n })),
      byCity: tally(own, (one) => one.cityCode).map(([key, n]) => ({ cityCode: key, contests: n })),
      byMonth: tally(own, (one) => one.month).map(([key, n]) => ({ month: key, contests: n })),
      byPhase: tally(own, (one) => one.phase).map(([key, n]) => ({ phase: key, contests: n })),
      byDay: tally(own.flatMap(finalDays), (day) => day).map(([day, n]) => ({ day, contests: n })),
      entries: own.reduce((sum, { entries }) => sum + entries, 0),
      venues: venueCount?.rows ?? 0,
      judges: judgeCount?.rows ?? 0,
    },
    yellowRiver: await yellowRiverSummary(db, found(yellowRiver, 'yellow_river'), listings),
    worldskills: await worldskillsSummaries(
      db,
      editionRows.filter(({ programme }) => programme === 'worldskills'),
    ),
    upcoming: upcoming(listings, today),
    published: await newestPublished(db),
    figures: await db.select().from(figures).orderBy(asc(figures.position)),
  }
}

function tally<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, number][] {
  const counts = new Map<Key, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return [...counts]
}

function finalDays({ finalFrom, finalTo }: ContestListingData): string[] {
  return finalFrom === null || finalTo === null ? [] : daysInRange(finalFrom, finalTo)
}

function upcoming(listings: readonly ContestListingData[], today: string): OverviewData['upcoming'] {
  return listings
    .flatMap(({ id, name, programme, phase, finalFrom, finalTo, cityCode, venueName }) =>
      finalFrom === null || finalTo === null || finalTo < today || phase === 'cancelled' || phase === 'postponed'
        ? []
        : { contestId: id, name, programme, phase, startsOn: finalFrom, endsOn: finalTo, cityCode, venueName },
    )
    .sort((left, right) => (left.startsOn < right.startsOn ? -1 : 1))
    .slice(0, upcomingShown)
}

async function yellowRiverSummary(
  db: Database,
  edition: typeof editions.$inferSelect,
  listings: readonly ContestListingData[],
) {
  const contest = listings.find(({ programme }) => programme === 'yellow_river')
  const [delegationCount] = await db
    .select({ rows: count() })
    .from(delegations)
    .where(eq(delegations.editionId, edition.id))
  return {
    editionId: edition.id,
    contestId: contest?.id ?? null,
    name: edition.name,
    startsOn: edition.startsOn ?? '',
    endsOn: edition.endsOn ?? '',
    cityCode: edition.cityCode ?? '',
    delegations: delegationCount?.rows ?? 0,
    events: contest?.events ?? 0,
    entries: contest?.entries ?? 0,
  }
}

async function worldskillsSummaries(db: Database, editionRows: readonly (typeof editions.$inferSelect)[]) {
  const skillRows = await db.select().from(skills)
  const resultRows = await db.select().from(skillResults)
  return editionRows.map(({ id, name, year }) => {
    const own = resultRows.filter(({ editionId }) => editionId === id)
    const china = own.filter(({ memberCode }) => memberCode === 'CN')
    const medals = (medal: string) => china.filter((result) => result.medal === medal).length
    return {
      editionId: id,
      name,
      year,
      skills: skillRows.filter(({ editionId }) => editionId === id).length,
      members: new Set(own.map(({ memberCode }) => memberCode)).size,
      entries: own.length,
      china:
        china.length === 0
          ? null
          : {
              entries: china.length,
              gold: medals('gold'),
              silver: medals('silver'),
              bronze: medals('bronze'),
              medallion: medals('medallion'),
            },
    }
  })
}

/** Each event once, with its newest revision. */
async function newestPublished(db: Database): Promise<OverviewData['published']> {
  const rows = await db
    .selectDistinctOn([results.eventId], {
      publishedAt: results.publishedAt,
      eventId: results.eventId,
      eventName: events.name,
      contestId: contests.id,
      contestName: contests.name,
    })
    .from(results)
    .innerJoin(events, eq(events.id, results.eventId))
    .innerJoin(contests, eq(contests.id, events.contestId))
    .orderBy(asc(results.eventId), desc(results.revision))
  return rows
    .toSorted((left, right) => right.publishedAt.getTime() - left.publishedAt.getTime())
    .slice(0, publishedShown)
    .map(({ publishedAt, ...row }) => ({ ...row, day: format(publishedAt, 'yyyy-MM-dd', { in: zone }) }))
}
