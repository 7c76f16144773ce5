import type { EditableContestData, StaleContestData } from '#contract/contest-draft'
import type { ContestDraft } from '#domain/contests/contest-draft'
import { mergeDrafts } from '#domain/contests/merge-drafts'
import { same, type Side, type TreeMerge } from '#domain/contests/merge-trees'
import type { Reason } from '#domain/decision'

/** What editing started from: a saved contest, or the empty form of a new one. */
export type EditorBase =
  | { readonly kind: 'saved'; readonly contest: EditableContestData }
  | { readonly kind: 'new'; readonly draft: ContestDraft }

type Outcome =
  | { readonly kind: 'editing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'failed' }
  /** Somebody saved first; `choices` settle what both changed. */
  | { readonly kind: 'forestalled'; readonly by: Forestalled; readonly choices: ReadonlyMap<string, Side> }

export type Forestalled = Pick<StaleContestData, 'present' | 'changes'>

export interface EditorState {
  readonly base: EditorBase
  readonly draft: ContestDraft
  /** Saving was tried: from now on findings stand at their fields. */
  readonly tried: boolean
  readonly outcome: Outcome
}

export type EditorEvent =
  | { readonly type: 'edited'; readonly draft: ContestDraft }
  | { readonly type: 'discarded' }
  | { readonly type: 'saveTried' }
  | { readonly type: 'saveStarted' }
  | { readonly type: 'saved'; readonly contest: EditableContestData }
  | { readonly type: 'saveRefused'; readonly reasons: readonly Reason[] }
  | { readonly type: 'saveFailed' }
  | { readonly type: 'forestalled'; readonly by: Forestalled }
  | { readonly type: 'sideChosen'; readonly path: string; readonly side: Side }
  | { readonly type: 'mergeTaken' }
  /** The saved contest was read again. */
  | { readonly type: 'readAgain'; readonly contest: EditableContestData }

export function startEditing(base: EditorBase, kept: ContestDraft | null = null): EditorState {
  return { base, draft: kept ?? draftOf(base), tried: false, outcome: { kind: 'editing' } }
}

export function draftOf(base: EditorBase): ContestDraft {
  return base.kind === 'saved' ? base.contest.draft : base.draft
}

export function isChanged({ base, draft }: Pick<EditorState, 'base' | 'draft'>): boolean {
  return !same(draftOf(base), draft)
}

/** My edit and the one that came first, joined as far as they do not collide; null where nobody came first. */
export function mergeOf({ base, draft, outcome }: EditorState): TreeMerge<ContestDraft> | null {
  if (outcome.kind !== 'forestalled') return null
  const { present } = outcome.by
  return mergeDrafts({ base: draftOf(base), mine: draft, theirs: present.draft, choices: outcome.choices })
}

export function reduceEditor(state: EditorState, event: EditorEvent): EditorState {
  switch (event.type) {
    case 'edited':
      return { ...state, draft: event.draft, outcome: afterEdit(state.outcome) }
    case 'discarded':
      return startEditing(state.base)
    case 'saveTried':
      return { ...state, tried: true }
    case 'saveStarted':
      return { ...state, outcome: { kind: 'saving' } }
    case 'saved':
      return startEditing({ kind: 'saved', contest: event.contest })
    case 'saveRefused':
      return { ...state, tried: true, outcome: { kind: 'refused', reasons: event.reasons } }
    case 'saveFailed':
      return { ...state, outcome: { kind: 'failed' } }
    case 'forestalled':
      return { ...state, outcome: { kind: 'forestalled', by: event.by, choices: new Map() } }
    case 'sideChosen':
      return choose(state, event.path, event.side)
    case 'mergeTaken':
      return takeMerge(state)
    case 'readAgain':
      return readAgain(state, event.contest)
  }
}

/** What a refusal said of a field may no longer hold once something was changed; a merge waits to be settled. */
function afterEdit(outcome: Outcome): Outcome {
  return outcome.kind === 'forestalled' ? outcome : { kind: 'editing' }
}

function choose(state: EditorState, path: string, side: Side): EditorState {
  if (state.outcome.kind !== 'forestalled') return state
  const choices = new Map(state.outcome.choices).set(path, side)
  return { ...state, outcome: { ...state.outcome, choices } }
}

/** The joined edit goes on from what the other left. */
function takeMerge(state: EditorState): EditorState {
  const merge = mergeOf(state)
  if (merge === null || state.outcome.kind !== 'forestalled') return state
  const base: EditorBase = { kind: 'saved', contest: state.outcome.by.present }
  return { ...state, base, draft: merge.merged, outcome: { kind: 'editing' } }
}

/** An untouched form follows what others save; a touched one is never changed under somebody's hands. */
function readAgain(state: EditorState, contest: EditableContestData): EditorState {
  const { base, outcome } = state
  if (base.kind !== 'saved' || contest.version <= base.contest.version) return state
  if (isChanged(state) || outcome.kind !== 'editing') return state
  return startEditing({ kind: 'saved', contest })
}
