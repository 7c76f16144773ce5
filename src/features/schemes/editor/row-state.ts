import type { CheckedEdit } from './check-edit'

/** What a row shows of the report: how grave it is, which of its fields are wrong, and the aspect's code. */
export interface RowState {
  readonly state: 'grave' | 'told' | ''
  /** Names of the faulty fields, apart by spaces: a text, so that equal ones draw nothing again. */
  readonly faulty: string
  readonly code: string
}

export const soundRow: RowState = { state: '', faulty: '', code: '' }

export function isSameRow(left: RowState, right: RowState): boolean {
  return left.state === right.state && left.faulty === right.faulty && left.code === right.code
}

/** By id of the row; rows nothing is said about are left out. */
export function rowStates({ findings, codes }: Pick<CheckedEdit, 'findings' | 'codes'>): ReadonlyMap<string, RowState> {
  const states = new Map<string, RowState>([...codes].map(([id, code]) => [id, { ...soundRow, code }]))
  for (const { id, field, grave } of findings) {
    const known = states.get(id) ?? soundRow
    const state = grave || known.state === 'grave' ? 'grave' : 'told'
    const faulty = grave && field !== null ? `${known.faulty} ${field}`.trim() : known.faulty
    states.set(id, { ...known, state, faulty })
  }
  return states
}

export function isFaulty(faulty: string, field: string): boolean {
  return faulty !== '' && faulty.split(' ').includes(field)
}
