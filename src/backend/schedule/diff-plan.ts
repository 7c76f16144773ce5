import type { PlanDifferenceData } from '#contract/schedule'
import { abilities } from '#domain/access/can'
import type { StageId } from '#domain/ids'
import { samePlacement, type Placement, type Plan } from '#domain/schedule/plan'
import { found, problem } from '../core/problems'
import type { Reading } from '../core/use-case'
import { loadPlanFor, placementOf, type LoadedPlan } from './load-plan'
import { findEdition } from './plan-store'
import {
  loadLastPlacings,
  loadVersionRows,
  loadVersions,
  presentVersion,
  type AuditRow,
  type VersionRow,
} from './version-store'

export async function listVersions({ db, asker, authorize }: Reading, { editionId }: { editionId: string }) {
  authorize('plan.readDraft', {})
  found(await findEdition(db, editionId), editionId)
  const rows = (await loadVersions(db, editionId)).map((row) => presentVersion(row, true))
  return { rows, can: abilities(asker.actor, {}, ['plan.publish']) }
}

type PlanState = number | 'published' | 'draft'

export interface DiffPlan {
  readonly editionId: string
  readonly from: PlanState
  readonly to: PlanState
}

/** What stands otherwise in one state of the plan than in another, and who last brought it there. */
export async function diffPlan(reading: Reading, { editionId, from, to }: DiffPlan) {
  const { db, authorize } = reading
  authorize('plan.readDraft', {})
  const plan = await loadPlanFor(reading, editionId)
  const versionRows = await loadVersionRows(db, editionId)
  const [left, right] = [stateOf(from, plan, versionRows), stateOf(to, plan, versionRows)]
  const differing = [...plan.stages.keys()].filter(
    (stageId) => !samePlacement(left.get(stageId) ?? null, right.get(stageId) ?? null),
  )
  const moves = await loadLastPlacings(db, differing, ['stage.move'])
  const venueNames = new Map<string, string>(plan.world.venues.map(({ id, name }) => [id, name]))
  const span = { earlier: Math.min(orderOf(from), orderOf(to)), later: Math.max(orderOf(from), orderOf(to)) }
  return { rows: differing.flatMap(present) }

  function present(stageId: StageId): PlanDifferenceData[] {
    const stage = plan.stages.get(stageId)?.stage
    if (stage === undefined) return []
    const [before, after] = [left.get(stageId) ?? null, right.get(stageId) ?? null]
    const changer = findChanger({ stageId, plan, versionRows, span, move: moves.get(stageId) })
    return [
      {
        stageId,
        contestId: stage.contestId,
        contestName: stage.contestName,
        kind: stage.kind,
        cityCode: stage.cityCode,
        before,
        after,
        beforeVenue: nameOf(before),
        afterVenue: nameOf(after),
        changedBy: changer?.name ?? null,
        changedAt: changer?.at.toISOString() ?? null,
        reason: changer?.reason ?? null,
      },
    ]
  }

  function nameOf(placement: Placement | null): string | null {
    return placement?.venueId == null ? null : (venueNames.get(placement.venueId) ?? null)
  }
}

type NumberedRow = { readonly number: number; readonly row: VersionRow }

function stateOf(state: PlanState, plan: LoadedPlan, versionRows: readonly NumberedRow[]): Plan {
  if (typeof state !== 'number') return plan[state]
  const own = versionRows.filter(({ number }) => number === state)
  if (own.length === 0) throw problem('NOT_FOUND', [{ code: 'request.no_such_version', params: { number: state } }])
  return new Map(
    own.flatMap(({ row }) => {
      const placement = placementOf(row)
      return placement === null ? [] : [[row.stageId as StageId, placement] as const]
    }),
  )
}

const [inForce, drafted] = [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER]

/** Versions in their order, then what was moved since the newest, then the draft. */
function orderOf(state: PlanState): number {
  return typeof state === 'number' ? state : state === 'published' ? inForce : drafted
}

interface ChangerSearch {
  readonly stageId: StageId
  readonly plan: LoadedPlan
  readonly versionRows: readonly NumberedRow[]
  readonly span: { readonly earlier: number; readonly later: number }
  readonly move: AuditRow | undefined
}

/** The last one between the two states who moved the stage. */
function findChanger({ stageId, plan, versionRows, span, move }: ChangerSearch) {
  const row = plan.draftRows.get(stageId)
  if (span.later === drafted && row !== undefined) {
    return { name: row.changedByName, at: row.changedAt, reason: row.reason }
  }
  const versioned = versionRows.findLast(
    ({ number, row: { stageId: id, changedAt } }) =>
      id === stageId && changedAt !== null && number > span.earlier && number <= span.later,
  )?.row
  const isNewer = move !== undefined && (versioned?.changedAt == null || move.at > versioned.changedAt)
  if (span.later >= inForce && isNewer) return { name: move.actorName, at: move.at, reason: move.reason }
  if (versioned?.changedAt == null) return null
  return { name: versioned.changedByName, at: versioned.changedAt, reason: versioned.reason }
}
