import { useQueryClient } from '@tanstack/react-query'
import { notifyDone } from '#ui/notify.ts'
import { api } from '../api'

/** What follows every change of a scheme: it is said to be done, and whatever shows schemes or marks asks again. */
export function useSchemeOutcome(done: string, after: () => void) {
  const queryClient = useQueryClient()
  return {
    onSuccess: () => {
      notifyDone(done)
      after()
    },
    onSettled: async () => {
      const keys = [api.schemes.key(), api.marking.key(), api.contests.key(), api.approvals.key()]
      await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  }
}
