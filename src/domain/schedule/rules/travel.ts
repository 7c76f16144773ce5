import type { PlacedStage, PlanIndex } from '../plan-index'
import type { Breach } from './rule'

/** A wish: a stage is held in the city its contest is given to. */
export function travel({ known }: PlanIndex, { stage, placement }: PlacedStage): readonly Breach[] {
  const venue = placement.venueId === null ? undefined : known.venues.get(placement.venueId)
  if (venue === undefined || stage.cityCode === null || venue.cityCode === stage.cityCode) return []
  const params = { contest: stage.contestName, venue: venue.name }
  return [{ others: [], reason: { code: 'schedule.outside_city', params, path: 'venueId' } }]
}
