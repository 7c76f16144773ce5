import { useQueryClient } from '@tanstack/react-query'
import { nounsTouchedBy } from '#contract/touched-nouns'
import { notifyDone } from '#ui/notify.ts'
import { isStale } from '#ui/problem.ts'
import { askAgain } from '../api'

interface Outcome {
  readonly onSuccess: () => void
  readonly onSettled: (answer: unknown, error: unknown) => void
}

/** What follows every act at the desk: it is said to be done, and whatever shows marks, or a scheme, asks again. */
export function useOutcome(done: string, after: () => void, noun: 'marking' | 'schemes' = 'marking'): Outcome {
  const queryClient = useQueryClient()
  return {
    onSuccess: () => {
      notifyDone(done)
      after()
    },
    onSettled: (_answer, error) => {
      if (error !== null && !isStale(error)) return
      void askAgain(queryClient, nounsTouchedBy(noun))
    },
  }
}
