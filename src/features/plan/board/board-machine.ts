import type { Reason } from '#domain/decision'
import type { StageId } from '#domain/ids'
import { withChanges, type Plan, type PlanChange } from '#domain/schedule/plan'
import { changesOf, inverseOf, noTarget, type Held, type Hold, type Target } from './placements'

/** Something is held, by the pointer or the keyboard, and hovers over a target; nothing is changed yet. */
export interface Moving {
  readonly by: 'pointer' | 'keyboard'
  readonly hold: Hold
  /** The one under the pointer or the focus; its days are what is said. */
  readonly grabbed: StageId
  readonly held: readonly Held[]
  readonly target: Target
}

/** An edit on its way: made by hand, or taking one back, or making that one again. */
export interface Edit {
  readonly kind: 'edit' | 'undo' | 'redo'
  readonly changes: readonly PlanChange[]
}

/** Why the last edit did not stay. Its bars are back where they were, and it can be made again. */
export type Setback =
  | { readonly kind: 'refused'; readonly edit: Edit; readonly reasons: readonly Reason[] }
  /** Somebody else was faster; the reasons name who changed what to what. */
  | { readonly kind: 'stale'; readonly edit: Edit; readonly reasons: readonly Reason[] }
  | { readonly kind: 'failed'; readonly edit: Edit }

export interface Confirmed {
  readonly revision: number
  readonly changes: readonly PlanChange[]
}

export interface BoardState {
  readonly selected: readonly StageId[]
  readonly focused: StageId | null
  readonly moving: Moving | null
  /** Edits shown as done but not yet confirmed; the first one is being sent. */
  readonly queue: readonly Edit[]
  /** Edits the backend has, with the revision it answered; they are shown until the board's own answer has them too. */
  readonly confirmed: readonly Confirmed[]
  readonly setback: Setback | null
  /** Edits as they were made, the newest last. */
  readonly done: readonly (readonly PlanChange[])[]
  readonly undone: readonly (readonly PlanChange[])[]
}

export type BoardEvent =
  | { readonly type: 'focused'; readonly stageId: StageId | null }
  | { readonly type: 'selected'; readonly stageIds: readonly StageId[]; readonly how: 'only' | 'toggle' | 'add' }
  | { readonly type: 'pickedUp'; readonly moving: Omit<Moving, 'target'> }
  | { readonly type: 'movedTo'; readonly target: Target }
  | { readonly type: 'dropped' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'placed'; readonly changes: readonly PlanChange[] }
  | { readonly type: 'undoAsked' }
  | { readonly type: 'redoAsked' }
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly type: 'stale'; readonly reasons: readonly Reason[] }
  | { readonly type: 'failed' }
  | { readonly type: 'setbackClosed' }
  /** The same again, over what is there by now. */
  | { readonly type: 'madeAgain'; readonly plan: Plan }

/** As many as may be on their way between two answers. */
const keptConfirmed = 20

export const startBoard: BoardState = {
  selected: [],
  focused: null,
  moving: null,
  queue: [],
  confirmed: [],
  setback: null,
  done: [],
  undone: [],
}

/** One reducer for the pointer and the keyboard, so that both have the same effect. */
export function reduceBoard(state: BoardState, event: BoardEvent): BoardState {
  switch (event.type) {
    case 'focused':
      return state.focused === event.stageId ? state : { ...state, focused: event.stageId }
    case 'selected':
      return { ...state, selected: select(state.selected, event.stageIds, event.how) }
    case 'pickedUp':
      return state.moving !== null || event.moving.held.length === 0
        ? state
        : { ...state, moving: { ...event.moving, target: noTarget }, setback: null }
    case 'movedTo':
      return state.moving === null || sameTarget(state.moving.target, event.target)
        ? state
        : { ...state, moving: { ...state.moving, target: event.target } }
    case 'cancelled':
      return state.moving === null ? state : { ...state, moving: null }
    case 'dropped':
      return state.moving === null ? state : send({ ...state, moving: null }, 'edit', changesOfMoving(state.moving))
    case 'placed':
      return send(state, 'edit', event.changes)
    case 'undoAsked':
      return canUndo(state) ? send(state, 'undo', inverseOf(state.done.at(-1) ?? [])) : state
    case 'redoAsked':
      return canRedo(state) ? send(state, 'redo', state.undone.at(-1) ?? []) : state
    case 'saved':
      return confirm(state, event.revision)
    case 'refused':
      return setBack(state, (edit) => ({ kind: 'refused', edit, reasons: event.reasons }))
    case 'stale':
      return setBack(state, (edit) => ({ kind: 'stale', edit, reasons: event.reasons }))
    case 'failed':
      return setBack(state, (edit) => ({ kind: 'failed', edit }))
    case 'setbackClosed':
      return { ...state, setback: null }
    case 'madeAgain':
      return state.setback === null ? state : send(state, 'edit', rebased(state.setback.edit.changes, event.plan))
  }
}

