import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesData } from '#contract/schedule'
import { api, apiClient } from '#features/api.ts'
import { notifyDone } from '#ui/notify.ts'
import { isStale, reasonsOf } from '#ui/problem.ts'
import { reduceRules, startRules, type RulesEvent, type RulesState } from './rules-state'

/** The rules being set; what others save meanwhile is shown and never overwrites what was set here. */
export function useRules(
  editionId: string,
  data: RulesData,
): { state: RulesState; send: (event: RulesEvent) => void; save: () => void } {
  const { t } = useTranslation('plan')
  const queries = useQueryClient()
  const [state, send] = useReducer(reduceRules, { rules: data.rules, version: data.version }, startRules)
  const { rules, version } = data
  useEffect(() => send({ type: 'newestSeen', newest: { rules, version } }), [rules, version])
  const saving = useMutation({
    mutationFn: () =>
      apiClient.schedule.setRules({
        editionId,
        rules: state.draft,
        version: state.saved.version,
        ...(state.reason.trim() !== '' && { reason: state.reason.trim() }),
      }),
    onMutate: () => send({ type: 'saveStarted' }),
    onSuccess: ({ version: saved }) => {
      send({ type: 'saved', version: saved })
      notifyDone(t('rules.saved'))
    },
    onError: (error) => {
      const reasons = reasonsOf(error)
      if (reasons === null || isStale(error)) send({ type: 'saveFailed' })
      else send({ type: 'saveRefused', reasons })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.schedule.key() }),
  })
  return { state, send, save: () => saving.mutate() }
}
