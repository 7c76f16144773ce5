import type { PlacedStage, PlanIndex } from '../plan-index'
import type { Breach } from './rule'

/** Competition days lie within the edition, within what the hosts can do, and not in the past. Rule book 3, 8.15. */
export function insideWindow({ world }: PlanIndex, { stage, placement }: PlacedStage): readonly Breach[] {
  const { startsOn, endsOn } = placement
  const { window, today } = world
  const breaches: Breach[] = []
  if (startsOn < window.from || endsOn > window.to) {
    const params = { from: window.from, to: window.to }
    breaches.push({ others: [], mark: 1, reason: { code: 'schedule.outside_edition', params, path: 'startsOn' } })
  }
  if (startsOn < today) {
    const params = { day: startsOn, today }
    breaches.push({ others: [], mark: 2, reason: { code: 'schedule.date_past', params, path: 'startsOn' } })
  }
  const own = stage.window
  if (own !== null && (startsOn < own.from || endsOn > own.to)) {
    const params = { contest: stage.contestName, from: own.from, to: own.to }
    breaches.push({ others: [], mark: 3, reason: { code: 'schedule.outside_stage_window', params, path: 'startsOn' } })
  }
  return breaches
}
