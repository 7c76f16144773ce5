import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ExchangeLanguage } from '#domain/exchange/words'
import { api } from '../api'
import type { KnownTable, TableKind } from './table-kinds'

/** Fetches what there is, anew each time: a preview is held against the newest. */
export function useKnownTable(kind: TableKind, editionId: string): () => Promise<KnownTable> {
  const queryClient = useQueryClient()
  return async () => {
    if (kind === 'venues') {
      const options = api.exchange.exportVenues.queryOptions()
      const { venues, organisations } = await queryClient.fetchQuery({ ...options, staleTime: 0 })
      return { kind, world: { venues, organisations } }
    }
    const options = api.exchange.exportContests.queryOptions({ input: { editionId } })
    const { edition, today, contests, venues } = await queryClient.fetchQuery({ ...options, staleTime: 0 })
    return { kind, world: { year: edition.year, window: edition.window, today, contests, venues } }
  }
}

export function useExchangeLanguage(): ExchangeLanguage {
  const { i18n } = useTranslation()
  return i18n.language.startsWith('en') ? 'en' : 'zh'
}
