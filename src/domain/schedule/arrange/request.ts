import type { StageId } from '../../ids'
import type { Day } from '../days'
import type { Plan, PlanWorld, StageToPlan } from '../plan'
import type { RequirementId } from './requirement'

/** Which stages may be put anywhere: those without a place, all that are not fixed, or the ones named. */
export type Scope = 'unscheduled' | 'all' | readonly StageId[]

/** What to arrange, from where, and what to leave out of account. */
export interface ArrangeRequest {
  readonly world: PlanWorld
  /** Where everything stands now. */
  readonly plan: Plan
  readonly scope: Scope
  /** Stages that slipped, with the first day they can be held on. */
  readonly notBefore: ReadonlyMap<StageId, Day>
  /** Requirements somebody chose to do without; `stays` frees a stage, `place` leaves one unplaced. */
  readonly lifted: ReadonlySet<RequirementId>
  /** Whether changing a published stage counts for more than every wish together. */
  readonly fewestChanges: boolean
}

export interface Parts {
  /** Stages to find a place for. */
  readonly movable: readonly StageToPlan[]
  /** Stages that keep their place and take up room. */
  readonly kept: readonly StageToPlan[]
  /** Stages given up: they leave the plan. */
  readonly dropped: readonly StageToPlan[]
}

/** Divides the stages of the year by what may happen to them; a fixed one is moved only when somebody unlocked it. */
export function partsOf({ world, plan, scope, lifted }: ArrangeRequest): Parts {
  const named = typeof scope === 'string' ? null : new Set(scope)
  const movable: StageToPlan[] = []
  const kept: StageToPlan[] = []
  const dropped: StageToPlan[] = []
  for (const stage of world.stages) {
    const placed = plan.has(stage.stageId)
    const freed = lifted.has(`stays:${stage.stageId}`) && (stage.fixed === null || stage.fixed === 'locked')
    const wanted = named === null ? scope === 'all' || !placed : named.has(stage.stageId)
    if (!freed && (stage.fixed !== null || !wanted)) {
      if (placed) kept.push(stage)
    } else if (lifted.has(`place:${stage.stageId}`)) dropped.push(stage)
    else movable.push(stage)
  }
  return { movable, kept, dropped }
}
