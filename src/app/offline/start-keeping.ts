import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { api } from '#features/api.ts'
import { openAnswersDatabase } from './answers-database'
import { keepAnswersToday } from './keep-answers-today'

/**
 * In the server mount, where one cookie speaks for all tabs of a browser: a change of person in one tab is heard by all.
 * The embedded mount has its backend in the page and keeps nothing beside it.
 */
export function startKeepingAnswers(queryClient: QueryClient): (queryKey: QueryKey) => Promise<void> {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('saiheng.session')
  const askWho = () => void queryClient.invalidateQueries({ queryKey: api.session.get.queryKey() })
  channel?.addEventListener('message', askWho)
  const { keepAnswer } = keepAnswersToday({
    queryClient,
    database: openAnswersDatabase(),
    contract: CONTRACT_HASH,
    onOwnerChanged: () => channel?.postMessage('changed'),
  })
  return keepAnswer
}
