import { inArray } from 'drizzle-orm'
import type { ContestId, StageId } from '#domain/ids'
import { found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { stages } from '../db/tables/programme'
import { fixedReasons } from './edit-plan'
import { loadPlanFor } from './load-plan'
import { findEdition, lockDraft, raiseRevision } from './plan-store'

export interface LockStages {
  readonly editionId: string
  readonly stageIds: readonly string[]
  readonly locked: boolean
}

/** Locks stages where the draft has them, or unlocks them; what is over or has begun needs no lock. */
export async function lockStages(writing: Writing, { editionId, stageIds, locked }: LockStages) {
  const { db, authorize, record, announce } = writing
  authorize('plan.readDraft', {})
  found(await findEdition(db, editionId), editionId)
  await lockDraft(db, editionId)
  const plan = await loadPlanFor(writing, editionId)
  const loaded = stageIds.map((stageId) => found(plan.stages.get(stageId as StageId), stageId))
  for (const { contest } of loaded)
    authorize('contest.move', { contestId: contest.id as ContestId, phase: contest.phase })
  const reasons = loaded.flatMap((one, index) =>
    one.stage.fixed === 'locked' ? [] : fixedReasons(plan, one, `stageIds.${index}`),
  )
  if (reasons.length > 0) throw problem('REFUSED', reasons)
  const changed = loaded.filter(({ row }) => row.locked !== locked)
  if (changed.length === 0) return { revision: plan.revision }
  await db
    .update(stages)
    .set({ locked })
    .where(
      inArray(
        stages.id,
        changed.map(({ row }) => row.id),
      ),
    )
  for (const { row, contest } of changed) {
    await record({
      action: locked ? 'plan.lock' : 'plan.unlock',
      subjectKind: 'stage',
      subjectId: row.id,
      contestId: contest.id,
    })
  }
  const revision = await raiseRevision(db, editionId)
  announce({ noun: 'schedule', id: editionId })
  return { revision }
}
