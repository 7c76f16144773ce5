import { eq, sql } from 'drizzle-orm'
import type { PlanVersionData } from '#contract/schedule'
import type { StageId } from '#domain/ids'
import { checkPlan, indexPlan } from '#domain/schedule/check-plan'
import { samePlacement, type Placement } from '#domain/schedule/plan'
import { brokenConstraint, found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { planDraftRows, planVersionRows, planVersions } from '../db/tables/plan'
import { stages } from '../db/tables/programme'
import { loadPlan, placementOf, type LoadedPlan } from './load-plan'
import { findEdition, findLatestVersion, lockDraft, raiseRevision } from './plan-store'
import { sayFinding } from './say-placement'
import { loadLastPlacings, loadRowsOfVersion, presentVersion } from './version-store'

export interface PublishPlan {
  readonly editionId: string
  readonly revision: number
  readonly note?: string | undefined
}

/** Puts the draft into force as the next version, if it keeps every rule that guards publication. */
export async function publishPlan(writing: Writing, input: PublishPlan): Promise<PlanVersionData> {
  const { db, today, authorize, announce, record } = writing
  const { editionId, revision, note } = input
  authorize('plan.publish', {})
  found(await findEdition(db, editionId), editionId)
  await lockDraft(db, editionId)
  const plan = await loadPlan(db, { editionId, today })
  if (plan.revision !== revision) {
    throw problem('STALE', [{ code: 'request.revision_changed', params: { seen: revision, now: plan.revision } }])
  }
  demandRulesKept(plan)
  const latest = await findLatestVersion(db, editionId)
  const previous = await loadPlacements(db, latest?.id)
  const changed = changedStages(previous, plan)
  if (changed.length === 0) throw problem('REFUSED', [{ code: 'request.plan_unchanged' }])

  await applyDraft(db, plan)
  const number = (latest?.number ?? 0) + 1
  const version = await saveVersion(writing, plan, { number, note, changed })
  for (const stageId of plan.draftRows.keys()) {
    await record({
      action: 'plan.publish',
      subjectKind: 'stage',
      subjectId: stageId,
      contestId: plan.stages.get(stageId)?.contest.id ?? null,
      before: { ...plan.published.get(stageId) },
      after: { ...plan.draft.get(stageId), version: number },
      reason: plan.draftRows.get(stageId)?.reason ?? note,
    })
  }
  const after = { version: number, changes: changed.length }
  await record({ action: 'plan.publish', subjectKind: 'edition', subjectId: editionId, after, reason: note })
  await db.delete(planDraftRows).where(eq(planDraftRows.editionId, editionId))
  await raiseRevision(db, editionId)
  announce({ noun: 'schedule', id: editionId })
  announce({ noun: 'contests', id: null })
  return presentVersion(version, true)
}

function demandRulesKept({ world, draft }: LoadedPlan): void {
  const index = indexPlan(world, draft)
  const reasons = checkPlan(index)
    .filter(({ severity }) => severity !== 'warn')
    .map((finding) => sayFinding(finding, index))
  if (reasons.length > 0) throw problem('REFUSED', reasons)
}

async function loadPlacements(db: Database, versionId: string | undefined): Promise<Map<string, Placement>> {
  const rows = versionId === undefined ? [] : await loadRowsOfVersion(db, versionId)
  return new Map(
    rows.flatMap((row) => {
      const placement = placementOf(row)
      return placement === null ? [] : [[row.stageId, placement] as const]
    }),
  )
}

/** Stages placed otherwise than in the version before, those taken out among them. */
function changedStages(previous: ReadonlyMap<string, Placement>, { stages: all, draft }: LoadedPlan): StageId[] {
  return [...all.keys()].filter((stageId) => !samePlacement(previous.get(stageId) ?? null, draft.get(stageId) ?? null))
}

/** Stages may change places: the venue is asked to be free only once all of them stand. */
async function applyDraft(db: Database, plan: LoadedPlan): Promise<void> {
  await db.execute(sql`set constraints stages_venue_free deferred`)
  for (const stageId of plan.draftRows.keys()) {
    const placement = plan.draft.get(stageId)
    const place =
      placement === undefined
        ? { startsOn: null, endsOn: null, venueId: null, plannedDays: plan.stages.get(stageId)?.stage.days ?? 1 }
        : { ...placement, holdsVenue: true }
    await db
      .update(stages)
      .set({ ...place, version: sql`${stages.version} + 1` })
      .where(eq(stages.id, stageId))
  }
  try {
    await db.execute(sql`set constraints stages_venue_free immediate`)
  } catch (error) {
    if (brokenConstraint(error) !== 'stages_venue_free') throw error
    throw problem('REFUSED', [{ code: 'request.venue_just_taken', path: 'venueId' }])
  }
}

interface NewVersion {
  readonly number: number
  readonly note: string | undefined
  readonly changed: readonly StageId[]
}

async function saveVersion({ db, asker, now, newId }: Writing, plan: LoadedPlan, version: NewVersion) {
  const { number, note, changed } = version
  const row = {
    id: newId(),
    editionId: plan.edition.id,
    number,
    publishedAt: now,
    publishedBy: asker.id,
    publishedByName: asker.name,
    note: note ?? null,
    changes: changed.length,
  }
  await db.insert(planVersions).values(row)
  const moved = new Set<string>(changed)
  const direct = await loadLastPlacings(db, changed, ['stage.move'])
  const rows = [...plan.stages.keys()].flatMap((stageId) => {
    const placement = plan.draft.get(stageId) ?? null
    if (placement === null && !moved.has(stageId)) return []
    const drafted = plan.draftRows.get(stageId)
    const placing = moved.has(stageId) ? direct.get(stageId) : undefined
    return {
      versionId: row.id,
      stageId,
      ...(placement ?? { startsOn: null, endsOn: null, venueId: null }),
      changedByName: drafted?.changedByName ?? placing?.actorName ?? null,
      changedAt: drafted?.changedAt ?? placing?.at ?? null,
      reason: drafted?.reason ?? placing?.reason ?? null,
    }
  })
  if (rows.length > 0) await db.insert(planVersionRows).values(rows)
  return row
}
