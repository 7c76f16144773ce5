import { useDebouncedValue } from '@mantine/hooks'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { ReasonData } from '#contract/base'
import { api } from '#features/api.ts'
import { completeChoice, isChanged, type MoveState } from './move-state'

const settleMs = 150

export type Check =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'against'; readonly reasons: readonly ReasonData[] }
  | { readonly kind: 'unknown' }

/** Asks the backend what speaks against the choice while it is being made. */
export function useCheck(contestId: string, { saved, choice }: MoveState): Check {
  const [settled] = useDebouncedValue(choice, settleMs)
  const complete = isChanged({ saved, choice: settled }) ? completeChoice(settled) : null
  const answer = useQuery(
    api.contests.checkMove.queryOptions({
      input: complete === null ? skipToken : { contestId, stageId: saved.id, ...complete },
      staleTime: 5000,
      retry: false,
    }),
  )
  if (completeChoice(choice) === null || !isChanged({ saved, choice })) return { kind: 'nothing' }
  if (settled !== choice || answer.isFetching) return { kind: 'asking' }
  if (answer.data === undefined) return { kind: 'unknown' }
  const { reasons } = answer.data
  return reasons.length === 0 ? { kind: 'clear' } : { kind: 'against', reasons }
}
