import type { TeamSize } from '../contests/team-size'
import type { ContestClass, GroupKind, HostRole, Phase, Sector, StageKind } from '../contests/vocabulary'
import type { Day } from '../schedule/days'
import type { Fixed } from '../schedule/plan'
import type { DayRange } from '../schedule/venue-clash'

/** What tables of contests carry. A null id stands for what an import is to make. */
export interface ContestFacts {
  readonly contestId: string | null
  readonly code: string
  readonly name: string
  readonly class: ContestClass | null
  readonly sector: Sector
  readonly cityCode: string | null
  readonly hosts: readonly HostFact[]
  readonly events: readonly EventFacts[]
  readonly stages: readonly StageFacts[]
}

export interface HostFact {
  readonly role: HostRole
  readonly name: string
}

export interface EventFacts {
  readonly eventId: string | null
  readonly name: string
  readonly occupationCode: string | null
  readonly occupationName: string | null
  readonly workstations: number | null
  readonly groups: readonly GroupFacts[]
}

export interface GroupFacts {
  readonly kind: GroupKind
  readonly teamSize: TeamSize
}

/** A stage where the draft has it. Days and venue go together with it into the draft; the rest belongs to the stage. */
export interface StageFacts {
  readonly stageId: string | null
  readonly kind: StageKind
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly venueId: string | null
  readonly setUpDays: number
  readonly takeDownDays: number
  /** Days it takes while it has none. */
  readonly plannedDays: number
  readonly preferred: DayRange | null
  readonly window: DayRange | null
}

/** A contest as it stands, with what an import has to respect. */
export interface KnownContest extends ContestFacts {
  readonly contestId: string
  readonly phase: Phase
  readonly sample: boolean
  readonly version: number
  readonly events: readonly KnownEvent[]
  readonly stages: readonly KnownStage[]
}

export interface KnownEvent extends EventFacts {
  readonly eventId: string
  /** Whether its marking has begun; then its groups stay as they are. */
  readonly begun: boolean
  /** Entries made in it; with any, team sizes stay as they are. */
  readonly entries: number
}

export interface KnownStage extends StageFacts {
  readonly stageId: string
  readonly fixed: Fixed | null
}

/** A venue as tables of contests name it. */
export interface NamedVenue {
  readonly id: string
  readonly code: string
  readonly name: string
}

/** What an import of contests is held against. */
export interface ContestWorld {
  readonly year: number
  /** Days of the edition. */
  readonly window: DayRange
  /** No stage may be put before this day. */
  readonly today: Day
  readonly contests: readonly KnownContest[]
  readonly venues: readonly NamedVenue[]
}
