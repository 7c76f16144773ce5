import { abilities } from '#domain/access/can'
import type { ContestWorld, KnownContest, KnownStage } from '#domain/exchange/contest-facts'
import { groupBy } from '#domain/group-by'
import type { Day } from '#domain/schedule/days'
import type { Placement } from '#domain/schedule/plan'
import { editionWindow } from '#domain/schedule/venue-clash'
import { found } from '../core/problems'
import type { Reading } from '../core/use-case'
import type { Database } from '../db/database'
import { loadPlan, type LoadedPlan, type LoadedStage } from '../schedule/load-plan'
import { findEdition } from '../schedule/plan-store'
import * as store from './contest-store'

export interface ContestTable {
  readonly edition: { readonly id: string; readonly name: string; readonly year: number }
  readonly world: ContestWorld
  /** Where each stage stands in force, for telling the draft from it. */
  readonly inForce: ReadonlyMap<string, Placement | null>
}

/** The contests of an edition with the days the draft gives them, for staff. */
export async function exportContests(reading: Reading, { editionId }: { editionId: string }) {
  reading.authorize('export.contests', {})
  const { edition, world } = await loadContestTable(reading.db, editionId, reading.today)
  return {
    edition: { ...edition, window: world.window },
    today: world.today,
    contests: world.contests.map(asData),
    venues: [...world.venues],
    can: abilities(reading.asker.actor, {}, ['import.contests', 'export.contests']),
  }
}

function asData(contest: KnownContest) {
  return {
    ...contest,
    hosts: [...contest.hosts],
    events: contest.events.map((event) => ({ ...event, groups: [...event.groups] })),
    stages: [...contest.stages],
  }
}

export async function loadContestTable(db: Database, editionId: string, today: Day): Promise<ContestTable> {
  const edition = found(await findEdition(db, editionId), editionId)
  const contestRows = await store.loadContestRows(db, editionId)
  const hosts = groupBy(await store.loadHostRows(db, editionId), ({ contestId }) => contestId)
  const events = groupBy(await store.loadEventRows(db, editionId), ({ contestId }) => contestId)
  const groups = groupBy(await store.loadGroupRows(db, editionId), ({ eventId }) => eventId)
  const entries = new Map((await store.countEntries(db, editionId)).map((row) => [row.eventId, row.entries]))
  const plan = await loadPlan(db, { editionId, today })
  const stages = groupBy(plan.stages.values(), ({ contest }) => contest.id)

  const contests = contestRows.map((contest): KnownContest => ({
    contestId: contest.id,
    code: contest.code,
    name: contest.name,
    class: contest.class,
    sector: contest.sector,
    cityCode: contest.cityCode,
    phase: contest.phase,
    sample: contest.sample,
    version: contest.version,
    hosts: (hosts.get(contest.id) ?? []).map(({ role, name }) => ({ role, name })),
    events: (events.get(contest.id) ?? []).map((event) => ({
      eventId: event.id,
      name: event.name,
      occupationCode: event.occupationCode,
      occupationName: event.occupationName,
      workstations: event.workstations,
      begun: event.markingState !== 'not_started',
      entries: entries.get(event.id) ?? 0,
      groups: (groups.get(event.id) ?? []).map(({ kind, teamSize }) => ({ kind, teamSize })),
    })),
    stages: (stages.get(contest.id) ?? []).map((stage) => knownStage(stage, plan)),
  }))
  const venues = await store.loadVenueNames(db)
  return {
    edition: { id: edition.id, name: edition.name, year: edition.year },
    world: { year: edition.year, window: editionWindow(edition.year), today, contests, venues },
    inForce: plan.published,
  }
}

function knownStage({ stage, row }: LoadedStage, { draft }: LoadedPlan): KnownStage {
  const { stageId, kind, preferred, window, fixed } = stage
  const { setUpDays, takeDownDays, plannedDays } = row
  const place = draft.get(stageId)
  return {
    stageId,
    kind,
    setUpDays,
    takeDownDays,
    plannedDays,
    preferred,
    window,
    fixed,
    startsOn: place?.startsOn ?? null,
    endsOn: place?.endsOn ?? null,
    venueId: place?.venueId ?? null,
  }
}
