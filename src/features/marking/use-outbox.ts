import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { MarkData, SheetData } from '#contract/marking'
import { reasonsOf } from '#ui/problem.ts'
import { api, apiClient } from '../api'
import type { Outbox, OutboxMark } from './outbox'
import { createOutboxStore, type OutboxStore } from './outbox-store'
import { outboxKey } from './outbox-storage'

/** The marks of a sheet that are on their way; a confirmed one appears in the sheet at once. */
export function useOutbox(sheet: SheetData): {
  readonly outbox: Outbox
  readonly store: OutboxStore
  readonly kept: boolean
} {
  const { formId, myPosition } = sheet
  const queryClient = useQueryClient()
  const [store] = useState(() => {
    const queryKey = api.marking.sheet.queryKey({ input: { formId } })
    return createOutboxStore({
      key: outboxKey(formId, myPosition),
      refusalOf: reasonsOf,
      send: async (mark) => {
        const answer = await apiClient.marking.enter(messageOf(formId, mark))
        await queryClient.cancelQueries({ queryKey })
        queryClient.setQueryData(queryKey, (known) => known && withMark(known, answer.mark, answer.progress))
        return answer.mark.seq
      },
      onIdle: () => void queryClient.invalidateQueries({ queryKey: api.marking.key() }),
    })
  })

  useEffect(() => {
    store.start()
    window.addEventListener('online', store.nudge)
    return () => {
      store.stop()
      window.removeEventListener('online', store.nudge)
    }
  }, [store])

  useEffect(() => store.settle(sheet.marks), [store, sheet.marks])

  const outbox = useSyncExternalStore(store.subscribe, store.get)
  const kept = useSyncExternalStore(store.subscribe, store.isKept)
  return { outbox, store, kept }
}

function messageOf(formId: string, { markId, aspectId, workCode, value, round, after, reason }: OutboxMark) {
  return { formId, markId, aspectId, workCode, value, round, after, ...(reason !== null && { reason }) }
}

function withMark(sheet: SheetData, mark: MarkData, progress: SheetData['progress']): SheetData {
  if (sheet.marks.some(({ id }) => id === mark.id)) return { ...sheet, progress }
  return { ...sheet, progress, marks: [...sheet.marks, mark] }
}
