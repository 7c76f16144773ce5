import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SheetData } from '#contract/marking'
import { api } from '../api'
import { sheetKey } from './keep-confirmed'
import { isTakenAway } from './taken-away'

export interface SheetAnswer {
  readonly query: UseQueryResult<SheetData>
  /** The backend's no, which holds until it says yes again; null while there is none. */
  readonly refusal: unknown
}

/**
 * One sheet, as the person who asks may see it. A sheet that was shown and is refused afterwards is forgotten, so that
 * losing the network does not bring it back; without an answer, what is known of a sheet stays.
 */
export function useSheetAnswer(formId: string, enabled = true): SheetAnswer {
  const queryClient = useQueryClient()
  const query = useQuery({ ...api.marking.sheet.queryOptions({ input: { formId } }), enabled })
  const { data, error } = query
  const [refusal, setRefusal] = useState<unknown>(null)
  if (isTakenAway(error) && error !== refusal) setRefusal(error)
  if (refusal !== null && data !== undefined && !isTakenAway(error)) setRefusal(null)
  const taken = refusal !== null

  useEffect(() => {
    if (!taken) return
    forget(queryClient, formId)
    // Perhaps it is another who sits here by now.
    void queryClient.invalidateQueries({ queryKey: api.session.get.queryKey() })
  }, [taken, queryClient, formId])

  return { query, refusal }
}

function forget(queryClient: QueryClient, formId: string): void {
  queryClient
    .getQueryCache()
    .find({ queryKey: sheetKey(formId) })
    ?.setState({ data: undefined, dataUpdatedAt: 0 })
}
