import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, apiClient } from '#features/api.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import { useBoardState, type BoardStore } from './board-store'

/** Sends the edits one after the other and tells the machine how each went. */
export function useSaving(store: BoardStore, editionId: string): void {
  const queryClient = useQueryClient()
  const edit = useBoardState(store, (state) => state.queue[0])

  useEffect(() => {
    if (edit === undefined) return
    void send()

    async function send() {
      if (edit === undefined) return
      try {
        const { revision } = await apiClient.schedule.edit({ editionId, changes: [...edit.changes] })
        store.dispatch({ type: 'saved', revision })
      } catch (error) {
        const reasons = reasonsOf(error)
        if (reasons === null) store.dispatch({ type: 'failed' })
        else store.dispatch({ type: isStale(error) ? 'stale' : 'refused', reasons })
      }
      await queryClient.invalidateQueries({ queryKey: api.schedule.key() })
    }
  }, [edit, store, editionId, queryClient])
}
