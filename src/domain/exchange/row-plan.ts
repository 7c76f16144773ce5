import type { Reason } from '../decision'
import { plainIn } from './cells'
import type { ImportRow } from './table'

export const rowStates = ['new', 'changed', 'unchanged', 'faulty'] as const
/** What becomes of a row: something new, a change, nothing, or nothing because it is faulty. */
export type RowState = (typeof rowStates)[number]

/** A field before and after, as its cell reads; null where the cell is empty. */
export interface FieldChange<Field extends string> {
  readonly field: Field
  readonly from: string | null
  readonly to: string | null
}

/** What is wrong in a row, and in which cell; without a field it is the row as a whole. */
export interface CellFinding<Field extends string> {
  readonly field: Field | null
  readonly value: string
  readonly reason: Reason
}

/** What an import would do with one row. */
export interface RowPlan<Field extends string, Facts> {
  readonly row: number
  readonly code: string
  readonly name: string
  readonly state: RowState
  /** The id of what the row is about; null where it is new. */
  readonly id: string | null
  readonly changes: readonly FieldChange<Field>[]
  readonly findings: readonly CellFinding<Field>[]
  /** How it stands afterwards; null when the row is faulty. */
  readonly after: Facts | null
}

type Cells<Field extends string> = Readonly<Partial<Record<Field, string>>>

export interface RowOutcome<Field extends string, Facts> {
  readonly row: number
  readonly code: string
  readonly name: string
  readonly id: string | null
  /** How it reads now; null where it is new. */
  readonly before: Cells<Field> | null
  readonly after: { readonly facts: Facts; readonly cells: Cells<Field> } | null
  readonly findings: readonly CellFinding<Field>[]
}

/** Says what becomes of a row; any finding makes it faulty, and cells that read the same are no change. */
export function planRow<Field extends string, Facts>(outcome: RowOutcome<Field, Facts>): RowPlan<Field, Facts> {
  const { row, code, name, id, before, after, findings } = outcome
  if (findings.length > 0 || after === null) {
    return { row, code, name, id, state: 'faulty', changes: [], findings, after: null }
  }
  const changes = changedFields(before, after.cells)
  const state = before === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged'
  return { row, code, name, id, state, changes, findings: [], after: after.facts }
}

function changedFields<Field extends string>(before: Cells<Field> | null, after: Cells<Field>): FieldChange<Field>[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after)] as Field[])
  return [...fields]
    .filter((field) => before?.[field] !== after[field])
    .map((field) => ({ field, from: before?.[field] ?? null, to: after[field] ?? null }))
}

/** Codes are compared without regard to case and to how their dashes are typed. */
export function codeKey(code: string): string {
  return code.toLowerCase().replaceAll(/[‐-―−]/g, '-')
}

/** The rows whose code stands in an earlier row already, with that row's number. */
export function repeatedCodes(rows: readonly ImportRow<'code'>[]): ReadonlyMap<number, number> {
  const firstRow = new Map<string, number>()
  const repeated = new Map<number, number>()
  for (const { row, cells } of rows) {
    const key = codeKey(plainIn(cells.code))
    const first = firstRow.get(key)
    if (first === undefined) firstRow.set(key, row)
    else if (key !== '') repeated.set(row, first)
  }
  return repeated
}

/** What a reader is told of a row: not the whole outcome, and of a new thing not that all of it is new. */
export function withoutOutcome<Field extends string>({ after: _after, ...plan }: RowPlan<Field, unknown>) {
  return plan.state === 'new' ? { ...plan, changes: [] } : plan
}

/** How many rows stand in each state. */
export function countStates(plans: readonly { readonly state: RowState }[]): Record<RowState, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0 }
  for (const { state } of plans) counts[state] += 1
  return counts
}

/**
 * A short text that is another one when the outcome is: what somebody confirmed must be what happens.
 * FNV-1a over the outcome, 32 bits from each of two starts; it guards against changes, not against malice.
 */
export function fingerprintOf<Field extends string>(plans: readonly RowPlan<Field, unknown>[]): string {
  const text = JSON.stringify(plans.map(({ row, code, state, id, changes }) => [row, code, state, id, changes]))
  return [0x811c9dc5, 0x5bd1e995].map((start) => fnv(text, start).toString(16).padStart(8, '0')).join('')
}

function fnv(text: string, start: number): number {
  let hash = start
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
