import { addDays, daysInRange, mondayOf, type Day } from '#domain/schedule/days'
import type { Plan } from '#domain/schedule/plan'
import type { BoardStage } from './plan-world'

/** How many finals are held in a week (each counted once) or on a day. */
export interface HeatCell {
  readonly from: Day
  readonly to: Day
  readonly count: number
}

/** The busy weeks or days of the finals shown, in order; quiet ones are left out. */
export function densityOf(stages: readonly BoardStage[], plan: Plan, unit: 'week' | 'day'): HeatCell[] {
  const counts = new Map<Day, number>()
  for (const { stageId, kind } of stages) {
    const placement = plan.get(stageId)
    if (placement === undefined || kind !== 'final') continue
    const days = daysInRange(placement.startsOn, placement.endsOn)
    for (const day of new Set(unit === 'week' ? days.map(mondayOf) : days)) counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([from, count]) => ({ from, to: unit === 'week' ? addDays(from, 6) : from, count }))
}
