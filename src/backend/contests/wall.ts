import { and, asc, eq, inArray } from 'drizzle-orm'
import type { WallRowData } from '#contract/contests'
import { abilities } from '#domain/access/can'
import { missingForNextPhase, nextPhase, noPhaseFacts } from '#domain/contests/phase'
import { compareUrgency, daysToFinal, urgencyOf } from '#domain/contests/urgency'
import { groupBy } from '#domain/group-by'
import type { ContestId } from '#domain/ids'
import { found } from '../core/problems'
import type { Reading } from '../core/use-case'
import type { Database } from '../db/database'
import { events } from '../db/tables/entries'
import { contestHosts, contests, editions, stages } from '../db/tables/programme'
import { loadAllPhaseFacts } from './phase-facts'

/** All contests of an edition with what each lacks, the most urgent first; for staff. */
export async function getWall({ db, asker, authorize, today }: Reading, { editionId }: { editionId: string }) {
  authorize('plan.readDraft', {})
  const [edition] = await db.select({ id: editions.id }).from(editions).where(eq(editions.id, editionId))
  found(edition, editionId)
  const facts = await loadAllPhaseFacts(db, { editionId })
  const hostsOf = groupBy(await loadHosts(db, editionId), ({ contestId }) => contestId)
  const eventsOf = groupBy(await loadEventIds(db, editionId), ({ contestId }) => contestId)
  const rows = (await loadContests(db, editionId)).map(({ contest, final }): WallRowData => {
    const { id, code, name, class: contestClass, sector, cityCode, phase, sample } = contest
    const known = facts.get(id) ?? noPhaseFacts
    const missing = [...missingForNextPhase(phase, known)]
    const [finalFrom, finalTo] = [final?.startsOn ?? null, final?.endsOn ?? null]
    const hosts = hostsOf.get(id) ?? []
    return {
      id,
      code,
      name,
      class: contestClass,
      sector,
      cityCode,
      phase,
      sample,
      nextPhase: nextPhase(phase, known),
      missing,
      urgency: urgencyOf({ phase, missing, finalFrom, finalTo, today }),
      finalFrom,
      finalTo,
      finalStageId: final?.id ?? null,
      days: daysToFinal(finalFrom, today),
      hostName: (hosts.find(({ role }) => role === 'host') ?? hosts[0])?.name ?? null,
      events: (eventsOf.get(id) ?? []).map((event) => event.id),
      can: abilities(asker.actor, { contestId: id as ContestId, phase }, [
        'contest.edit',
        'contest.move',
        'contest.advance',
      ]),
    }
  })
  return { today, rows: rows.toSorted(compareUrgency) }
}

function loadContests(db: Database, editionId: string) {
  return db
    .select({ contest: contests, final: stages })
    .from(contests)
    .leftJoin(stages, and(eq(stages.contestId, contests.id), eq(stages.kind, 'final')))
    .where(eq(contests.editionId, editionId))
}

function loadHosts(db: Database, editionId: string) {
  return db
    .select({ contestId: contestHosts.contestId, role: contestHosts.role, name: contestHosts.name })
    .from(contestHosts)
    .innerJoin(contests, eq(contests.id, contestHosts.contestId))
    .where(and(eq(contests.editionId, editionId), inArray(contestHosts.role, ['organiser', 'host'])))
    .orderBy(asc(contestHosts.position))
}

function loadEventIds(db: Database, editionId: string) {
  return db
    .select({ contestId: events.contestId, id: events.id })
    .from(events)
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(eq(contests.editionId, editionId))
    .orderBy(asc(events.position))
}
