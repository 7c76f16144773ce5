import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '#domain/decision'
import { api } from '#features/api.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import type { ProposedChange } from './comparison'

export type AcceptAnswer =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly stale: boolean; readonly reasons: readonly Reason[] }
  | { readonly kind: 'failed' }

/** Puts changes into the draft, all or none; a refusal keeps the proposal and its ticks, and fetches how things stand now. */
export function useAccept(editionId: string) {
  const { t } = useTranslation('plan')
  const queryClient = useQueryClient()
  const { mutateAsync, isPending } = useMutation(api.schedule.edit.mutationOptions())
  const [answer, setAnswer] = useState<AcceptAnswer | null>(null)

  async function accept(changes: readonly ProposedChange[]): Promise<boolean> {
    setAnswer(null)
    try {
      await mutateAsync({
        editionId,
        changes: changes.map(({ stageId, before, after }) => ({ stageId, before, after })),
        reason: t('arrange.reason'),
      })
      setAnswer({ kind: 'saved' })
      await queryClient.invalidateQueries({ queryKey: api.schedule.key() })
      return true
    } catch (error) {
      const reasons = reasonsOf(error)
      setAnswer(reasons === null ? { kind: 'failed' } : { kind: 'refused', stale: isStale(error), reasons })
      if (isStale(error)) await queryClient.invalidateQueries({ queryKey: api.schedule.key() })
      return false
    }
  }

  return { accept, isPending, answer }
}
