import { heldInCity, type PlacedStage, type PlanIndex } from '../plan-index'
import type { Breach } from './rule'

/** No competition day lies in a blackout of everywhere or of the city; set-up days may. */
export function notBlackedOut({ known, world }: PlanIndex, placed: PlacedStage): readonly Breach[] {
  const { startsOn, endsOn } = placed.placement
  const city = heldInCity(known, placed)
  return world.rules.blackouts.flatMap(({ cityCode, from, to, reason }, position): Breach[] => {
    if (to < startsOn || from > endsOn || (cityCode !== null && cityCode !== city)) return []
    const params = { contest: placed.stage.contestName, from, to, why: reason }
    return [{ others: [], mark: position, reason: { code: 'schedule.blacked_out', params, path: 'startsOn' } }]
  })
}
