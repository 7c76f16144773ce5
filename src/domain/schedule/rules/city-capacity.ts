import { isOpen } from '../plan'
import { heldInCity, inOrder, type PlacedStage, type PlanIndex } from '../plan-index'
import { dayOfNumber } from '../days'
import { relatedContest, type Breach } from './rule'

/** A city holds at most `finalsPerCity` finals on one day. Consecutive days with the same finals are one breach. */
export function cityCapacity(index: PlanIndex, placed: PlacedStage): readonly Breach[] {
  const most = index.world.rules.finalsPerCity
  const city = placed.stage.kind === 'final' ? heldInCity(index.known, placed) : null
  if (city === null) return []
  const near = (index.finalsByCity.get(city) ?? []).filter(
    ({ stage, from, to }) => stage.stageId !== placed.stage.stageId && from <= placed.to && to >= placed.from,
  )
  if (near.length < most) return []
  const breaches: Breach[] = []
  let run: { from: number; others: readonly PlacedStage[] } | null = null
  for (let day = placed.from; day <= placed.to + 1; day += 1) {
    const others = day > placed.to ? [] : near.filter(({ from, to }) => from <= day && to >= day)
    if (run !== null && !sameStages(run.others, others)) {
      breaches.push(breachOf(run, day - 1, most))
      run = null
    }
    if (run === null && others.length >= most) run = { from: day, others }
  }
  return breaches
}

function sameStages(left: readonly PlacedStage[], right: readonly PlacedStage[]): boolean {
  return left.length === right.length && left.every((one, index) => one === right[index])
}

function breachOf(run: { from: number; others: readonly PlacedStage[] }, to: number, most: number): Breach {
  const others = [...run.others].sort(byOpenness)
  return {
    others: others.map(({ stage }) => stage.stageId),
    mark: run.from,
    reason: {
      code: 'schedule.city_full',
      params: { from: dayOfNumber(run.from), to: dayOfNumber(to), count: others.length + 1, most },
      path: 'startsOn',
      related: others.map(({ stage }) => relatedContest(stage)),
    },
  }
}

/** Those that can still be moved are named first. */
function byOpenness(left: PlacedStage, right: PlacedStage): number {
  return Number(isOpen(right.stage)) - Number(isOpen(left.stage)) || inOrder(left, right)
}
