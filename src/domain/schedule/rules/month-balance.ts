import { isOpen } from '../plan'
import { monthOfStart, type PlacedStage, type PlanIndex } from '../plan-index'
import type { Breach } from './rule'

/** A wish: no more than `finalsPerMonth` finals start in one month. */
export function monthBalance({ world, finalsByMonth }: PlanIndex, placed: PlacedStage): readonly Breach[] {
  if (placed.stage.kind !== 'final') return []
  const most = world.rules.finalsPerMonth
  const month = monthOfStart(placed)
  const others = (finalsByMonth.get(month) ?? []).filter(({ stage }) => stage.stageId !== placed.stage.stageId)
  if (others.length < most) return []
  const open = others.filter(({ stage }) => isOpen(stage))
  const params = { month, count: others.length + 1, most }
  return [
    {
      others: open.map(({ stage }) => stage.stageId),
      mark: month,
      reason: { code: 'schedule.month_full', params, path: 'startsOn' },
    },
  ]
}
