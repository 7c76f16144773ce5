import { useQueryClient } from '@tanstack/react-query'
import { nounsTouchedBy } from '#contract/touched-nouns'
import { notifyDone } from '#ui/notify.ts'
import { askAgain } from '../api'

/** What follows every change of a scheme: it is said to be done, and whatever shows schemes or marks asks again. */
export function useSchemeOutcome(done: string, after: () => void) {
  const queryClient = useQueryClient()
  return {
    onSuccess: () => {
      notifyDone(done)
      after()
    },
    onSettled: () => askAgain(queryClient, nounsTouchedBy('schemes')),
  }
}
