import type { RowState } from '#domain/exchange/row-plan'
import { readHead, rowsUnder, type TableHead } from '#domain/exchange/table'
import type { ShownReason } from '#ui/problem.ts'
import type { TableSheet } from './file/read-table-file'
import { fieldList, type Field, type ShownPlan, type TableKind, type TableRow } from './table-kinds'

export type Remembered = ReadonlyMap<string, Field | null>
export type Counts = Readonly<Record<RowState, number>>

/** A file that was read, and what its columns stand for. */
export interface OpenTable {
  readonly file: string
  readonly sheets: readonly TableSheet[]
  readonly sheet: number
  readonly head: TableHead<Field>
  readonly filledDown: readonly Field[]
}

export interface Checked {
  readonly table: OpenTable
  readonly rows: readonly TableRow[]
  readonly plans: readonly ShownPlan[]
  /** Names the outcome that is shown; only that one is saved. */
  readonly fingerprint: string
}

/** Where an import stands: file → columns → preview → saved. Nothing is saved before someone confirms the preview. */
export type ImportState =
  | { readonly step: 'file'; readonly reasons: readonly ShownReason[] }
  | { readonly step: 'reading'; readonly file: string }
  | { readonly step: 'columns'; readonly table: OpenTable; readonly reasons: readonly ShownReason[] }
  | { readonly step: 'checking'; readonly table: OpenTable; readonly done: number; readonly total: number }
  | ({ readonly step: 'preview' | 'saving'; readonly reasons: readonly ShownReason[] } & Checked)
  | { readonly step: 'done'; readonly file: string; readonly counts: Counts }

export type ImportEvent =
  | { readonly type: 'chosen'; readonly file: string }
  | { readonly type: 'refused'; readonly reasons: readonly ShownReason[] }
  | { readonly type: 'read'; readonly table: OpenTable }
  | { readonly type: 'sheetChosen'; readonly table: OpenTable }
  | { readonly type: 'mapped'; readonly column: number; readonly field: Field | null }
  | { readonly type: 'filledDown'; readonly field: Field; readonly on: boolean }
  | { readonly type: 'checking'; readonly total: number }
  | { readonly type: 'progressed'; readonly done: number }
  | { readonly type: 'checked'; readonly checked: Omit<Checked, 'table'> }
  | { readonly type: 'back' }
  | { readonly type: 'saving' }
  | { readonly type: 'saved'; readonly counts: Counts }
  | { readonly type: 'restarted' }

export const noFile: ImportState = { step: 'file', reasons: [] }

/** An event that does not fit where the import stands says nothing: a job that was overtaken or cancelled. */
export function nextImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'chosen':
      return { step: 'reading', file: event.file }
    case 'restarted':
      return noFile
    case 'read':
      return state.step === 'reading' ? { step: 'columns', table: event.table, reasons: [] } : state
    case 'sheetChosen':
      return state.step === 'columns' ? { step: 'columns', table: event.table, reasons: [] } : state
    case 'mapped':
      return state.step === 'columns' ? { ...state, reasons: [], table: mapped(state.table, event) } : state
    case 'filledDown':
      return state.step === 'columns' ? { ...state, table: filled(state.table, event) } : state
    case 'checking':
      return state.step === 'columns' ? { step: 'checking', table: state.table, done: 0, total: event.total } : state
    case 'progressed':
      return state.step === 'checking' ? { ...state, done: event.done } : state
    case 'checked':
      if (state.step !== 'checking') return state
      return { step: 'preview', table: state.table, ...event.checked, reasons: [] }
    case 'back':
      return backFrom(state)
    case 'saving':
      return state.step === 'preview' && mayBeSaved(state.plans) ? { ...state, step: 'saving', reasons: [] } : state
    case 'saved':
      return state.step === 'saving' ? { step: 'done', file: state.table.file, counts: event.counts } : state
    case 'refused':
      return refused(state, event.reasons)
  }
}

/** Nothing faulty, and something to do. */
export function mayBeSaved(plans: readonly ShownPlan[]): boolean {
  return plans.every(({ state }) => state !== 'faulty') && plans.some(({ state }) => state !== 'unchanged')
}

function backFrom(state: ImportState): ImportState {
  if (state.step === 'preview' || state.step === 'checking') return { step: 'columns', table: state.table, reasons: [] }
  return state.step === 'columns' || state.step === 'reading' ? noFile : state
}

function refused(state: ImportState, reasons: readonly ShownReason[]): ImportState {
  switch (state.step) {
    case 'reading':
      return { step: 'file', reasons }
    case 'columns':
    case 'checking':
      return { step: 'columns', table: state.table, reasons }
    case 'saving':
      return { ...state, step: 'preview', reasons }
    default:
      return state
  }
}

/** A column holds one field and a field stands in one column: what it stood in before is free again. */
function mapped(
  table: OpenTable,
  { column, field }: { readonly column: number; readonly field: Field | null },
): OpenTable {
  const others = Object.entries(table.head.mapping).filter(([other, at]) => at !== column && other !== field)
  const mapping = Object.fromEntries(field === null ? others : [...others, [field, column]])
  return { ...table, head: { ...table.head, mapping } }
}

function filled(table: OpenTable, { field, on }: { readonly field: Field; readonly on: boolean }): OpenTable {
  const others = table.filledDown.filter((one) => one !== field)
  return { ...table, filledDown: on ? [...others, field] : others }
}

export interface OpenInput {
  readonly kind: TableKind
  readonly file: string
  readonly sheets: readonly TableSheet[]
  readonly remembered: Remembered
  /** The sheet to open; the one with most columns known when left out. */
  readonly sheet?: number
}

export function openTable({ kind, file, sheets, remembered, sheet }: OpenInput): OpenTable {
  const heads = sheets.map(({ rows }) => readHead(rows, fieldList(kind), remembered))
  const widths = heads.map(({ mapping }) => Object.keys(mapping).length)
  const chosen = sheet ?? Math.max(0, widths.indexOf(Math.max(...widths)))
  const head = heads[chosen] ?? { headRow: 0, headings: [], mapping: {} }
  return { file, sheets, sheet: chosen, head, filledDown: [] }
}

export function tableRows({ sheets, sheet, head, filledDown }: OpenTable): TableRow[] {
  return rowsUnder(sheets[sheet]?.rows ?? [], head, filledDown)
}

/** The plans a filter shows; without one, all. */
export function shownPlans(plans: readonly ShownPlan[], filter: RowState | 'all'): readonly ShownPlan[] {
  return filter === 'all' ? plans : plans.filter(({ state }) => state === filter)
}
