import type { DayProgrammeData } from '#contract/day'
import type { Reason } from '#domain/decision'
import { sameItem, type DayItem, type DaySettings } from '#domain/schedule/day/programme'

/** What one step of undo brings back. */
export interface Draft {
  readonly items: readonly DayItem[]
  readonly settings: DaySettings
}

export interface Saved extends Draft {
  readonly version: number
}

type Outcome =
  | { readonly kind: 'editing' }
  /** Changes made meanwhile are not among what was sent. */
  | { readonly kind: 'saving'; readonly sent: Draft }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** Somebody saved first: `newest` is what they left. */
  | { readonly kind: 'stale'; readonly newest: Saved }
  | { readonly kind: 'failed' }

export interface EditorState {
  readonly saved: Saved
  readonly draft: Draft
  readonly past: readonly Draft[]
  readonly future: readonly Draft[]
  readonly outcome: Outcome
}

export type EditorEvent =
  | { readonly type: 'itemKept'; readonly item: DayItem }
  | { readonly type: 'itemRemoved'; readonly itemId: string }
  | { readonly type: 'replaced'; readonly items: readonly DayItem[]; readonly settings?: DaySettings }
  | { readonly type: 'settingsChosen'; readonly settings: DaySettings }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  | { readonly type: 'discarded' }
  | { readonly type: 'saveStarted' }
  | { readonly type: 'saveDone'; readonly version: number }
  | { readonly type: 'saveRefused'; readonly reasons: readonly Reason[] }
  | { readonly type: 'saveFailed' }
  | { readonly type: 'newestArrived'; readonly newest: Saved }
  /** The answer to a save that came too late. */
  | { readonly type: 'savedByOthers'; readonly newest: Saved }
  | { readonly type: 'newestTakenOver' }
  | { readonly type: 'draftReapplied' }

const steps = 100

export function savedOf({ items, settings, version }: DayProgrammeData): Saved {
  return { items, settings, version }
}

export function startEditor(saved: Saved): EditorState {
  return { saved, draft: draftOf(saved), past: [], future: [], outcome: { kind: 'editing' } }
}

/** No event loses what was planned but discarding it or taking over what others left, which are asked for. */
export function reduceEditor(state: EditorState, event: EditorEvent): EditorState {
  const { draft, past, future, saved, outcome } = state
  switch (event.type) {
    case 'itemKept':
      return change(state, { ...draft, items: withItem(draft.items, event.item) })
    case 'itemRemoved':
      return change(state, { ...draft, items: draft.items.filter(({ id }) => id !== event.itemId) })
    case 'replaced':
      return change(state, { items: event.items, settings: event.settings ?? draft.settings })
    case 'settingsChosen':
      return change(state, { ...draft, settings: event.settings })
    case 'undone': {
      const before = past.at(-1)
      if (before === undefined) return state
      return {
        ...state,
        draft: before,
        past: past.slice(0, -1),
        future: [draft, ...future],
        outcome: reopened(outcome),
      }
    }
    case 'redone': {
      const [after, ...later] = future
      if (after === undefined) return state
      return { ...state, draft: after, past: [...past, draft], future: later, outcome: reopened(outcome) }
    }
    case 'discarded':
      return change(state, draftOf(saved))
    case 'saveStarted':
      return canSave(state) ? { ...state, outcome: { kind: 'saving', sent: draft } } : state
    case 'saveDone':
      return outcome.kind === 'saving'
        ? { ...state, saved: { ...outcome.sent, version: event.version }, outcome: { kind: 'editing' } }
        : state
    case 'saveRefused':
      return { ...state, outcome: { kind: 'refused', reasons: event.reasons } }
    case 'saveFailed':
      return { ...state, outcome: { kind: 'failed' } }
    case 'newestArrived':
      return arrive(state, event.newest)
    case 'savedByOthers':
      return { ...state, outcome: { kind: 'stale', newest: event.newest } }
    case 'newestTakenOver':
      return outcome.kind === 'stale' ? startEditor(outcome.newest) : state
    case 'draftReapplied':
      return outcome.kind === 'stale' ? { ...state, saved: outcome.newest, outcome: { kind: 'editing' } } : state
  }
}

/** Who changed nothing just sees the newest; who did is asked. What is known already says nothing new. */
function arrive(state: EditorState, newest: Saved): EditorState {
  const { outcome, saved } = state
  const known = outcome.kind === 'stale' ? outcome.newest.version : saved.version
  // While a save is under way its own trace comes back here; its answer will say whether somebody was faster.
  if (newest.version <= known || outcome.kind === 'saving') return state
  if (isDirty(state)) return { ...state, outcome: { kind: 'stale', newest } }
  return { ...state, saved: newest, draft: draftOf(newest), outcome: { kind: 'editing' } }
}

export function isDirty({ saved, draft }: Pick<EditorState, 'saved' | 'draft'>): boolean {
  return differences(saved, draft).length > 0 || JSON.stringify(saved.settings) !== JSON.stringify(draft.settings)
}

export function canSave(state: EditorState): boolean {
  return isDirty(state) && state.outcome.kind !== 'saving' && state.outcome.kind !== 'stale'
}

export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly item: DayItem
  readonly before: DayItem | null
}

/** Item by item, what the second programme has otherwise than the first. */
export function differences(before: Pick<Draft, 'items'>, after: Pick<Draft, 'items'>): Difference[] {
  const earlier = new Map(before.items.map((item) => [item.id, item]))
  const later = new Set(after.items.map(({ id }) => id))
  const found: Difference[] = before.items
    .filter(({ id }) => !later.has(id))
    .map((item) => ({ kind: 'removed', item, before: item }))
  for (const item of after.items) {
    const known = earlier.get(item.id)
    if (known === undefined) found.push({ kind: 'added', item, before: null })
    else if (!sameItem(known, item)) found.push({ kind: 'changed', item, before: known })
  }
  return found
}

function change(state: EditorState, draft: Draft): EditorState {
  const past = [...state.past, state.draft].slice(-steps)
  return { ...state, draft, past, future: [], outcome: reopened(state.outcome) }
}

/** A refusal spoke of the draft before; once that changes it no longer holds. */
function reopened(outcome: Outcome): Outcome {
  return outcome.kind === 'stale' || outcome.kind === 'saving' ? outcome : { kind: 'editing' }
}

function withItem(items: readonly DayItem[], item: DayItem): DayItem[] {
  const index = items.findIndex(({ id }) => id === item.id)
  return index === -1 ? [...items, item] : items.with(index, item)
}

function draftOf({ items, settings }: Draft): Draft {
  return { items, settings }
}
