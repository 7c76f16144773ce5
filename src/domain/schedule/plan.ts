import type { ContestClass, Sector, StageKind } from '../contests/vocabulary'
import type { ContestId, PersonId, StageId, VenueId } from '../ids'
import type { Day } from './days'
import type { RuleSet } from './rule-set'
import type { DayRange } from './venue-clash'
import type { WorkCalendar } from './work-calendar'

/** Where a stage stands in a plan: competition days, both included, and the venue once there is one. */
export interface Placement {
  readonly startsOn: Day
  readonly endsOn: Day
  readonly venueId: VenueId | null
}

/** A plan of an edition; a stage that is not in it is unscheduled. */
export type Plan = ReadonlyMap<StageId, Placement>

/** Why a stage stays where it is: its contest is over or dropped, its published days have begun, or somebody locked it. */
export type Fixed = 'over' | 'begun' | 'locked'

/** A stage with everything its place depends on, its place itself apart. */
export interface StageToPlan {
  readonly stageId: StageId
  readonly contestId: ContestId
  readonly contestName: string
  readonly kind: StageKind
  readonly class: ContestClass | null
  readonly sector: Sector
  /** The city the contest is given to; null where it is not decided. */
  readonly cityCode: string | null
  /** The first 承办 (else 主办) of the contest, for rows of the board; null where none is named. */
  readonly hostName: string | null
  /** Competition days it takes, at least 1. */
  readonly days: number
  readonly setUpDays: number
  readonly takeDownDays: number
  /** Workstations needed at the same time; 0 where nobody has said. */
  readonly workstations: number
  /** Judges and competitors of it who also have a part in another stage of the edition; nobody else matters here. */
  readonly personIds: readonly PersonId[]
  /** The days the hosts would like; its competition days should lie within. */
  readonly preferred: DayRange | null
  /** The days the hosts can do it at all, narrower than the edition's. */
  readonly window: DayRange | null
  readonly fixed: Fixed | null
}

export interface PlanVenue {
  readonly id: VenueId
  readonly name: string
  readonly cityCode: string
  readonly workstations: number
  readonly sectors: readonly Sector[]
}

/** Days on which a venue is kept by something outside this plan: a stage of another edition. Both ends included. */
export interface OutsideHold extends DayRange {
  readonly venueId: VenueId
  readonly contestId: ContestId
  readonly contestName: string
}

/** Everything the rules of the year know besides the plan itself. */
export interface PlanWorld {
  /** Competition days of the edition lie within; see `editionWindow`. */
  readonly window: DayRange
  /** No stage may be put before this day. */
  readonly today: Day
  readonly stages: readonly StageToPlan[]
  readonly venues: readonly PlanVenue[]
  readonly holds: readonly OutsideHold[]
  /** Names of the people in `personIds`. */
  readonly people: ReadonlyMap<PersonId, string>
  readonly calendar: WorkCalendar
  readonly rules: RuleSet
  /** The plan in force, which `keep_published` keeps to. */
  readonly published: Plan
}

/** Whether the stage still lies ahead; what is over, dropped or running is nobody's to mend. A locked stage is open. */
export function isOpen({ fixed }: StageToPlan): boolean {
  return fixed !== 'over' && fixed !== 'begun'
}

/** One stage put elsewhere, or taken out of the plan (`after` null), or put into it (`before` null). */
export interface PlanChange {
  readonly stageId: StageId
  readonly before: Placement | null
  readonly after: Placement | null
}

export function samePlacement(left: Placement | null, right: Placement | null): boolean {
  if (left === null || right === null) return left === right
  return left.startsOn === right.startsOn && left.endsOn === right.endsOn && left.venueId === right.venueId
}

/** A plan with changes made to it; `before` is not looked at. */
export function withChanges(plan: Plan, changes: readonly PlanChange[]): Plan {
  const changed = new Map(plan)
  for (const { stageId, after } of changes) {
    if (after === null) changed.delete(stageId)
    else changed.set(stageId, after)
  }
  return changed
}
