import type { StageId } from '../ids'
import type { Finding } from './finding'
import type { Placement, Plan, PlanWorld } from './plan'

/** A plan made ready for asking about single stages quickly, as a drag does. */
export interface PlanIndex {
  readonly world: PlanWorld
  readonly plan: Plan
}

export function indexPlan(world: PlanWorld, plan: Plan): PlanIndex {
  return { world, plan }
}

/** What would speak against a stage standing there while every other stays; it need not stand there now. */
export function checkStage(_index: PlanIndex, _stageId: StageId, _placement: Placement): Finding[] {
  return []
}

/** Every breach in the plan, each once, in the order of rules, then days. */
export function checkPlan(_index: PlanIndex): Finding[] {
  return []
}
