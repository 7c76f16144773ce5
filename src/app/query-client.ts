import { QueryClient } from '@tanstack/react-query'
import { reasonsOf } from '#ui/problem.ts'

const seconds = 1000

/** A refusal is an answer, so only failures are asked again. The embedded backend needs no network. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30 * seconds,
        gcTime: 600 * seconds,
        retry: (failures, error) => failures < 2 && reasonsOf(error) === null,
      },
      mutations: { networkMode: 'always' },
    },
  })
}
