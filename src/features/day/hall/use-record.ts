import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActualKind } from '#domain/schedule/day/record-actual'
import { api } from '#features/api.ts'
import { notifyDone, notifyFailed, notifyRefused } from '#ui/notify.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import { useTranslation } from 'react-i18next'
import { newId } from '#ui/new-id.ts'

export interface Recording {
  readonly eventId: string
  readonly itemId: string
  readonly title: string
  readonly what: ActualKind
  readonly after: number | null
  /** Left out: now. Null: the earlier record was a mistake. */
  readonly at?: string | null
  readonly reason?: string
}

/** Records what happened and says so; tells whether it went well. */
export function useRecord() {
  const { t } = useTranslation('day')
  const queryClient = useQueryClient()
  const { mutateAsync, isPending } = useMutation(api.day.record.mutationOptions())

  async function record({ title, ...fact }: Recording): Promise<boolean> {
    try {
      await mutateAsync({ ...fact, id: newId('df') })
      notifyDone(t(`recorded.${fact.at === null ? 'withdrawn' : fact.what}`, { title }))
      return true
    } catch (error) {
      const reasons = reasonsOf(error)
      if (isStale(error)) notifyFailed(t('recorded.stale', { title }))
      else if (reasons !== null) notifyRefused(reasons)
      else notifyFailed(t('recorded.failed', { title }))
      return false
    } finally {
      void queryClient.invalidateQueries({ queryKey: api.day.key() })
    }
  }

  return { record, isPending }
}
