import type { StageId, VenueId } from '#domain/ids'
import { samePlacement, type Placement, type PlanChange } from '#domain/schedule/plan'
import { addDays, daysBetween } from '#domain/schedule/days'

/** What a hold on a bar changes: both ends, its first day, or its last day. */
export type Hold = 'whole' | 'start' | 'end'

/** Where the held things go: so many days on, perhaps to another venue, or out of the plan. */
export interface Target {
  readonly days: number
  /** Undefined: each keeps its own. */
  readonly venueId?: VenueId | null | undefined
  /** Back into the tray. */
  readonly outside?: boolean | undefined
}

/** A thing that is held: where it was, and where it counts from; the tray's have been nowhere. */
export interface Held {
  readonly stageId: StageId
  readonly before: Placement | null
  readonly base: Placement
}

export const noTarget: Target = { days: 0 }

/** A placement with its hold moved; a resize never leaves less than one day. */
export function placedAt(base: Placement, hold: Hold, target: Target): Placement {
  const venueId = target.venueId === undefined ? base.venueId : target.venueId
  const most = daysBetween(base.startsOn, base.endsOn)
  switch (hold) {
    case 'whole':
      return { startsOn: addDays(base.startsOn, target.days), endsOn: addDays(base.endsOn, target.days), venueId }
    case 'start':
      return { ...base, startsOn: addDays(base.startsOn, Math.min(target.days, most)) }
    case 'end':
      return { ...base, endsOn: addDays(base.endsOn, Math.max(target.days, -most)) }
  }
}

/** The edit a drop would make; what stays where it was is left out. */
export function changesOf(held: readonly Held[], hold: Hold, target: Target): PlanChange[] {
  return held.flatMap(({ stageId, before, base }) => {
    const after = target.outside === true ? null : placedAt(base, hold, target)
    return samePlacement(before, after) ? [] : [{ stageId, before, after }]
  })
}

/** The edit that takes an edit back. */
export function inverseOf(changes: readonly PlanChange[]): PlanChange[] {
  return changes.map(({ stageId, before, after }) => ({ stageId, before: after, after: before })).toReversed()
}
