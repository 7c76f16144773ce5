import { groupBy } from '../group-by'
import type { ContestId, PersonId, StageId, VenueId } from '../ids'
import { dayNumber } from './days'
import {
  withChanges,
  type OutsideHold,
  type Placement,
  type Plan,
  type PlanChange,
  type PlanVenue,
  type PlanWorld,
  type StageToPlan,
} from './plan'

/** A stage where it stands, its days also as numbers (`dayNumber`), all ends included. */
export interface PlacedStage {
  readonly stage: StageToPlan
  readonly placement: Placement
  readonly from: number
  readonly to: number
  /** The days it keeps its venue: set-up and take-down with the competition days. */
  readonly heldFrom: number
  readonly heldTo: number
}

/** What a world says whatever the plan; made once, because a drag asks about the same world again and again. */
export interface WorldIndex {
  readonly stages: ReadonlyMap<StageId, StageToPlan>
  readonly venues: ReadonlyMap<VenueId, PlanVenue>
  readonly holds: ReadonlyMap<VenueId, readonly OutsideHold[]>
  readonly stagesOfContest: ReadonlyMap<ContestId, readonly StageToPlan[]>
  readonly stagesOfPerson: ReadonlyMap<PersonId, readonly StageToPlan[]>
}

/** A plan made ready for asking about single stages quickly, as a drag does. Never changed; see `changeIndex`. */
export interface PlanIndex {
  readonly world: PlanWorld
  readonly plan: Plan
  readonly known: WorldIndex
  readonly placed: ReadonlyMap<StageId, PlacedStage>
  readonly byVenue: ReadonlyMap<string, readonly PlacedStage[]>
  /** Finals by the city they are held in; see `heldInCity`. */
  readonly finalsByCity: ReadonlyMap<string, readonly PlacedStage[]>
  /** Finals by the month they start in, such as `2024-11`. */
  readonly finalsByMonth: ReadonlyMap<string, readonly PlacedStage[]>
}

export function indexPlan(world: PlanWorld, plan: Plan): PlanIndex {
  const known: WorldIndex = {
    stages: new Map(world.stages.map((stage) => [stage.stageId, stage])),
    venues: new Map(world.venues.map((venue) => [venue.id, venue])),
    holds: groupBy(world.holds, ({ venueId }) => venueId),
    stagesOfContest: groupBy(world.stages, ({ contestId }) => contestId),
    stagesOfPerson: stagesByPerson(world.stages),
  }
  const placed = new Map<StageId, PlacedStage>()
  for (const [stageId, placement] of plan) {
    const stage = known.stages.get(stageId)
    if (stage !== undefined) placed.set(stageId, placeStage(stage, placement))
  }
  const ordered = [...placed.values()].sort(inOrder)
  const finals = ordered.filter(({ stage }) => stage.kind === 'final')
  return {
    world,
    plan,
    known,
    placed,
    byVenue: grouped(ordered, venueOf),
    finalsByCity: grouped(finals, (one) => heldInCity(known, one)),
    finalsByMonth: grouped(finals, monthOfStart),
  }
}

/** The index after the changes, as `indexPlan` would make it; costs a few copied maps, not a new reading of the plan. */
export function changeIndex(index: PlanIndex, changes: readonly PlanChange[]): PlanIndex {
  const { known } = index
  const placed = new Map(index.placed)
  const byVenue = new Map(index.byVenue)
  const finalsByCity = new Map(index.finalsByCity)
  const finalsByMonth = new Map(index.finalsByMonth)
  for (const { stageId, after } of changes) {
    const stage = known.stages.get(stageId)
    if (stage === undefined) continue
    const old = placed.get(stageId)
    if (old !== undefined) {
      takeOut(byVenue, venueOf(old), old)
      takeOut(finalsByCity, heldInCity(known, old), old)
      takeOut(finalsByMonth, monthOfStart(old), old)
      placed.delete(stageId)
    }
    if (after === null) continue
    const put = placeStage(stage, after)
    placed.set(stageId, put)
    putIn(byVenue, venueOf(put), put)
    if (stage.kind !== 'final') continue
    putIn(finalsByCity, heldInCity(known, put), put)
    putIn(finalsByMonth, monthOfStart(put), put)
  }
  return {
    world: index.world,
    plan: withChanges(index.plan, changes),
    known,
    placed,
    byVenue,
    finalsByCity,
    finalsByMonth,
  }
}

export function placeStage(stage: StageToPlan, placement: Placement): PlacedStage {
  const [from, to] = [dayNumber(placement.startsOn), dayNumber(placement.endsOn)]
  return { stage, placement, from, to, heldFrom: from - stage.setUpDays, heldTo: to + stage.takeDownDays }
}

/** The city a stage is held in: the venue's, else the one its contest is given to. */
export function heldInCity({ venues }: Pick<WorldIndex, 'venues'>, { stage, placement }: PlacedStage): string | null {
  const venue = placement.venueId === null ? undefined : venues.get(placement.venueId)
  return venue?.cityCode ?? stage.cityCode
}

export function monthOfStart({ placement }: PlacedStage): string {
  return placement.startsOn.slice(0, 7)
}

function venueOf({ placement }: PlacedStage): string | null {
  return placement.venueId
}

/** By first day, then by id, so that answers do not depend on the way a plan came about. */
export function inOrder(left: PlacedStage, right: PlacedStage): number {
  return left.from - right.from || (left.stage.stageId < right.stage.stageId ? -1 : 1)
}

function stagesByPerson(stages: readonly StageToPlan[]): Map<PersonId, StageToPlan[]> {
  const seats = stages.flatMap((stage) => stage.personIds.map((personId) => ({ personId, stage })))
  return new Map(
    [...groupBy(seats, ({ personId }) => personId)].map(([personId, own]) => [personId, own.map(({ stage }) => stage)]),
  )
}

function grouped(ordered: readonly PlacedStage[], keyOf: (one: PlacedStage) => string | null) {
  const groups = groupBy(ordered, keyOf)
  const named = new Map<string, readonly PlacedStage[]>()
  for (const [key, group] of groups) if (key !== null) named.set(key, group)
  return named
}

type Groups = Map<string, readonly PlacedStage[]>

function takeOut(groups: Groups, key: string | null, { stage }: PlacedStage): void {
  if (key === null) return
  const left = (groups.get(key) ?? []).filter((one) => one.stage.stageId !== stage.stageId)
  if (left.length === 0) groups.delete(key)
  else groups.set(key, left)
}

function putIn(groups: Groups, key: string | null, placed: PlacedStage): void {
  if (key === null) return
  groups.set(key, [...(groups.get(key) ?? []), placed].sort(inOrder))
}
