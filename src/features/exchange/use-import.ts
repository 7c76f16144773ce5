import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, type Dispatch } from 'react'
import { reasonsOf, type ShownReason } from '#ui/problem.ts'
import { api, apiClient } from '../api'
import { openTable, tableRows, type ImportEvent, type ImportState, type OpenTable } from './import-state'
import { rememberColumns, rememberedColumns } from './remembered'
import { runJob } from './run-job'
import { neededFields, type TableKind } from './table-kinds'
import { useKnownTable } from './use-known'

/** The most rows the API takes at once. */
const mostRows = 10_000

export interface UseImport {
  readonly kind: TableKind
  readonly editionId: string
  readonly state: ImportState
  readonly dispatch: Dispatch<ImportEvent>
}

/** What the steps of an import set going; each job replaces the one before it. */
export function useImport({ kind, editionId, state, dispatch }: UseImport) {
  const queryClient = useQueryClient()
  const loadKnown = useKnownTable(kind, editionId)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  function start(): AbortSignal {
    running.current?.abort()
    running.current = new AbortController()
    return running.current.signal
  }

  function refuse(error: unknown): void {
    dispatch({ type: 'refused', reasons: reasonsOf(error) ?? [{ code: 'exchange.failed' }] })
  }

  async function open(file: File): Promise<void> {
    const signal = start()
    dispatch({ type: 'chosen', file: file.name })
    const decision = await runJob({ type: 'read', file }, { signal })
    if (decision.kind === 'refused') return dispatch({ type: 'refused', reasons: decision.reasons })
    const remembered = rememberedColumns(kind)
    dispatch({ type: 'read', table: openTable({ kind, file: file.name, sheets: decision.value, remembered }) })
  }

  function chooseSheet(table: OpenTable, sheet: number): void {
    const { file, sheets } = table
    const remembered = rememberedColumns(kind)
    dispatch({ type: 'sheetChosen', table: openTable({ kind, file, sheets, remembered, sheet }) })
  }

  async function check(): Promise<void> {
    if (state.step !== 'columns') return
    await checkTable(state.table)
  }

  async function checkAgain(): Promise<void> {
    if (state.step !== 'preview') return
    dispatch({ type: 'back' })
    await checkTable(state.table)
  }

  async function checkTable(table: OpenTable): Promise<void> {
    const rows = tableRows(table)
    const wrong = unfit(table, rows.length)
    if (wrong !== null) return dispatch({ type: 'refused', reasons: [wrong] })
    const signal = start()
    rememberColumns(kind, table)
    dispatch({ type: 'checking', total: rows.length })
    try {
      const known = await loadKnown()
      const onProgress = (done: number) => !signal.aborted && dispatch({ type: 'progressed', done })
      const outcome = await runJob({ type: 'check', known, rows }, { onProgress, signal })
      dispatch({ type: 'checked', checked: { rows, ...outcome } })
    } catch (error) {
      refuse(error)
    }
  }

  function unfit({ head }: OpenTable, rows: number): ShownReason | null {
    if (rows === 0) return { code: 'exchange.no_rows' }
    if (rows > mostRows) return { code: 'exchange.too_many_rows', params: { rows, limit: mostRows } }
    const [code] = neededFields(kind)
    return code !== undefined && head.mapping[code] === undefined ? { code: 'exchange.code_column_missing' } : null
  }

  async function save(): Promise<void> {
    if (state.step !== 'preview') return
    dispatch({ type: 'saving' })
    const { rows, fingerprint, table } = state
    // The contract checks which fields a kind has; here a row may be of either.
    const input = {
      rows: rows as never[],
      fingerprint,
      file: table.file.slice(0, 200),
    }
    try {
      const { counts } =
        kind === 'contests'
          ? await apiClient.exchange.importContests({ editionId, ...input })
          : await apiClient.exchange.importVenues(input)
      dispatch({ type: 'saved', counts })
      const touched = [api.contests.key(), api.schedule.key(), api.venues.key(), api.exchange.key(), api.overview.key()]
      await Promise.all(touched.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    } catch (error) {
      refuse(error)
    }
  }

  function cancel(): void {
    running.current?.abort()
    dispatch({ type: 'back' })
  }

  return { open, chooseSheet, check, checkAgain, save, cancel }
}
