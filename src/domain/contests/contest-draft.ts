import type { TitleSplit } from '../ranking/title-quota'
import type { Day } from '../schedule/days'
import { contestDisplayName } from './display-name'
import type { TeamSize } from './team-size'
import { hostRoles, stageKinds } from './vocabulary'
import type { ContestClass, GroupKind, HostRole, Sector, StageKind } from './vocabulary'

/** What is edited of a contest, whole; hosts, events, groups and stages are known by their ids. Rule book 2 and 3. */
export interface ContestDraft {
  /** A name of its own; null where the name is rendered from its parts. */
  readonly freeName: string | null
  readonly nameParts: DraftNameParts
  readonly class: ContestClass | null
  readonly sector: Sector
  readonly cityCode: string | null
  readonly hosts: readonly DraftHost[]
  readonly events: readonly DraftEvent[]
  readonly stages: readonly DraftStage[]
}

/** What a full name is rendered from; see `contestDisplayName`. */
export interface DraftNameParts {
  readonly year: number
  readonly series: string
  readonly ordinal: number | null
  readonly industry: string | null
  readonly occupation: string | null
}

/** 主办, 承办, 协办 or 支持, in the order documents print them. */
export interface DraftHost {
  readonly id: string
  readonly role: HostRole
  readonly name: string
}

/** One occupation competed in; `workstations` are those needed at the same time. */
export interface DraftEvent {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
  readonly occupationName: string | null
  readonly occupationCode: string | null
  readonly workstations: number | null
  readonly groups: readonly DraftGroup[]
  /** How the title 山东省技术能手 is split over groups; null gives the whole quota to the workers. */
  readonly titleSplit: readonly TitleSplit[] | null
}

export interface DraftGroup {
  readonly id: string
  readonly kind: GroupKind
  readonly teamSize: TeamSize
}

/** What the year plan has to know of a stage; its dates and venue are the plan's. */
export interface DraftStage {
  readonly id: string
  readonly kind: StageKind
  /** Competition days it takes. */
  readonly plannedDays: number
  readonly setUpDays: number
  readonly takeDownDays: number
  readonly preferredFrom: Day | null
  readonly preferredTo: Day | null
  readonly windowFrom: Day | null
  readonly windowTo: Day | null
}

/** The full name as it will be printed; an ordinal that cannot be written is left out until it is mended. */
export function draftName({ freeName, nameParts }: Pick<ContestDraft, 'freeName' | 'nameParts'>): string {
  if (freeName !== null) return freeName.trim()
  const { ordinal, industry, occupation } = nameParts
  return contestDisplayName({
    ...nameParts,
    series: nameParts.series.trim(),
    ordinal: ordinal !== null && isOrdinal(ordinal) ? ordinal : null,
    industry: industry?.trim(),
    occupation: occupation?.trim(),
  })
}

/** Whether a number can stand as 第…届. */
export function isOrdinal(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 99
}

/** Hosts in the order of their roles, stages in that of a contest's life, texts without outer spaces. */
export function inOrder(draft: ContestDraft): ContestDraft {
  return {
    ...draft,
    freeName: draft.freeName?.trim() ?? null,
    hosts: draft.hosts
      .map((host) => ({ ...host, name: host.name.trim() }))
      .toSorted((left, right) => hostRoles.indexOf(left.role) - hostRoles.indexOf(right.role)),
    events: draft.events.map((event) => ({
      ...event,
      name: event.name.trim(),
      occupationName: blankAsNull(event.occupationName),
      occupationCode: blankAsNull(event.occupationCode),
    })),
    stages: draft.stages.toSorted((left, right) => stageKinds.indexOf(left.kind) - stageKinds.indexOf(right.kind)),
  }
}

function blankAsNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
