import { stageKinds } from '../../contests/vocabulary'
import type { Reason } from '../../decision'
import type { PlacedStage, PlanIndex } from '../plan-index'
import type { Breach } from './rule'

/**
 * The stages of a contest follow one another, and between whatever comes before it and the final
 * `preliminaryGapDays` days lie free: entrants need their results. Order: rule book 3; the gap is ours.
 */
export function preliminaryFirst(index: PlanIndex, placed: PlacedStage): readonly Breach[] {
  const breaches: Breach[] = []
  for (const sibling of index.known.stagesOfContest.get(placed.stage.contestId) ?? []) {
    const other = sibling.stageId === placed.stage.stageId ? undefined : index.placed.get(sibling.stageId)
    if (other === undefined || other.stage.kind === placed.stage.kind) continue
    const otherFirst = rank(other) < rank(placed)
    const reason = breachBetween(otherFirst ? other : placed, otherFirst ? placed : other, index)
    if (reason !== null) breaches.push({ others: [other.stage.stageId], reason })
  }
  return breaches
}

function rank({ stage }: PlacedStage): number {
  return stageKinds.indexOf(stage.kind)
}

function breachBetween(earlier: PlacedStage, later: PlacedStage, { world }: PlanIndex): Reason | null {
  const free = later.from - earlier.to - 1
  const params = {
    contest: later.stage.contestName,
    ends: earlier.placement.endsOn,
    starts: later.placement.startsOn,
  }
  if (later.stage.kind !== 'final') {
    return free >= 0 ? null : { code: 'schedule.stage_order', params, path: 'startsOn' }
  }
  const days = world.rules.preliminaryGapDays
  if (free >= days) return null
  return { code: 'schedule.preliminary_gap', params: { ...params, days, free }, path: 'startsOn' }
}
