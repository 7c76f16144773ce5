import type { PlacedStage, PlanIndex } from '../plan-index'
import { dayOfNumber } from '../days'
import { dayKind } from '../work-calendar'
import type { Breach } from './rule'

/** A wish: no competition days on weekends, or none on working days, as the office likes it. */
export function weekend({ world }: PlanIndex, { stage, from, to }: PlacedStage): readonly Breach[] {
  const { weekendWish } = world.rules
  if (weekendWish === 'none') return []
  const avoided = weekendWish === 'avoid_weekends' ? 'weekend' : 'workday'
  const days = Array.from({ length: to - from + 1 }, (_, count) => dayOfNumber(from + count)).filter(
    (day) => dayKind(world.calendar, day) === avoided,
  )
  const [day] = days
  if (day === undefined) return []
  const code = avoided === 'weekend' ? 'schedule.on_weekend' : 'schedule.on_workday'
  return [
    { others: [], reason: { code, params: { contest: stage.contestName, day, days: days.length }, path: 'startsOn' } },
  ]
}
