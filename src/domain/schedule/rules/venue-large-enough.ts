import type { PlacedStage, PlanIndex } from '../plan-index'
import type { Breach } from './rule'

/** A venue must hold the workstations needed at the same time; where nobody has said how many, any will do. */
export function venueLargeEnough({ known }: PlanIndex, { stage, placement }: PlacedStage): readonly Breach[] {
  const venue = placement.venueId === null ? undefined : known.venues.get(placement.venueId)
  if (venue === undefined || stage.workstations <= venue.workstations) return []
  const params = {
    venue: venue.name,
    contest: stage.contestName,
    has: venue.workstations,
    needs: stage.workstations,
  }
  return [{ others: [], reason: { code: 'schedule.venue_too_small', params, path: 'venueId' } }]
}
