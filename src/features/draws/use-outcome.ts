import { useQueryClient } from '@tanstack/react-query'
import { nounsTouchedBy } from '#contract/touched-nouns'
import { notifyDone } from '#ui/notify.ts'
import { isStale } from '#ui/problem.ts'
import { askAgain } from '../api'

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
      void askAgain(queryClient, nounsTouchedBy('draws'))
    },
  }
}
