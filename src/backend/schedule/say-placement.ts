import { format } from 'date-fns'
import type { Finding } from '#domain/schedule/finding'
import type { Placement } from '#domain/schedule/plan'
import type { PlanVenue } from '#domain/schedule/plan'
import type { PlanIndex } from '#domain/schedule/plan-index'
import { zone } from '../core/clock'
import type { ProblemReason } from '../core/problems'

/** A placement for a sentence in any language: days, then the venue's own name; a dash for none. */
export function sayPlacement(placement: Placement | null, venues: ReadonlyMap<string, PlanVenue>): string {
  if (placement === null) return '—'
  const { startsOn, endsOn, venueId } = placement
  const days = startsOn === endsOn ? startsOn : `${startsOn} – ${endsOn}`
  return venueId === null ? days : `${days} · ${venues.get(venueId)?.name ?? venueId}`
}

export function sayInstant(instant: Date): string {
  return format(instant, 'yyyy-MM-dd HH:mm', { in: zone })
}

/** A finding as a reason of a refusal: with several stages at once, it has to say whose it is. */
export function sayFinding({ stageIds, reason }: Finding, { known }: PlanIndex): ProblemReason {
  const stage = stageIds[0] === undefined ? undefined : known.stages.get(stageIds[0])
  if (stage === undefined) return reason
  const own = { kind: 'stage', id: stage.stageId, label: stage.contestName }
  return { ...reason, related: [own, ...(reason.related ?? [])] }
}
