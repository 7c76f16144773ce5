import { abilities } from '#domain/access/can'
import type { Phase } from '#domain/contests/vocabulary'
import type { ContestWorld, KnownContest, KnownStage } from '#domain/exchange/contest-facts'
import { groupBy } from '#domain/group-by'
import type { Day } from '#domain/schedule/days'
import type { Fixed, Placement } from '#domain/schedule/plan'
import { editionWindow, type DayRange } from '#domain/schedule/venue-clash'
import type { VenueId } from '#domain/ids'
import { found } from '../core/problems'
import type { Reading } from '../core/use-case'
import type { Database } from '../db/database'
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
  const edition = found(await store.findEdition(db, editionId), editionId)
  const contestRows = await store.loadContestRows(db, editionId)
  const hosts = groupBy(await store.loadHostRows(db, editionId), ({ contestId }) => contestId)
  const events = groupBy(await store.loadEventRows(db, editionId), ({ contestId }) => contestId)
  const groups = groupBy(await store.loadGroupRows(db, editionId), ({ eventId }) => eventId)
  const entries = new Map((await store.countEntries(db, editionId)).map((row) => [row.eventId, row.entries]))
  const stages = groupBy(await store.loadStageRows(db, editionId), ({ stage }) => stage.contestId)
  const inForce = new Map<string, Placement | null>()

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
    stages: (stages.get(contest.id) ?? []).map((row) => {
      const published = placementInForce(row.stage, contest.phase)
      inForce.set(row.stage.id, published)
      return knownStage(row, published, { phase: contest.phase, today })
    }),
  }))
  const venues = await store.loadVenueNames(db)
  const world = { year: edition.year, window: editionWindow(edition.year), contests, venues }
  return { edition: { id: edition.id, name: edition.name, year: edition.year }, world, inForce }
}

type StageRow = Awaited<ReturnType<typeof store.loadStageRows>>[number]

function knownStage(
  { stage, draft }: StageRow,
  inForce: Placement | null,
  { phase, today }: { readonly phase: Phase; readonly today: Day },
): KnownStage {
  const fixed = fixedBy(stage, { phase, inForce, today })
  const drafted = draft === null || fixed === 'over' || fixed === 'begun' ? inForce : placementOf(draft)
  const { id: stageId, kind, setUpDays, takeDownDays, plannedDays } = stage
  return {
    stageId,
    kind,
    startsOn: drafted?.startsOn ?? null,
    endsOn: drafted?.endsOn ?? null,
    venueId: drafted?.venueId ?? null,
    setUpDays,
    takeDownDays,
    plannedDays,
    preferred: rangeOf(stage.preferredFrom, stage.preferredTo),
    window: rangeOf(stage.windowFrom, stage.windowTo),
    fixed,
  }
}

const overPhases: readonly Phase[] = ['notice', 'confirmed', 'archived', 'cancelled']

function fixedBy(
  { locked }: StageRow['stage'],
  { phase, inForce, today }: { readonly phase: Phase; readonly inForce: Placement | null; readonly today: Day },
): Fixed | null {
  if (overPhases.includes(phase) || (inForce !== null && inForce.endsOn < today)) return 'over'
  if (inForce !== null && inForce.startsOn <= today) return 'begun'
  return locked ? 'locked' : null
}

/** A postponed contest that gave its venue back waits for new dates. */
function placementInForce(stage: StageRow['stage'], phase: Phase): Placement | null {
  return phase === 'postponed' && !stage.holdsVenue ? null : placementOf(stage)
}

function placementOf(row: {
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly venueId: string | null
}): Placement | null {
  const { startsOn, endsOn, venueId } = row
  return startsOn === null || endsOn === null ? null : { startsOn, endsOn, venueId: venueId as VenueId | null }
}

function rangeOf(from: Day | null, to: Day | null): DayRange | null {
  return from === null || to === null ? null : { from, to }
}
