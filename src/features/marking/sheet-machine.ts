import type { Reason } from '#domain/decision'
import type { ReasonCode } from '#domain/reason-codes'
import type { AssignmentId, WorkCode } from '#domain/ids'
import { decideMarkEntry } from '#domain/marking/mark-entry'
import { firstCell, nextOpen, step, type Board, type Cell, type Direction, type Way } from './board'
import { isOpen, type CellViews } from './cells'
import { keyOf } from './facts'

/** Where a judge stands on a sheet: nothing here is a mark yet. */
export interface SheetState {
  readonly way: Way
  readonly cursor: Cell
  /** What is typed into a value field and not entered yet. */
  readonly draft: string
  readonly refusal: readonly Reason[]
  /** A value that may be entered once a reason is given. */
  readonly ask: Ask | null
  /** The cell whose first value was taken back: its next value replaces it, with the reason of an undo. */
  readonly reopened: string | null
  readonly undo: readonly UndoStep[]
}

export interface Ask {
  readonly cell: Cell
  readonly value: string
  readonly why: 'correction' | 'rescore'
  readonly before: string | null
}

interface UndoStep {
  readonly cell: Cell
  readonly before: string | null
}

export type SheetAction =
  | { readonly type: 'go'; readonly cell: Cell }
  | { readonly type: 'move'; readonly direction: Direction }
  | { readonly type: 'next' }
  | { readonly type: 'way'; readonly way: Way }
  | { readonly type: 'draft'; readonly text: string }
  /** Into the cell of the cursor, unless it names another. */
  | { readonly type: 'enter'; readonly value: string; readonly cell?: Cell }
  | { readonly type: 'reason'; readonly text: string }
  | { readonly type: 'cancel' }
  | { readonly type: 'undo' }

export interface SheetContext {
  readonly board: Board
  readonly cells: CellViews
  readonly seat: AssignmentId | null
  readonly signed: boolean
  /** The words an undo is recorded with. */
  readonly undoReason: string
}

/** A value the domain accepts, to be given an id and sent. */
interface Entry {
  readonly cell: Cell
  readonly value: string
  readonly round: number
  readonly reason: string | null
  readonly after: number | null
}

export interface Outcome {
  readonly state: SheetState
  readonly entry: Entry | null
}

export function begin(board: Board, cells: CellViews, way: Way): SheetState {
  const cursor = firstCell(board, way, (cell) => isOpen(cells.get(keyOf(cell)))) ?? { aspectId: '', workCode: '' }
  return { way, cursor, draft: '', refusal: [], ask: null, reopened: null, undo: [] }
}

/** One step: the next state and, where the domain accepts one, the value to record. */
export function advance(state: SheetState, action: SheetAction, context: SheetContext): Outcome {
  switch (action.type) {
    case 'go':
      return still(moved(state, action.cell))
    case 'move':
      return still(moved(state, step(context.board, state.way, state.cursor, action.direction)))
    case 'next':
      return still(moved(state, following(state, context)))
    case 'way':
      return still({ ...state, way: action.way })
    case 'draft':
      return still({ ...state, draft: action.text, refusal: [] })
    case 'cancel':
      return still({ ...state, ask: null, reopened: null, refusal: [], draft: '' })
    case 'enter': {
      const here = action.cell === undefined ? state : moved(state, action.cell)
      return enter(here, { cell: here.cursor, value: action.value, reason: reopenedReason(here, context) }, context)
    }
    case 'reason':
      return state.ask === null ? still(state) : enter(state, { ...state.ask, reason: action.text }, context)
    case 'undo':
      return undo(state, context)
  }
}

interface Attempt {
  readonly cell: Cell
  readonly value: string
  readonly reason: string | null
}

function enter(state: SheetState, attempt: Attempt, context: SheetContext): Outcome {
  const decided = decideAttempt(attempt, context)
  if (decided.kind === 'accepted') {
    const done = { ...state, ask: null, undo: [...state.undo, { cell: attempt.cell, before: decided.before }] }
    return { state: moved(done, following(done, context)), entry: decided.entry }
  }
  if (decided.kind === 'same') return still(moved({ ...state, ask: null }, following(state, context)))
  if (decided.kind === 'ask') return still({ ...state, cursor: attempt.cell, refusal: [], ask: decided.ask })
  return still({ ...state, refusal: decided.reasons })
}

/** A corrected value goes back by a further entry; a first value has nothing before it, so its cell asks again. */
function undo(state: SheetState, context: SheetContext): Outcome {
  const last = state.undo.at(-1)
  if (last === undefined || context.signed) return still(state)
  const back = { ...moved(state, last.cell), undo: state.undo.slice(0, -1) }
  if (last.before === null) return still({ ...back, reopened: keyOf(last.cell) })
  const decided = decideAttempt({ cell: last.cell, value: last.before, reason: context.undoReason }, context)
  if (decided.kind === 'accepted') return { state: back, entry: decided.entry }
  return still(decided.kind === 'refused' ? { ...back, refusal: decided.reasons } : back)
}

type Decided =
  | { readonly kind: 'accepted'; readonly entry: Entry; readonly before: string | null }
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }

const asking: Partial<Record<ReasonCode, Ask['why']>> = {
  'marking.correction_reason_missing': 'correction',
  'marking.rescore_reason_missing': 'rescore',
}

function decideAttempt({ cell, value, reason }: Attempt, { cells, seat, signed }: SheetContext): Decided {
  const view = cells.get(keyOf(cell))
  if (view === undefined) return { kind: 'refused', reasons: [] }
  const { rule, facts, seen } = view
  const decision = decideMarkEntry({
    aspect: rule,
    workCode: cell.workCode as WorkCode,
    facts,
    schemeLocked: true,
    formSigned: signed,
    entry: { judge: seat, value, reason },
  })
  if (decision.kind === 'accepted') {
    const { round, reason: given, corrects } = decision.value
    const entry = { cell, value: decision.value.value, round, reason: given, after: seen }
    return { kind: 'accepted', entry, before: corrects?.value ?? null }
  }
  const [first, second] = decision.reasons
  if (second === undefined && first.code === 'marking.value_unchanged') return { kind: 'same' }
  const why = second === undefined ? asking[first.code] : undefined
  if (why !== undefined) return { kind: 'ask', ask: { cell, value, why, before: view.own } }
  return { kind: 'refused', reasons: decision.reasons }
}

function reopenedReason({ reopened, cursor }: SheetState, { undoReason }: SheetContext): string | null {
  return reopened === keyOf(cursor) ? undoReason : null
}

function following({ way, cursor }: SheetState, { board, cells }: SheetContext): Cell {
  return nextOpen(board, way, cursor, (cell) => isOpen(cells.get(keyOf(cell)))) ?? cursor
}

function moved(state: SheetState, cursor: Cell): SheetState {
  return { ...state, cursor, draft: '', refusal: [], reopened: null }
}

function still(state: SheetState): Outcome {
  return { state, entry: null }
}
