import type { PlacedStage, PlanIndex } from '../plan-index'
import { dayNumber } from '../days'
import type { DayRange } from '../venue-clash'
import type { Breach } from './rule'

/** A wish: the competition days lie within the days the hosts would like. */
export function nearPreferred(_index: PlanIndex, { stage, from, to }: PlacedStage): readonly Breach[] {
  if (stage.preferred === null) return []
  const days = daysFromPreferred(stage.preferred, from, to - from + 1)
  if (days === 0) return []
  const params = { contest: stage.contestName, from: stage.preferred.from, to: stage.preferred.to, days }
  return [{ others: [], reason: { code: 'schedule.off_preferred', params, path: 'startsOn' } }]
}

/** Days from a start (`dayNumber`) to the nearest start at which so many days fit into the preferred ones. */
export function daysFromPreferred(preferred: DayRange, start: number, days: number): number {
  const first = dayNumber(preferred.from)
  const last = Math.max(first, dayNumber(preferred.to) - days + 1)
  return Math.max(0, first - start, start - last)
}
