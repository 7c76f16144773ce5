import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer } from 'react'
import type { DayProgrammeData } from '#contract/day'
import { api, apiClient } from '#features/api.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import { canSave, reduceEditor, savedOf, startEditor, type Draft } from './day-editor'

/** The programme while it is planned: steps, undo, saving, and what happens when somebody else saved. */
export function useEditor(programme: DayProgrammeData) {
  const [state, dispatch] = useReducer(reduceEditor, savedOf(programme), startEditor)
  const queryClient = useQueryClient()
  const { mutateAsync } = useMutation(api.day.save.mutationOptions())
  const eventId = programme.event.id

  useEffect(() => dispatch({ type: 'newestArrived', newest: savedOf(programme) }), [programme])

  async function save(reason?: string) {
    if (!canSave(state)) return
    await send(state.draft, state.saved.version, reason)
  }

  async function send({ items, settings }: Draft, version: number, reason?: string) {
    dispatch({ type: 'saveStarted' })
    try {
      const answer = await mutateAsync({ eventId, version, items: [...items], settings, ...(reason && { reason }) })
      dispatch({ type: 'saveDone', version: answer.version })
      void queryClient.invalidateQueries({ queryKey: api.day.key() })
    } catch (error) {
      const reasons = reasonsOf(error)
      if (isStale(error)) await askAgain()
      else if (reasons !== null) dispatch({ type: 'saveRefused', reasons })
      else dispatch({ type: 'saveFailed' })
    }
  }

  async function askAgain() {
    try {
      const newest = await apiClient.day.get({ eventId })
      dispatch({ type: 'savedByOthers', newest: savedOf(newest) })
      queryClient.setQueryData(api.day.get.queryKey({ input: { eventId } }), newest)
    } catch {
      dispatch({ type: 'saveFailed' })
    }
  }

  return { state, dispatch, save }
}

export type Editor = ReturnType<typeof useEditor>
