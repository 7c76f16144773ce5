import { useQueryClient } from '@tanstack/react-query'
import { notifyDone } from '#ui/notify.ts'
import { isStale } from '#ui/problem.ts'
import { api } from '../api'

interface Outcome {
  readonly onSuccess: () => void
  readonly onSettled: (answer: unknown, error: unknown) => void
}

/** What follows every act at the desk: it is said to be done, and whatever shows marks asks again. */
export function useOutcome(done: string, after: () => void): Outcome {
  const queryClient = useQueryClient()
  return {
    onSuccess: () => {
      notifyDone(done)
      after()
    },
    onSettled: (_answer, error) => {
      if (error !== null && !isStale(error)) return
      for (const noun of ['marking', 'approvals', 'results', 'contests'] as const) {
        void queryClient.invalidateQueries({ queryKey: api[noun].key() })
      }
    },
  }
}
