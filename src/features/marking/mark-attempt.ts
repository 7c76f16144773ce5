import type { Reason } from '#domain/decision'
import type { WorkCode } from '#domain/ids'
import { headsOf, type MarkValue } from '#domain/marking/mark-fact'
import { decideMarkEntry } from '#domain/marking/mark-entry'
import type { ReasonCode } from '#domain/reason-codes'
import type { Cell } from './board'
import type { NewMark } from './outbox'
import { cellOf, type SheetModel } from './sheet-model'

/** A value the domain accepts, to be given an id and sent. */
export type MarkDraft = Omit<NewMark, 'kind' | 'id' | 'enteredAt'>

export interface Attempt {
  readonly cell: Cell
  readonly value: string
  readonly reason: string | null
  /** The refused item this value makes up for. */
  readonly insteadOf?: string | undefined
}

/** A value that may be entered once a reason is given. */
export interface Ask {
  readonly cell: Cell
  readonly value: string
  readonly why: 'correction' | 'rescore' | 'conflict'
  /** What stands there; two values where they contradict each other. */
  readonly before: string | null
  readonly insteadOf?: string | undefined
}

type Decided =
  | { readonly kind: 'accepted'; readonly draft: MarkDraft; readonly before: MarkValue }
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }

const asking: Partial<Record<ReasonCode, Ask['why']>> = {
  'marking.correction_reason_missing': 'correction',
  'marking.rescore_reason_missing': 'rescore',
}

/** Accepted, in want of a reason, already so, or refused: by the same rule that the backend asks. */
export function decideAttempt(
  { cell, value, reason, insteadOf }: Attempt,
  { model, signed }: { readonly model: SheetModel; readonly signed: boolean },
): Decided {
  const view = cellOf(model, cell)
  if (view === undefined) return { kind: 'refused', reasons: [] }
  const { rule, facts } = view
  const decision = decideMarkEntry({
    aspect: rule,
    workCode: cell.workCode as WorkCode,
    facts,
    toldRound: view.round,
    schemeLocked: true,
    formSigned: signed,
    entry: { judge: model.seat, value, reason },
  })
  if (decision.kind === 'accepted') {
    const { round, value: stored, reason: given, supersedes } = decision.value
    const draft = { ...cell, round, value: stored, supersedes, reason: given }
    return { kind: 'accepted', draft, before: view.disputed ? null : view.own }
  }
  const [first, second] = decision.reasons
  if (second === undefined && first.code === 'marking.value_unchanged') return { kind: 'same' }
  const why = second === undefined ? asking[first.code] : undefined
  if (why === undefined) return { kind: 'refused', reasons: decision.reasons }
  const heads = headsOf(facts, view.next).get(model.seat) ?? []
  const before = [...new Set(heads.map((head) => head.value ?? '—'))].join(' / ')
  return { kind: 'ask', ask: { cell, value, why: view.disputed ? 'conflict' : why, before, insteadOf } }
}
