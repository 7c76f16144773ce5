import { useQueryClient } from '@tanstack/react-query'
import { notifyDone } from '#ui/notify.ts'
import { isStale } from '#ui/problem.ts'
import { api } from '../api'

/** What follows every act on the chain: it is said to be done, and whatever shows the chain asks again. */
export function useOutcome(done: string, after: () => void) {
  const queryClient = useQueryClient()
  return {
    onSuccess: () => {
      notifyDone(done)
      after()
    },
    onSettled: (_answer: unknown, error: unknown) => {
      if (error !== null && !isStale(error)) return
      for (const noun of ['draws', 'results', 'contests'] as const) {
        void queryClient.invalidateQueries({ queryKey: api[noun].key() })
      }
    },
  }
}
