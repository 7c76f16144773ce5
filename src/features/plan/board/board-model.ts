import { createContext, use, useMemo } from 'react'
import type { BoardData } from '#contract/schedule'
import type { StageId } from '#domain/ids'
import { checkPlan, indexPlan, type PlanIndex } from '#domain/schedule/check-plan'
import type { Finding } from '#domain/schedule/finding'
import type { Plan, PlanVenue } from '#domain/schedule/plan'
import { shownPlan } from './board-machine'
import { useBoardState, type BoardStore } from './board-store'
import { isChanged } from './filter'
import { planOf, stagesOf, worldOf, type BoardStage, type Layer } from './plan-world'
import { blocking, byGravity, findingsByStage } from './verdict'

/** Everything the board's parts show, made once per answer and edit. */
export interface BoardModel {
  readonly data: BoardData
  readonly store: BoardStore
  readonly layer: Layer
  readonly stages: readonly BoardStage[]
  readonly byId: ReadonlyMap<StageId, BoardStage>
  readonly venues: ReadonlyMap<string, PlanVenue>
  readonly plan: Plan
  readonly index: PlanIndex
  readonly findings: readonly Finding[]
  readonly findingsOf: ReadonlyMap<StageId, readonly Finding[]>
  readonly conflicting: ReadonlySet<StageId>
  readonly unscheduled: readonly BoardStage[]
  readonly changed: number
  /** Whether the asker sees drafts and findings at all. */
  readonly staff: boolean
  /** Whether anything on screen may be moved. */
  readonly editable: boolean
}

const Context = createContext<BoardModel | null>(null)
export const BoardModelProvider = Context.Provider

export function useModel(): BoardModel {
  const model = use(Context)
  if (model === null) throw new Error('a part of the board was used outside of it')
  return model
}

export function useBoardModel(data: BoardData, asked: Layer, store: BoardStore): BoardModel {
  const staff = data.can.includes('plan.readDraft')
  const layer = staff ? asked : 'published'
  const base = useMemo(() => {
    const stages = stagesOf(data)
    const world = worldOf(data, stages)
    const plan = planOf(stages, layer)
    return { stages, world, plan, byId: new Map(stages.map((stage) => [stage.stageId, stage])) }
  }, [data, layer])
  const baseIndex = useMemo(() => indexPlan(base.world, base.plan), [base])
  const queue = useBoardState(store, (state) => state.queue)
  const confirmed = useBoardState(store, (state) => state.confirmed)

  return useMemo(() => {
    const overlay = layer === 'draft' ? { queue, confirmed } : { queue: [], confirmed: [] }
    const plan = shownPlan(base.plan, overlay, data.revision)
    const index = plan === base.plan ? baseIndex : indexPlan(base.world, plan)
    const findings = staff ? byGravity(checkPlan(index)) : []
    const stages = base.stages.map((stage) => {
      const placement = plan.get(stage.stageId) ?? null
      return layer === 'published' || placement === stage.draft ? stage : { ...stage, draft: placement }
    })
    return {
      data,
      store,
      layer,
      stages,
      byId: new Map(stages.map((stage) => [stage.stageId, stage])),
      venues: new Map(base.world.venues.map((venue) => [String(venue.id), venue])),
      plan,
      index,
      findings,
      findingsOf: findingsByStage(findings),
      conflicting: new Set(blocking(findings).flatMap(({ stageIds }) => stageIds)),
      unscheduled: stages.filter(({ stageId, phase }) => !plan.has(stageId) && phase !== 'cancelled'),
      changed: staff ? stages.filter(isChanged).length : 0,
      staff,
      editable: staff && layer === 'draft' && stages.some(({ movable }) => movable),
    }
  }, [data, store, layer, staff, base, baseIndex, queue, confirmed])
}
