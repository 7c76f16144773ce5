import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nounsTouchedBy } from '#contract/touched-nouns'
import { newId } from '#ui/new-id.ts'
import { notifyDone } from '#ui/notify.ts'
import { api, askAgain } from '../../api'
import type { PenaltyChoice, PenaltyData } from './penalties-view'
import { usePenaltyText } from './use-penalty-text'

interface ImposeOptions {
  readonly eventId: string
  /** The penalties on record. */
  readonly rows: readonly PenaltyData[]
  /** Told what was sent from here, once it is on record. */
  readonly onRecorded: (penalties: readonly PenaltyData[]) => void
}

/**
 * Imposes a penalty once. An answer may be lost after the penalty was recorded: until it is seen on record, what is sent
 * for the same work is the same penalty, so that the backend does not take it twice, nor with other content.
 */
export function useImpose({ eventId, rows, onRecorded }: ImposeOptions) {
  const { t } = useTranslation('desk/penalties')
  const penaltyText = usePenaltyText()
  const queryClient = useQueryClient()
  const [tried, setTried] = useState<Readonly<Record<string, string>>>({})
  const impose = useMutation(
    api.marking.imposePenalty.mutationOptions({
      onSuccess: (answer, { id }) => settle(answer.rows.filter((row) => row.id === id)),
      // A failure may be no more than a lost answer: the record tells.
      onSettled: () => void askAgain(queryClient, nounsTouchedBy('marking')),
    }),
  )
  const { isPending, error, variables } = impose
  const found = isPending ? [] : rows.filter(({ id, workCode }) => tried[workCode] === id)
  useEffect(() => {
    if (found.length === 0) return
    settle(found)
    if (found.some(({ id }) => id === variables?.id)) impose.reset()
  })

  return {
    isPending,
    error,
    /** The penalty of this work that was sent and is not known to be on record. */
    triedFor: (workCode: string) => tried[workCode],
    send: (choice: PenaltyChoice) => {
      const id = tried[choice.workCode] ?? newId('penalty')
      setTried({ ...tried, [choice.workCode]: id })
      impose.mutate({ eventId, id, ...choice })
    },
  }

  function settle(recorded: readonly PenaltyData[]): void {
    const ids = new Set(recorded.map(({ id }) => id))
    setTried((all) => Object.fromEntries(Object.entries(all).filter(([, id]) => !ids.has(id))))
    for (const row of recorded) notifyDone(t('impose.done', { work: row.workCode, what: penaltyText(row) }))
    onRecorded(recorded)
  }
}
