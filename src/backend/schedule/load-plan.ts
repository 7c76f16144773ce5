import type { Phase } from '#domain/contests/vocabulary'
import { groupBy } from '#domain/group-by'
import type { ContestId, PersonId, StageId, VenueId } from '#domain/ids'
import { addDays, daysBetween, type Day } from '#domain/schedule/days'
import type { Fixed, OutsideHold, Placement, Plan, PlanWorld, StageToPlan } from '#domain/schedule/plan'
import { defaultRuleSet, type RuleSet } from '#domain/schedule/rule-set'
import { editionWindow, phasesAfterTheFinal, type DayRange } from '#domain/schedule/venue-clash'
import { calendarOf, type SpecialDay } from '#domain/schedule/work-calendar'
import { found } from '../core/problems'
import type { Reading } from '../core/use-case'
import type { Database } from '../db/database'
import type { contests, stages } from '../db/tables/programme'
import { loadBlindContests } from './blind-contests'
import * as store from './plan-store'
import { statutoryDays } from './statutory-days'

type StageRow = typeof stages.$inferSelect
type ContestRow = typeof contests.$inferSelect

/** A stage of the plan with what the office knows of it beyond the rules. */
export interface LoadedStage {
  readonly stage: StageToPlan
  readonly row: StageRow
  readonly contest: ContestRow
}

/** The year plan of an edition as the database has it: what rules need, the plan in force, and the draft over it. */
export interface LoadedPlan {
  readonly edition: Awaited<ReturnType<typeof store.findEdition>> & object
  readonly stages: ReadonlyMap<StageId, LoadedStage>
  readonly world: PlanWorld
  readonly statutory: readonly SpecialDay[]
  readonly rulesVersion: number
  readonly published: Plan
  readonly draft: Plan
  /** The rows the draft places otherwise than the plan in force, by stage. */
  readonly draftRows: ReadonlyMap<StageId, store.DraftRow>
  readonly revision: number
}

/** For an asker; a contest in which they judge comes without its people. */
export async function loadPlanFor({ db, asker, today }: Reading, editionId: string): Promise<LoadedPlan> {
  return loadPlan(db, { editionId, today, blindContests: await loadBlindContests(db, asker) })
}

export interface PlanScope {
  readonly editionId: string
  readonly today: Day
  readonly blindContests?: ReadonlySet<string>
}

/** With all people, for deciding what may be published. */
export async function loadPlan(db: Database, { editionId, today, blindContests }: PlanScope): Promise<LoadedPlan> {
  const edition = found(await store.findEdition(db, editionId), editionId)
  const stageRows = await store.loadStageRows(db, editionId)
  const hosts = groupBy(await store.loadHostRows(db, editionId), ({ contestId }) => contestId)
  const workstations = new Map(
    (await store.loadWorkstations(db, editionId)).map((row) => [row.contestId, row.workstations]),
  )
  const allSeats = await store.loadSharedPeople(db, editionId, phasesAfterTheFinal)
  const seats = allSeats.filter(({ contestId }) => blindContests?.has(contestId) !== true)
  const seatsOf = groupBy(seats, ({ contestId }) => contestId)
  const savedRows = new Map((await store.loadDraftRows(db, editionId)).map((row) => [row.stageId, row]))
  const { rules, version: rulesVersion } = (await store.findRules(db, editionId)) ?? usualRules
  const window = editionWindow(edition.year)
  const statutory = statutoryDays(window)

  const loaded = new Map<StageId, LoadedStage>()
  const draftRows = new Map<StageId, store.DraftRow>()
  const [published, draft] = [new Map<StageId, Placement>(), new Map<StageId, Placement>()]
  for (const { stage: row, contest } of stageRows) {
    const stageId = row.id as StageId
    const inForce = placementInForce(row, contest.phase)
    const fixed = fixedBy(row, contest.phase, inForce, today)
    const saved = fixed === 'over' || fixed === 'begun' ? undefined : savedRows.get(row.id)
    const drafted = saved === undefined ? inForce : placementOf(saved)
    if (inForce !== null) published.set(stageId, inForce)
    if (drafted !== null) draft.set(stageId, drafted)
    if (saved !== undefined) draftRows.set(stageId, saved)
    const stage: StageToPlan = {
      stageId,
      contestId: contest.id as ContestId,
      contestName: contest.name,
      kind: row.kind,
      class: contest.class,
      sector: contest.sector,
      cityCode: contest.cityCode,
      hostName: hostOf(hosts.get(contest.id) ?? []),
      days: lengthOf(drafted) ?? lengthOf(placementOf(row)) ?? row.plannedDays,
      setUpDays: row.setUpDays,
      takeDownDays: row.takeDownDays,
      workstations: workstations.get(contest.id) ?? 0,
      personIds: (seatsOf.get(contest.id) ?? []).map(({ personId }) => personId as PersonId),
      preferred: rangeOf(row.preferredFrom, row.preferredTo),
      window: rangeOf(row.windowFrom, row.windowTo),
      fixed,
    }
    loaded.set(stageId, { stage, row, contest })
  }
  const world: PlanWorld = {
    window,
    today,
    stages: [...loaded.values()].map(({ stage }) => stage),
    venues: (await store.loadVenueRows(db)).map((venue) => ({ ...venue, id: venue.id as VenueId })),
    holds: (await store.loadOutsideHolds(db, editionId)).flatMap(outsideHold),
    people: new Map(seats.map(({ personId, name }) => [personId as PersonId, name])),
    calendar: calendarOf(statutory, rules.calendarEdits),
    rules,
    published,
  }
  const revision = await store.findRevision(db, editionId)
  return { edition, stages: loaded, world, statutory, rulesVersion, published, draft, draftRows, revision }
}

export const usualRules: { readonly rules: RuleSet; readonly version: number } = { rules: defaultRuleSet, version: 1 }

/** A stage that gave its venue back has no place in the plan: dropped for good, or waiting for new dates. */
function placementInForce(row: StageRow, phase: Phase): Placement | null {
  return phase === 'cancelled' || (phase === 'postponed' && !row.holdsVenue) ? null : placementOf(row)
}

function fixedBy(row: StageRow, phase: Phase, inForce: Placement | null, today: Day): Fixed | null {
  if (phasesAfterTheFinal.includes(phase)) return 'over'
  if (inForce !== null && inForce.startsOn <= today) return 'begun'
  return row.locked ? 'locked' : null
}

export function placementOf(row: {
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly venueId: string | null
}): Placement | null {
  const { startsOn, endsOn, venueId } = row
  return startsOn === null || endsOn === null ? null : { startsOn, endsOn, venueId: venueId as VenueId | null }
}

function lengthOf(placement: Placement | null): number | null {
  return placement === null ? null : daysBetween(placement.startsOn, placement.endsOn) + 1
}

function rangeOf(from: Day | null, to: Day | null): DayRange | null {
  return from === null || to === null ? null : { from, to }
}

function hostOf(hosts: readonly { readonly role: string; readonly name: string }[]): string | null {
  return (hosts.find(({ role }) => role === 'host') ?? hosts[0])?.name ?? null
}

function outsideHold(row: Awaited<ReturnType<typeof store.loadOutsideHolds>>[number]): OutsideHold[] {
  const { startsOn, endsOn, venueId, contestId, contestName, setUpDays, takeDownDays } = row
  if (startsOn === null || endsOn === null || venueId === null) return []
  const [from, to] = [addDays(startsOn, -setUpDays), addDays(endsOn, takeDownDays)]
  return [{ from, to, venueId: venueId as VenueId, contestId: contestId as ContestId, contestName }]
}
