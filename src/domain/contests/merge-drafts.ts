import type { ContestDraft } from './contest-draft'
import {
  isFields,
  isList,
  mergeTrees,
  orderStep,
  same,
  step,
  type Choices,
  type TreeConflict,
  type TreeMerge,
} from './merge-trees'

export interface DraftMergeInput {
  /** What both started from. */
  readonly base: ContestDraft
  readonly mine: ContestDraft
  readonly theirs: ContestDraft
  /** Whose version stands where both changed the same place; mine until somebody chooses. */
  readonly choices?: Choices | undefined
}

/** Joins the edits of two organizers; nobody's is lost: it is in the result, or named as a conflict. */
export function mergeDrafts({ base, mine, theirs, choices }: DraftMergeInput): TreeMerge<ContestDraft> {
  return mergeTrees(base, mine, theirs, choices)
}

/** One place that differs: something added has no `before`, something removed no `after`. */
export interface DraftChange extends Pick<TreeConflict, 'path'> {
  readonly before: unknown
  readonly after: unknown
}

/** What was changed from one draft to the next, place by place; new and removed items are told whole. */
export function changesOfDraft(before: ContestDraft, after: ContestDraft): DraftChange[] {
  return changesAt('', before, after)
}

function changesAt(path: string, before: unknown, after: unknown): DraftChange[] {
  if (same(before, after)) return []
  if (isList(before) && isList(after)) {
    const ids = [...new Set([...before, ...after].map(({ id }) => id))]
    const itemOf = (list: typeof before, id: string) => list.find((item) => item.id === id)
    const items = ids.flatMap((id) => changesAt(step(path, id), itemOf(before, id), itemOf(after, id)))
    const common = (list: typeof before, other: typeof before) =>
      list.map(({ id }) => id).filter((id) => itemOf(other, id) !== undefined)
    const [was, is] = [common(before, after), common(after, before)]
    return same(was, is) ? items : [...items, { path: step(path, orderStep), before: was, after: is }]
  }
  if (isFields(before) && isFields(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap((key) => changesAt(step(path, key), before[key], after[key]))
  }
  return [{ path, before, after }]
}
