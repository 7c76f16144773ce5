import { samePlacement } from '../plan'
import type { PlacedStage, PlanIndex } from '../plan-index'
import type { Breach } from './rule'

/** A wish: what was published stays as published; people have booked their journeys. */
export function keepPublished({ world }: PlanIndex, { stage, placement }: PlacedStage): readonly Breach[] {
  const published = world.published.get(stage.stageId)
  if (published === undefined || samePlacement(published, placement)) return []
  const params = { contest: stage.contestName, from: published.startsOn, to: published.endsOn }
  return [{ others: [], reason: { code: 'schedule.off_published', params, path: 'startsOn' } }]
}
