import { inArray, sql } from 'drizzle-orm'
import type { PlacementData } from '#contract/schedule'
import type { ContestId, StageId, VenueId } from '#domain/ids'
import { checkPlan, indexPlan } from '#domain/schedule/check-plan'
import { samePlacement, withChanges, type Placement, type PlanChange } from '#domain/schedule/plan'
import { found, problem, type ProblemReason } from '../core/problems'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { planDraftRows } from '../db/tables/plan'
import { loadPlanFor, type LoadedPlan, type LoadedStage } from './load-plan'
import { findEdition, lockDraft, raiseRevision } from './plan-store'
import { sayFinding } from './say-placement'
import { stalePlacements } from './stale-placements'

export interface EditPlan {
  readonly editionId: string
  readonly changes: readonly {
    readonly stageId: string
    readonly before: PlacementData | null
    readonly after: PlacementData | null
  }[]
  readonly reason?: string | undefined
}

/** Places stages in the draft, all or none; tells who was faster where a stage no longer stands where it was seen. */
export async function editPlan(writing: Writing, { editionId, changes: asked, reason }: EditPlan) {
  const { db, authorize, announce } = writing
  authorize('plan.readDraft', {})
  found(await findEdition(db, editionId), editionId)
  await lockDraft(db, editionId)
  const plan = await loadPlanFor(writing, editionId)
  const changes = asked.map(readChange)
  demandEachOnce(changes)
  const stages = changes.map(({ stageId }) => found(plan.stages.get(stageId), stageId))
  for (const { contest } of stages)
    authorize('contest.move', { contestId: contest.id as ContestId, phase: contest.phase })
  const stale = await stalePlacements(db, plan, changes)
  if (stale.length > 0) throw problem('STALE', stale)
  const reasons = changes.flatMap((change, index) => refusals(plan, change, stages[index], index))
  if (reasons.length > 0) throw problem('REFUSED', reasons)

  const touched = new Set<StageId>(changes.map(({ stageId }) => stageId))
  const index = indexPlan(plan.world, withChanges(plan.draft, changes))
  const findings = checkPlan(index).filter(({ stageIds }) => stageIds.some((stageId) => touched.has(stageId)))
  const blocking = findings.filter(({ severity }) => severity === 'block')
  if (blocking.length > 0)
    throw problem(
      'REFUSED',
      blocking.map((finding) => sayFinding(finding, index)),
    )

  const real = changes.filter(({ before, after }) => !samePlacement(before, after))
  if (real.length === 0) return { revision: plan.revision, findings }
  await saveDraft(writing, plan, real, reason)
  const revision = await raiseRevision(db, editionId)
  announce({ noun: 'schedule', id: editionId })
  return { revision, findings }
}

function demandEachOnce(changes: readonly PlanChange[]): void {
  const twice = changes.filter(({ stageId }, index) => changes.findIndex((one) => one.stageId === stageId) !== index)
  if (twice.length === 0) return
  const reasons = twice.map(({ stageId }) => ({ code: 'request.stage_twice' as const, params: { id: stageId } }))
  throw problem('BAD_REQUEST', reasons)
}

function readChange({ stageId, before, after }: EditPlan['changes'][number]): PlanChange {
  return { stageId: stageId as StageId, before: readPlacement(before), after: readPlacement(after) }
}

function readPlacement(data: PlacementData | null): Placement | null {
  return data === null ? null : { ...data, venueId: data.venueId as VenueId | null }
}

function refusals(
  plan: LoadedPlan,
  { after }: PlanChange,
  loaded: LoadedStage | undefined,
  index: number,
): ProblemReason[] {
  const reasons: ProblemReason[] = loaded === undefined ? [] : fixedReasons(plan, loaded, `changes.${index}`)
  if (after === null) return reasons
  const { startsOn: from, endsOn: to, venueId } = after
  if (to < from) {
    const path = `changes.${index}.after.endsOn`
    reasons.push({ code: 'schedule.ends_before_start', params: { from, to }, path })
  }
  if (venueId !== null && !plan.world.venues.some(({ id }) => id === venueId)) {
    reasons.push({ code: 'request.not_found', params: { id: venueId }, path: `changes.${index}.after.venueId` })
  }
  return reasons
}

/** Why a stage may not be moved at all: it is over, it has begun, or somebody locked it. */
export function fixedReasons(plan: LoadedPlan, { stage, contest }: LoadedStage, path: string): ProblemReason[] {
  const related = [{ kind: 'contest', id: contest.id, label: contest.name }]
  switch (stage.fixed) {
    case null:
      return []
    case 'over': {
      const params = { contest: contest.name, phase: contest.phase }
      return [{ code: 'schedule.contest_over', params, path, related }]
    }
    case 'begun': {
      const params = { contest: contest.name, day: plan.published.get(stage.stageId)?.startsOn ?? '' }
      return [{ code: 'schedule.stage_begun', params, path, related }]
    }
    case 'locked':
      return [{ code: 'schedule.stage_locked', params: { contest: contest.name }, path, related }]
  }
}

async function saveDraft(
  { db, asker, now, record }: Writing,
  plan: LoadedPlan,
  changes: readonly PlanChange[],
  reason: string | undefined,
): Promise<void> {
  const back = changes.filter(({ stageId, after }) => samePlacement(plan.published.get(stageId) ?? null, after))
  const placed = changes.filter((change) => !back.includes(change))
  const by = { changedBy: asker.id, changedByName: asker.name, changedAt: now, reason: reason ?? null }
  await dropDraftRows(
    db,
    back.map(({ stageId }) => stageId),
  )
  if (placed.length > 0) {
    const unplaced = { startsOn: null, endsOn: null, venueId: null }
    await db
      .insert(planDraftRows)
      .values(
        placed.map(({ stageId, after }) => ({ stageId, editionId: plan.edition.id, ...(after ?? unplaced), ...by })),
      )
      .onConflictDoUpdate({
        target: planDraftRows.stageId,
        set: {
          startsOn: sql`excluded.starts_on`,
          endsOn: sql`excluded.ends_on`,
          venueId: sql`excluded.venue_id`,
          changedBy: sql`excluded.changed_by`,
          changedByName: sql`excluded.changed_by_name`,
          changedAt: sql`excluded.changed_at`,
          reason: sql`excluded.reason`,
        },
      })
  }
  for (const { stageId, before, after } of changes) {
    await record({
      action: 'plan.edit',
      subjectKind: 'stage',
      subjectId: stageId,
      contestId: plan.stages.get(stageId)?.contest.id ?? null,
      before: { ...before },
      after: { ...after },
      reason,
    })
  }
}

export async function dropDraftRows(db: Database, stageIds: readonly string[]): Promise<void> {
  if (stageIds.length > 0) await db.delete(planDraftRows).where(inArray(planDraftRows.stageId, [...stageIds]))
}
