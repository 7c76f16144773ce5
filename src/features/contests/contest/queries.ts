import { useQuery } from '@tanstack/react-query'
import { api } from '#features/api.ts'

export function useContest(contestId: string) {
  return useQuery(api.contests.get.queryOptions({ input: { contestId } }))
}

/** The day it is where the contests are; the sample world has a clock of its own. */
export function useToday(): string | null {
  return useQuery(api.session.get.queryOptions()).data?.today ?? null
}
