import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { ItemResult, SheetData } from '#contract/marking'
import { api, type apiClient } from '../api'
import { inTime } from './in-time'

type Answer = Awaited<ReturnType<typeof apiClient.marking.submit>>

export interface KeepConfirmed {
  readonly formId: string
  readonly answer: Answer
  readonly queryClient: QueryClient
  readonly keepAnswer: (queryKey: QueryKey) => Promise<boolean>
}

const patience = 5000

export function sheetKey(formId: string): QueryKey {
  return api.marking.sheet.queryKey({ input: { formId } })
}

/**
 * Confirmed marks go into the sheet, and with it to the device, before the items they were leave it: whoever reloads
 * without a network right after finds them. A sheet this page has not open is read back for it.
 */
export async function keepConfirmed({ formId, answer, queryClient, keepAnswer }: KeepConfirmed): Promise<void> {
  const { results, progress } = answer
  const queryKey = sheetKey(formId)
  await queryClient.cancelQueries({ queryKey })
  if (queryClient.getQueryData(queryKey) === undefined) {
    const options = { ...api.marking.sheet.queryOptions({ input: { formId } }), staleTime: Infinity, retry: false }
    await inTime(queryClient.fetchQuery(options), patience).catch(() => undefined)
  }
  queryClient.setQueryData<SheetData>(queryKey, (known) => known && { ...withResults(known, results), progress })
  await inTime(keepAnswer(queryKey), patience).catch(() => false)
}

function withResults(sheet: SheetData, results: readonly ItemResult[]): SheetData {
  const confirmed = results.filter(({ state }) => state === 'confirmed')
  const known = new Set([...sheet.marks, ...sheet.notes].map(({ id }) => id))
  const marks = confirmed.flatMap(({ mark }) => (mark === null || known.has(mark.id) ? [] : [mark]))
  const notes = confirmed.flatMap(({ note }) => (note === null || known.has(note.id) ? [] : [note]))
  return { ...sheet, marks: [...sheet.marks, ...marks], notes: [...sheet.notes, ...notes] }
}
