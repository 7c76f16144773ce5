import type { Reason } from '#domain/decision'
import { endOf, nextOpen, sameCell, step, type Board, type Cell, type Direction, type Way } from './board'
import { isEmpty, isOpen, type CellView } from './cells'
import { answer, decideAttempt, type Ask, type Attempt, type MarkDraft } from './mark-attempt'
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
  /** Where one was when it left the form, until one goes on. */
  readonly left: Cell | null
}

export type SheetAction =
  | { readonly type: 'go'; readonly cell: Cell }
  | { readonly type: 'step'; readonly direction: Direction }
  | { readonly type: 'end'; readonly end: 'first' | 'last' }
  /** The next cell that wants something, or that is in such trouble. */
  | { readonly type: 'next'; readonly trouble?: CellTrouble }
  /** Another work, or another aspect, whichever the lane is of. */
  | { readonly type: 'lane'; readonly id: string }
  | { readonly type: 'way'; readonly way: Way }
  | { readonly type: 'draft'; readonly text: string }
  /** Into the cell of the cursor, unless it names another; `insteadOf` is a refused item it makes up for. */
  | { readonly type: 'enter'; readonly value: string; readonly cell?: Cell; readonly insteadOf?: string }
  | { readonly type: 'reason'; readonly text: string }
  | { readonly type: 'cancel' }
  | { readonly type: 'undo' }
  | { readonly type: 'relocate'; readonly request: MoveRequest; readonly reason: string }

/** What keeps a cell from being settled although values were given. */
export type CellTrouble = Extract<CellView['state'], 'spread' | 'conflict' | 'unusable'>

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
  /** The refused item that need not be kept any longer, once these are. */
  readonly done?: string
}

/** At the first cell that wants something; a single aspect is gone through work by work. */
export function begin(board: Board, model: SheetModel, rememberedWay: Way): SheetState {
  const way = board.aspects.length === 1 ? 'aspect' : rememberedWay
  return { way, cursor: start(board, model, way), draft: '', refusal: [], ask: null, undo: [], left: null }
}

/** A work or an aspect may leave the form while one is at it: what was typed for it goes nowhere else. */
export function onBoard(state: SheetState, board: Board, model: SheetModel): SheetState {
  const { cursor } = state
  if (board.works.includes(cursor.workCode) && board.aspects.includes(cursor.aspectId)) return state
  const first = start(board, model, state.way, isEmpty)
  if (sameCell(first, cursor)) return state
  const left = cursor.workCode === '' || cursor.aspectId === '' ? null : cursor
  return { ...moved(state, first), ask: null, left }
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
      return still(moved(state, nextOf(state, context, wantedBy(action.trouble))))
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
      const { value, insteadOf } = action
      return enter(here, { cell: here.cursor, value, reason: null, insteadOf }, context)
    }
    case 'reason':
      return state.ask === null ? still(state) : enter(state, answer(state.ask, action.text), context)
    case 'undo':
      return undo(state, context)
    case 'relocate':
      return relocate(state, action, context)
  }
}

function enter(state: SheetState, attempt: Attempt, context: SheetContext): Outcome {
  const decided = decideAttempt(attempt, context)
  const done = attempt.insteadOf === undefined ? {} : { done: attempt.insteadOf }
  switch (decided.kind) {
    case 'accepted': {
      const { draft, before } = decided
      const taken: UndoStep = { kind: 'value', cell: attempt.cell, round: draft.round, before }
      const entered = { ...state, ask: null, undo: [...state.undo, taken] }
      return { state: moved(entered, following(entered, context)), drafts: [draft], ...done }
    }
    case 'same':
      return { ...still(moved({ ...state, ask: null }, following(state, context))), ...done }
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

/** Where to begin: the first cell that wants something, or the very first. */
function start({ aspects, works }: Board, model: SheetModel, way: Way, wanted = isOpen): Cell {
  for (const lane of (way === 'work' ? model.byWork : model.byAspect).values()) {
    for (const view of lane.values()) {
      if (wanted(view)) return { aspectId: view.aspectId, workCode: view.workCode }
    }
  }
  const [aspectId, workCode] = [aspects[0], works[0]]
  return aspectId === undefined || workCode === undefined ? { aspectId: '', workCode: '' } : { aspectId, workCode }
}

/**
 * Who types on is led into empty cells only. A cell that wants another value than stands there is gone to on purpose: a
 * digit meant for the next work would else ask to change this one.
 */
function following(state: SheetState, context: SheetContext): Cell {
  return nextOf(state, context, isEmpty)
}

function nextOf({ way, cursor }: SheetState, { board, model }: SheetContext, wanted: Wanted): Cell {
  return nextOpen(board, way, cursor, (cell) => wanted(cellOf(model, cell))) ?? cursor
}

type Wanted = (view: CellView | undefined) => boolean

function wantedBy(trouble: CellTrouble | undefined): Wanted {
  return trouble === undefined ? isOpen : (view) => view?.state === trouble
}

function moved(state: SheetState, cursor: Cell): SheetState {
  return { ...state, cursor, draft: '', refusal: [], left: null }
}

function still(state: SheetState): Outcome {
  return { state, drafts: [] }
}
