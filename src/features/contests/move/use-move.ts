import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Reason } from '#domain/decision'
import { api, apiClient } from '#features/api.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import type { CompleteChoice, StageData } from './move-state'

export interface Move extends CompleteChoice {
  readonly contestId: string
  readonly stageId: string
  readonly version: number
  readonly reason?: string
}

export type MoveAnswer =
  | { readonly kind: 'moved'; readonly stage: StageData }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'stale'; readonly newest: StageData }
  | { readonly kind: 'failed' }

/** Moves a stage and says how it went; when somebody was faster it fetches what they left. */
export function useMove() {
  const queryClient = useQueryClient()
  const { mutateAsync, isPending } = useMutation(api.contests.moveStage.mutationOptions())

  async function move(wanted: Move): Promise<MoveAnswer> {
    try {
      const { stage } = await mutateAsync(wanted)
      void Promise.all(
        [api.contests.key(), api.venues.key(), api.overview.key()].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      )
      return { kind: 'moved', stage }
    } catch (error) {
      return isStale(error) ? newestOf(wanted) : refusalOf(error)
    }
  }

  async function newestOf({ contestId, stageId }: Move): Promise<MoveAnswer> {
    try {
      const contest = await apiClient.contests.get({ contestId })
      queryClient.setQueryData(api.contests.get.queryKey({ input: { contestId } }), contest)
      const newest = contest.stages.find((stage) => stage.id === stageId)
      return newest === undefined ? { kind: 'failed' } : { kind: 'stale', newest }
    } catch (error) {
      return refusalOf(error)
    }
  }

  return { move, isPending }
}

function refusalOf(error: unknown): MoveAnswer {
  const reasons = reasonsOf(error)
  return reasons === null ? { kind: 'failed' } : { kind: 'refused', reasons }
}
