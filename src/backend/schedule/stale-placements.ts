import type { StageId } from '#domain/ids'
import { samePlacement, type PlanChange, type PlanVenue } from '#domain/schedule/plan'
import type { ProblemReason } from '../core/problems'
import type { Database } from '../db/database'
import type { LoadedPlan } from './load-plan'
import { sayInstant, sayPlacement } from './say-placement'
import { loadLastPlacings } from './version-store'

/**
 * For each stage that no longer stands where the caller saw it: who moved it, when, from where to where.
 * The second of two organizers is told what the first did, and decides again with everything still at hand.
 */
export async function stalePlacements(
  db: Database,
  plan: LoadedPlan,
  changes: readonly PlanChange[],
): Promise<ProblemReason[]> {
  const stale = changes.filter(({ stageId, before }) => !samePlacement(plan.draft.get(stageId) ?? null, before))
  if (stale.length === 0) return []
  const ids = stale.map(({ stageId }) => stageId)
  const placings = await loadLastPlacings(db, ids, ['plan.edit', 'plan.publish', 'stage.move'])
  const venues = new Map<string, PlanVenue>(plan.world.venues.map((venue) => [venue.id, venue]))
  return stale.map(({ stageId, before }) => {
    const stage = plan.stages.get(stageId)?.stage
    const placing = lastChange(stageId, plan, placings.get(stageId))
    return {
      code: 'request.placement_changed',
      params: {
        contest: stage?.contestName ?? stageId,
        who: placing?.who ?? '—',
        when: placing === null ? '—' : sayInstant(placing.at),
        before: sayPlacement(before, venues),
        after: sayPlacement(plan.draft.get(stageId) ?? null, venues),
      },
      path: `changes.${changes.findIndex((change) => change.stageId === stageId)}.before`,
      related: stage === undefined ? [] : [{ kind: 'stage', id: stageId, label: stage.contestName }],
    }
  })
}

function lastChange(stageId: StageId, { draftRows }: LoadedPlan, placing: { actorName: string; at: Date } | undefined) {
  const row = draftRows.get(stageId)
  if (row !== undefined && (placing === undefined || row.changedAt >= placing.at)) {
    return { who: row.changedByName, at: row.changedAt }
  }
  return placing === undefined ? null : { who: placing.actorName, at: placing.at }
}
