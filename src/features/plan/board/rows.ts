import { cities } from '#domain/contests/cities'
import { contestClasses, sectors } from '#domain/contests/vocabulary'
import { groupBy } from '#domain/group-by'
import type { Plan, PlanVenue } from '#domain/schedule/plan'
import type { BoardStage } from './plan-world'
import { none, type RowKind } from './url-state'

/** A row before it is laid out: what it stands for, and the scheduled stages in it. */
export interface RowOfStages {
  /** A city code, a venue's id, a sector, a host's name, a class, or `none`. */
  readonly key: string
  readonly stages: readonly BoardStage[]
}

export interface RowsInput {
  readonly kind: RowKind
  readonly stages: readonly BoardStage[]
  readonly plan: Plan
  readonly venues: readonly PlanVenue[]
}

/**
 * The scheduled stages by row, in the order people expect. Cities, sectors, classes and venues of the cities
 * concerned stand there even when empty, because something may be put there; hosts only with something in them.
 */
export function rowsOf({ kind, stages, plan, venues }: RowsInput): RowOfStages[] {
  const scheduled = stages.filter(({ stageId }) => plan.has(stageId))
  const groups = groupBy(scheduled, (stage) => keyOf(kind, stage, plan))
  const known = orderOf(kind, venues, groups)
  const rest = [...groups.keys()].filter((key) => key !== none && !known.includes(key)).toSorted()
  const keys = [...known, ...rest, ...(groups.has(none) ? [none] : [])]
  return keys.map((key) => ({ key, stages: groups.get(key) ?? [] }))
}

export function keyOf(kind: RowKind, stage: BoardStage, plan: Plan): string {
  switch (kind) {
    case 'city':
      return stage.cityCode ?? none
    case 'venue':
      return plan.get(stage.stageId)?.venueId ?? none
    case 'sector':
      return stage.sector
    case 'host':
      return stage.hostName ?? none
    case 'class':
      return stage.class ?? none
  }
}

function orderOf(kind: RowKind, venues: readonly PlanVenue[], groups: ReadonlyMap<string, unknown>): readonly string[] {
  switch (kind) {
    case 'city':
      return cities.map(({ code }) => code)
    case 'venue':
      return venues.toSorted((left, right) => compareVenues(left, right)).map(({ id }) => id)
    case 'sector':
      return sectors
    case 'host':
      return [...groups.keys()].filter((key) => key !== none).toSorted((left, right) => left.localeCompare(right, 'zh'))
    case 'class':
      return contestClasses
  }
}

function compareVenues(left: PlanVenue, right: PlanVenue): number {
  return left.cityCode.localeCompare(right.cityCode) || left.name.localeCompare(right.name, 'zh')
}