/**
 * The plan of an answer with what is shown as done; what is held is not in it. Edits of a later revision than the
 * answer's are laid over it, so that no bar jumps back between being saved and being asked for again.
 */
export function shownPlan(plan: Plan, state: Pick<BoardState, 'queue' | 'confirmed'>, revision: number): Plan {
  const missing = state.confirmed.filter((one) => one.revision > revision)
  return [...missing, ...state.queue].reduce((shown, { changes }) => withChanges(shown, changes), plan)
}

export function changesOfMoving({ held, hold, target }: Moving): PlanChange[] {
  return changesOf(held, hold, target)
}

/** While something is on its way, what would be taken back is not certain yet. */
export function canUndo({ done, queue, moving }: BoardState): boolean {
  return done.length > 0 && queue.length === 0 && moving === null
}

export function canRedo({ undone, queue, moving }: BoardState): boolean {
  return undone.length > 0 && queue.length === 0 && moving === null
}

function send(state: BoardState, kind: Edit['kind'], changes: readonly PlanChange[]): BoardState {
  if (changes.length === 0) return { ...state, setback: null }
  return { ...state, setback: null, queue: [...state.queue, { kind, changes }] }
}

function confirm(state: BoardState, revision: number): BoardState {
  const [edit, ...queue] = state.queue
  if (edit === undefined) return state
  const confirmed = [...state.confirmed.slice(-keptConfirmed), { revision, changes: edit.changes }]
  const next = { ...state, queue, confirmed }
  switch (edit.kind) {
    case 'edit':
      return { ...next, done: [...state.done, edit.changes], undone: [] }
    case 'undo':
      return { ...next, done: state.done.slice(0, -1), undone: [...state.undone, ...state.done.slice(-1)] }
    case 'redo':
      return { ...next, done: [...state.done, edit.changes], undone: state.undone.slice(0, -1) }
  }
}

/** The edit falls, and with it those that stood on it; what can no longer be taken back is forgotten. */
function setBack(state: BoardState, because: (edit: Edit) => Setback): BoardState {
  const [edit, ...later] = state.queue
  if (edit === undefined) return state
  const fallen = new Set(edit.changes.map(({ stageId }) => stageId))
  const queue = later.filter(({ changes }) => !changes.some(({ stageId }) => fallen.has(stageId)))
  const setback = because(edit)
  const forgotten = setback.kind === 'failed' ? null : edit.kind
  return {
    ...state,
    queue,
    setback,
    done: forgotten === 'undo' ? state.done.slice(0, -1) : state.done,
    undone: forgotten === 'redo' ? state.undone.slice(0, -1) : state.undone,
  }
}

function rebased(changes: readonly PlanChange[], plan: Plan): PlanChange[] {
  return changes.map(({ stageId, after }) => ({ stageId, before: plan.get(stageId) ?? null, after }))
}

function select(selected: readonly StageId[], asked: readonly StageId[], how: 'only' | 'toggle' | 'add') {
  if (how === 'only') return asked
  if (how === 'add') return [...new Set([...selected, ...asked])]
  const kept = selected.filter((id) => !asked.includes(id))
  return [...kept, ...asked.filter((id) => !selected.includes(id))]
}

function sameTarget(left: Target, right: Target): boolean {
  return (
    left.days === right.days && left.venueId === right.venueId && (left.outside ?? false) === (right.outside ?? false)
  )
}
