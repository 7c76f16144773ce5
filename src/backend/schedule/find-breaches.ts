import { checkPlan, indexPlan } from '#domain/schedule/check-plan'
import { isOpen } from '#domain/schedule/plan'
import type { Reading } from '../core/use-case'
import { loadPlanFor } from './load-plan'

export interface FindBreaches {
  readonly editionId: string
  readonly of: 'published' | 'draft'
}

/** Where the draft, or the plan in force, does not keep the rules; findings name people, so they are for staff. */
export async function findBreaches(reading: Reading, { editionId, of }: FindBreaches) {
  reading.authorize('plan.readDraft', {})
  const plan = await loadPlanFor(reading, editionId)
  const placed = plan[of]
  const unscheduled = plan.world.stages.filter((stage) => isOpen(stage) && !placed.has(stage.stageId)).length
  return { rows: checkPlan(indexPlan(plan.world, placed)), unscheduled }
}
