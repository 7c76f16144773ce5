import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageId } from '#domain/ids'
import { samePlacement, type Placement, type PlanChange } from '#domain/schedule/plan'
import { api } from '#features/api.ts'
import { notifyFailed, notifyRefused } from '#ui/notify.ts'
import { reasonsOf } from '#ui/problem.ts'
import type { BoardModel } from './board-model'
import type { Held, Hold } from './placements'
import { heldFromTray } from './pointer'

/** What can be done with stages besides holding and moving them; what may not be moved is left out. */
export function useActions(model: BoardModel) {
  const { t } = useTranslation('plan')
  const queryClient = useQueryClient()
  const { mutate: lock } = useMutation(
    api.schedule.lock.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.schedule.key() }),
      onError: (error) => {
        const reasons = reasonsOf(error)
        if (reasons === null) notifyFailed(t('board.failed'))
        else notifyRefused(reasons)
      },
    }),
  )

  return useMemo(() => {
    const { store, byId, plan, editable, data } = model
    const canMove = (id: StageId) => editable && byId.get(id)?.movable === true

    /** The stage, or all that are selected when it is one of them. */
    function chosenWith(id: StageId): readonly StageId[] {
      const { selected } = store.now()
      return selected.includes(id) ? selected : [id]
    }

    function held(id: StageId, hold: Hold): readonly Held[] {
      const stage = byId.get(id)
      if (stage === undefined || !canMove(id)) return []
      if (!plan.has(id)) return [heldFromTray(stage, data.edition.window.from)]
      const ids = hold === 'whole' ? chosenWith(id).filter(canMove) : [id]
      return ids.flatMap((stageId) => {
        const placement = plan.get(stageId)
        return placement === undefined ? [] : [{ stageId, before: placement, base: placement }]
      })
    }

    function place(placements: readonly (readonly [StageId, Placement | null])[]): void {
      const changes: PlanChange[] = placements.flatMap(([stageId, after]) => {
        const before = plan.get(stageId) ?? null
        return !canMove(stageId) || samePlacement(before, after) ? [] : [{ stageId, before, after }]
      })
      if (changes.length > 0) store.dispatch({ type: 'placed', changes })
    }

    return {
      canMove,
      chosenWith,
      held,
      place,
      unschedule: (ids: readonly StageId[]) => place(ids.map((id) => [id, null] as const)),
      restore: (ids: readonly StageId[]) => place(ids.map((id) => [id, byId.get(id)?.published ?? null] as const)),
      lock: (ids: readonly StageId[], locked: boolean) =>
        lock({ editionId: data.edition.id, stageIds: [...ids], locked }),
      undo: () => store.dispatch({ type: 'undoAsked' }),
      redo: () => store.dispatch({ type: 'redoAsked' }),
    }
  }, [model, lock])
}

export type Actions = ReturnType<typeof useActions>
