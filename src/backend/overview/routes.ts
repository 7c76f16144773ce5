import { asc, count, eq } from 'drizzle-orm'
import type { YellowRiverData } from '#contract/overview'
import { found } from '../core/problems'
import { query, type Reading } from '../core/use-case'
import { entries, events } from '../db/tables/entries'
import { contests, delegations, editions } from '../db/tables/programme'
import { api } from '../router'
import { getOverview } from './overview'

export const overviewRoutes = {
  get: api.overview.get.handler(query((reading) => getOverview(reading))),
  yellowRiver: api.overview.yellowRiver.handler(query((reading) => getYellowRiver(reading))),
}

async function getYellowRiver({ db }: Reading): Promise<YellowRiverData> {
  const [row] = await db
    .select({ edition: editions, contest: contests })
    .from(editions)
    .innerJoin(contests, eq(contests.editionId, editions.id))
    .where(eq(editions.programme, 'yellow_river'))
  const { edition, contest } = found(row, 'yellow_river')
  const delegationRows = await db
    .select()
    .from(delegations)
    .where(eq(delegations.editionId, edition.id))
    .orderBy(asc(delegations.position))
  const eventRows = await db.select().from(events).where(eq(events.contestId, contest.id)).orderBy(asc(events.position))
  const cells = await db
    .select({ eventId: entries.eventId, delegationId: entries.delegationId, status: entries.status })
    .from(entries)
    .innerJoin(events, eq(events.id, entries.eventId))
    .where(eq(events.contestId, contest.id))
  const perDelegation = await db
    .select({ delegationId: entries.delegationId, entries: count() })
    .from(entries)
    .innerJoin(events, eq(events.id, entries.eventId))
    .where(eq(events.contestId, contest.id))
    .groupBy(entries.delegationId)
  return {
    editionId: edition.id,
    contestId: contest.id,
    name: edition.name,
    startsOn: edition.startsOn ?? '',
    endsOn: edition.endsOn ?? '',
    cityCode: edition.cityCode ?? '',
    reported: edition.reported,
    delegations: delegationRows.map((delegation) => ({
      ...delegation,
      entries: perDelegation.find(({ delegationId }) => delegationId === delegation.id)?.entries ?? 0,
    })),
    events: eventRows.map((event) => ({
      ...event,
      entries: cells.filter(({ eventId }) => eventId === event.id).length,
    })),
    cells,
  }
}
