import type { Reason } from '#domain/decision'
import type { MarkId, WorkCode } from '#domain/ids'
import { headsOf, type MarkValue } from '#domain/marking/mark-fact'
import { decideMarkEntry } from '#domain/marking/mark-entry'
import type { ReasonCode } from '#domain/reason-codes'
import type { Cell } from './board'
import type { NewMark } from './outbox'
import type { CellView } from './cells'
import { cellOf, type SheetModel } from './sheet-model'

/** A value the domain accepts, to be given an id and sent. */
export type MarkDraft = Omit<NewMark, 'kind' | 'id' | 'enteredAt'>

export interface Attempt {
  readonly cell: Cell
  readonly value: string
  readonly reason: string | null
  /** The question the reason was given to. */
  readonly asked?: Ask
  /** The refused item this value makes up for. */
  readonly insteadOf?: string | undefined
}

/** A value that may be entered once a reason is given. */
export interface Ask {
  readonly cell: Cell
  readonly value: string
  readonly why: 'correction' | 'rescore' | 'conflict'
  /** What stands there; two values where they contradict each other. */
  readonly before: string
  /** The round the value goes to and the marks it replaces, as whoever is asked was shown them. */
  readonly round: number
  readonly heads: readonly MarkId[]
  /** What has changed since the same was asked before: the value that stood there, or the round; null the first time. */
  readonly changed: { readonly was: string } | 'round' | null
  readonly insteadOf?: string | undefined
}

type Decided =
  | { readonly kind: 'accepted'; readonly draft: MarkDraft; readonly before: MarkValue }
  | { readonly kind: 'ask'; readonly ask: Ask }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }

const reasonMissing: ReadonlySet<ReasonCode> = new Set([
  'marking.correction_reason_missing',
  'marking.rescore_reason_missing',
])

export function answer(asked: Ask, reason: string): Attempt {
  const { cell, value, insteadOf } = asked
  return { cell, value, reason, asked, insteadOf }
}

/**
 * Accepted, in want of a reason, already so, or refused: by the same rule that the backend asks. A reason holds for what
 * its author saw; what has come to stand there since is shown first, and asked about again.
 */
export function decideAttempt(
  { cell, value, reason, asked, insteadOf }: Attempt,
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
  const ask = askAbout(view, { cell, value, seat: model.seat, insteadOf })
  if (decision.kind === 'accepted') {
    if (asked !== undefined && !isSameQuestion(asked, ask)) {
      const changed = asked.round === ask.round ? { was: asked.before } : 'round'
      return { kind: 'ask', ask: { ...ask, changed } }
    }
    const { round, value: stored, reason: given, supersedes } = decision.value
    const draft = { ...cell, round, value: stored, supersedes, reason: given }
    return { kind: 'accepted', draft, before: view.disputed ? null : view.own }
  }
  const [first, second] = decision.reasons
  if (second === undefined && first.code === 'marking.value_unchanged') return { kind: 'same' }
  if (second === undefined && reasonMissing.has(first.code)) return { kind: 'ask', ask }
  return { kind: 'refused', reasons: decision.reasons }
}

interface About {
  readonly cell: Cell
  readonly value: string
  readonly seat: SheetModel['seat']
  readonly insteadOf: string | undefined
}

function askAbout(view: CellView, { cell, value, seat, insteadOf }: About): Ask {
  const heads = headsOf(view.facts, view.next).get(seat) ?? []
  const before = [...new Set(heads.map((head) => head.value ?? '—'))].join(' / ') || '—'
  const why = view.disputed ? 'conflict' : view.next > view.round ? 'rescore' : 'correction'
  return { cell, value, why, before, round: view.next, heads: heads.map(({ id }) => id), changed: null, insteadOf }
}

function isSameQuestion(asked: Ask, now: Ask): boolean {
  const isSame = asked.round === now.round && asked.heads.length === now.heads.length
  return isSame && now.heads.every((id) => asked.heads.includes(id))
}
