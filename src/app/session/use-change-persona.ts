import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router-dom'
import type { SessionData } from '#contract/session'
import { api } from '#features/api.ts'
import { finishBeforeLeaving } from '#ui/leaving.ts'
import { notifyFailed, notifyRefused } from '#ui/notify.ts'
import { reasonsOf } from '#ui/problem.ts'
import { forgetAnswers } from './forget-answers'

/** Become a sample person, or the public again, and go to where that person's work is. */
export function useChangePersona() {
  const { t } = useTranslation('app')
  const queryClient = useQueryClient()
  const navigate = useNavigate()

  async function arrive(session: SessionData) {
    const askAgain = forgetAnswers(queryClient, api.session.get.queryKey())
    queryClient.setQueryData(api.session.get.queryKey(), session)
    await navigate(session.persona?.home ?? '/')
    await askAgain()
  }

  function refuse(error: unknown) {
    const reasons = reasonsOf(error)
    if (reasons === null) notifyFailed(t('persona.failed'))
    else notifyRefused(reasons)
  }

  const options = { onMutate: finishBeforeLeaving, onSuccess: arrive, onError: refuse }
  const start = useMutation(api.session.start.mutationOptions(options))
  const end = useMutation(api.session.end.mutationOptions(options))
  return {
    busy: start.isPending || end.isPending,
    become: (personaId: string) => start.mutate({ personaId }),
    becomePublic: () => end.mutate(undefined),
  }
}
