import { checkPlan, indexPlan } from '#domain/schedule/check-plan'
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
  return { rows: checkPlan(indexPlan(plan.world, plan[of])) }
}
