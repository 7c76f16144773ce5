import { useQuery } from '@tanstack/react-query'
import type { Action } from '#domain/access/actions'
import { api } from '#features/api.ts'

export function useContest(contestId: string) {
  return useQuery(api.contests.get.queryOptions({ input: { contestId } }))
}

/** What the reader may do apart from any one contest. */
export function useCan(action: Action): boolean {
  return useQuery(api.session.get.queryOptions()).data?.can.includes(action) === true
}

/** The day it is where the contests are; the sample world has a clock of its own. */
export function useToday(): string | null {
  return useQuery(api.session.get.queryOptions()).data?.today ?? null
}
