import type { Reason } from '#domain/decision'
import { endOf, firstCell, nextOpen, step, type Board, type Cell, type Direction, type Way } from './board'
import { isOpen } from './cells'
import { decideAttempt, type Ask, type Attempt, type MarkDraft } from './mark-attempt'
import { planMove, type MoveRequest } from './move-marks'
import { cellOf, type SheetModel } from './sheet-model'
import { undoDrafts, type UndoStep } from './undo'

/** Where a judge stands on a sheet: nothing here is a mark yet. */
export interface SheetState {
  readonly way: Way
  readonly cursor: Cell
  /** What is typed into a value field and not entered yet. */
  readonly draft: string
  readonly refusal: readonly Reason[]
  /** A value that may be entered once a reason is given. */
  readonly ask: Ask | null
  readonly undo: readonly UndoStep[]
}

export type SheetAction =
  | { readonly type: 'go'; readonly cell: Cell }
  | { readonly type: 'step'; readonly direction: Direction }
  | { readonly type: 'end'; readonly end: 'first' | 'last' }
  | { readonly type: 'next' }
  /** Another work, or another aspect, whichever the lane is of. */
  | { readonly type: 'lane'; readonly id: string }
  | { readonly type: 'way'; readonly way: Way }
  | { readonly type: 'draft'; readonly text: string }
  /** Into the cell of the cursor, unless it names another. */
  | { readonly type: 'enter'; readonly value: string; readonly cell?: Cell }
  | { readonly type: 'reason'; readonly text: string }
  | { readonly type: 'cancel' }
  | { readonly type: 'undo' }
  | { readonly type: 'relocate'; readonly request: MoveRequest; readonly reason: string }

export interface SheetContext {
  readonly board: Board
  readonly model: SheetModel
  readonly signed: boolean
  /** The words an undo is recorded with. */
  readonly undoReason: string
}

/** The next state and the values to record: none, one, or those of one group. */
export interface Outcome {
  readonly state: SheetState
  readonly drafts: readonly MarkDraft[]
}

/** At the first cell that wants something; a single aspect is gone through work by work. */
export function begin(board: Board, model: SheetModel, rememberedWay: Way): SheetState {
  const way = board.aspects.length === 1 ? 'aspect' : rememberedWay
  const cursor = firstCell(board, way, (cell) => isOpen(cellOf(model, cell))) ?? { aspectId: '', workCode: '' }
  return { way, cursor, draft: '', refusal: [], ask: null, undo: [] }
}

export function advance(state: SheetState, action: SheetAction, context: SheetContext): Outcome {
  const { board } = context
  switch (action.type) {
    case 'go':
      return still(moved(state, action.cell))
    case 'step':
      return still(moved(state, step(board, state.way, state.cursor, action.direction)))
    case 'end':
      return still(moved(state, endOf(board, state.way, state.cursor, action.end)))
    case 'next':
      return still(moved(state, following(state, context)))
    case 'lane':
      return still(moved(state, laneStart(state, action.id)))
    case 'way':
      return still({ ...state, way: action.way })
    case 'draft':
      return still({ ...state, draft: action.text, refusal: [] })
    case 'cancel':
      return still({ ...state, ask: null, refusal: [], draft: '' })
    case 'enter': {
      const here = action.cell === undefined ? state : moved(state, action.cell)
      return enter(here, { cell: here.cursor, value: action.value, reason: null }, context)
    }
    case 'reason':
      return state.ask === null ? still(state) : enter(state, { ...state.ask, reason: action.text }, context)
    case 'undo':
      return undo(state, context)
    case 'relocate':
      return relocate(state, action, context)
  }
}

function enter(state: SheetState, attempt: Attempt, context: SheetContext): Outcome {
  const decided = decideAttempt(attempt, context)
  switch (decided.kind) {
    case 'accepted': {
      const { draft, before } = decided
      const taken: UndoStep = { kind: 'value', cell: attempt.cell, round: draft.round, before }
      const done = { ...state, ask: null, undo: [...state.undo, taken] }
      return { state: moved(done, following(done, context)), drafts: [draft] }
    }
    case 'same':
      return still(moved({ ...state, ask: null }, following(state, context)))
    case 'ask':
      return still({ ...state, cursor: attempt.cell, refusal: [], ask: decided.ask })
    case 'refused':
      return still({ ...state, refusal: decided.reasons })
  }
}

/** A first value is taken back, a corrected one given its former value: each by a further entry. */
function undo(state: SheetState, { model, signed, undoReason }: SheetContext): Outcome {
  const last = state.undo.at(-1)
  if (last === undefined || signed) return still(state)
  const { cell, drafts, reasons } = undoDrafts(model, last, undoReason)
  const back = { ...moved(state, cell), undo: state.undo.slice(0, -1), refusal: reasons }
  return { state: back, drafts }
}

function relocate(
  state: SheetState,
  { request, reason }: Extract<SheetAction, { type: 'relocate' }>,
  { model, signed }: SheetContext,
): Outcome {
  const { marks, rows } = planMove(model, request)
  if (signed || marks.length === 0) return still(state)
  const aspects = rows.filter(({ blocked }) => blocked === null).map(({ aspectId }) => aspectId)
  const [first] = aspects
  const back: MoveRequest = { ...request, aspects, from: request.to, to: request.from }
  const cell = { aspectId: first ?? state.cursor.aspectId, workCode: request.to }
  const done = { ...moved(state, cell), undo: [...state.undo, { kind: 'move' as const, request: back }] }
  return { state: done, drafts: marks.map((mark) => ({ ...mark, reason })) }
}

function laneStart({ way, cursor }: SheetState, id: string): Cell {
  return way === 'work' ? { ...cursor, workCode: id } : { ...cursor, aspectId: id }
}

function following({ way, cursor }: SheetState, { board, model }: SheetContext): Cell {
  return nextOpen(board, way, cursor, (cell) => isOpen(cellOf(model, cell))) ?? cursor
}

function moved(state: SheetState, cursor: Cell): SheetState {
  return { ...state, cursor, draft: '', refusal: [] }
}

function still(state: SheetState): Outcome {
  return { state, drafts: [] }
}
