import type { Reason } from '#domain/decision'
import type { MarkId } from '#domain/ids'
import { admitMark } from '#domain/marking/admit-mark'
import { headsOf, isSameValue, valueOf, type MarkValue } from '#domain/marking/mark-fact'
import type { Cell } from './board'
import type { MarkDraft } from './mark-attempt'
import { planMove, type MoveRequest } from './move-marks'
import { cellOf, type SheetModel } from './sheet-model'

/** What an undo goes back to: the value before (null where there was none), or the works before a move. */
export type UndoStep =
  | { readonly kind: 'value'; readonly cell: Cell; readonly round: number; readonly before: MarkValue }
  | { readonly kind: 'move'; readonly request: MoveRequest }

export interface Undone {
  readonly cell: Cell
  readonly drafts: readonly MarkDraft[]
  readonly reasons: readonly Reason[]
}

/** Going back adds to the record too; what somebody else changed meanwhile is superseded only as far as I see it. */
export function undoDrafts(model: SheetModel, step: UndoStep, reason: string): Undone {
  if (step.kind === 'move') {
    const { marks, rows } = planMove(model, step.request)
    const cell = { aspectId: rows[0]?.aspectId ?? '', workCode: step.request.to }
    return { cell, drafts: marks.map((mark) => ({ ...mark, reason })), reasons: [] }
  }
  const { cell, round, before } = step
  const none: Undone = { cell, drafts: [], reasons: [] }
  const view = cellOf(model, cell)
  if (view === undefined) return none
  const heads = headsOf(view.facts, round).get(model.seat) ?? []
  const standing = valueOf(heads)
  if (standing.kind === 'none' ? before === null : standing.kind === 'value' && isSameValue(standing.value, before)) {
    return none
  }
  const mark = { round, value: before, supersedes: heads.map(({ id }) => id) as readonly MarkId[], reason }
  const decision = admitMark(view.rule, view.facts, { ...mark, judge: model.seat })
  return decision.kind === 'refused'
    ? { ...none, reasons: decision.reasons }
    : { ...none, drafts: [{ ...cell, ...mark }] }
}
