import type { PlacedStage, PlanIndex } from '../plan-index'
import type { Breach } from './rule'

/** A venue must be equipped for the contest's sector. Ours, not an official rule. */
export function venueEquipped({ known }: PlanIndex, { stage, placement }: PlacedStage): readonly Breach[] {
  const venue = placement.venueId === null ? undefined : known.venues.get(placement.venueId)
  if (venue === undefined || venue.sectors.includes(stage.sector)) return []
  const params = { venue: venue.name, contest: stage.contestName }
  return [{ others: [], reason: { code: 'schedule.venue_not_equipped', params, path: 'venueId' } }]
}
