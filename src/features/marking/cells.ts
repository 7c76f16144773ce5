import { roundHalfUp } from '#domain/exact'
import type { AssignmentId } from '#domain/ids'
import { currentAspectMark, type AspectMark } from '#domain/marking/aspect-mark'
import type { AspectRule } from '#domain/marking/aspect-rule'
import type { MarkFact, MarkValue } from '#domain/marking/mark-fact'
import type { CellNote } from './cell-notes'
import { cellState, type CellState } from './cell-state'
import { factOfItem } from './facts'
import { isPending, type OutboxItem, type OutboxState } from './outbox'

/** What a judge sees of one aspect of one work: what the backend has, with what is still on the device. */
export interface CellView extends CellState {
  readonly aspectId: string
  readonly workCode: string
  readonly rule: AspectRule
  readonly facts: readonly MarkFact[]
  /** What of this device is on its way or did not arrive. */
  readonly items: readonly OutboxItem[]
  readonly notes: readonly CellNote[]
  /** Doubts and calls nobody has ended. */
  readonly open: readonly CellNote[]
  readonly wants: CellWants
  readonly sync: CellSync
}

/** What the cell asks of me: a value, a new one after a spread, a new value, a decision, patience with others, or nothing. */
export type CellWants = 'value' | 'rescore' | 'anew' | 'settle' | 'others' | 'nothing'
export type CellSync = 'none' | 'confirmed' | OutboxState

export interface CellParts {
  readonly aspectId: string
  readonly workCode: string
  readonly rule: AspectRule
  readonly seat: AssignmentId | null
  /** As the backend has them; and the round it says the cell is in. */
  readonly known: readonly MarkFact[]
  readonly told: number
  readonly items: readonly OutboxItem[]
  readonly notes: readonly CellNote[]
  readonly open: readonly CellNote[]
}

/** Named one by one: copying objects would take most of the time a large form takes to open. */
export function cellView({ aspectId, workCode, rule, seat, known, told, items, notes, open }: CellParts): CellView {
  const facts = withPending(known, items, seat)
  const here = cellState({ rule, facts, seat, told })
  const { state, round, next, own, standing, disputed, entered } = here
  const [wants, sync] = [wantsOf(here), syncOf(items, standing)]
  return {
    aspectId,
    workCode,
    rule,
    facts,
    items,
    notes,
    open,
    state,
    round,
    next,
    own,
    standing,
    disputed,
    entered,
    wants,
    sync,
  }
}

const marks = new WeakMap<CellView, AspectMark>()

/** The cell's exact mark; computed when somebody looks at it. */
export function markOf(view: CellView): AspectMark {
  const known = marks.get(view)
  if (known !== undefined) return known
  const mark = currentAspectMark(view.rule, view.facts, view.round)
  marks.set(view, mark)
  return mark
}

/** The mark as it is shown while the cell is settled. */
export function shownMark(view: CellView): string | null {
  if (view.state !== 'settled') return null
  const mark = markOf(view)
  return mark.state === 'settled' ? roundHalfUp(mark.mark, 2) : null
}

/** Whether I still have something to enter here. */
export function isOpen(view: CellView | undefined): boolean {
  return view !== undefined && view.wants !== 'others' && view.wants !== 'nothing'
}

/**
 * Whether the cell waits for a value of mine in the first round. A later round is not empty, whoever began it: it asks
 * for another value than the one I gave.
 */
export function isEmpty(view: CellView | undefined): boolean {
  return view?.wants === 'value' && view.round === 1
}

function withPending(
  known: readonly MarkFact[],
  items: readonly OutboxItem[],
  seat: AssignmentId | null,
): readonly MarkFact[] {
  if (items.length === 0) return known
  const pending = items.filter(
    (item) => item.kind === 'mark' && isPending(item) && !known.some(({ id }) => id === item.id),
  )
  if (pending.length === 0) return known
  return [...known, ...pending.flatMap((item) => (item.kind === 'mark' ? [factOfItem(item, seat)] : []))]
}

function wantsOf({ state, own, disputed }: CellState): CellWants {
  switch (state) {
    case 'settled':
      return 'nothing'
    case 'spread':
      return 'rescore'
    case 'unusable':
      return 'anew'
    case 'conflict':
      return disputed ? 'settle' : own === null ? 'value' : 'others'
    case 'missing':
      return own === null ? 'value' : 'others'
  }
}

const worstFirst: readonly OutboxState[] = ['refused', 'failed', 'held', 'set_aside', 'memory', 'device', 'sending']

function syncOf(items: readonly OutboxItem[], standing: MarkValue): CellSync {
  if (items.length > 0) {
    const state = worstFirst.find((worst) => items.some((item) => item.state === worst))
    if (state !== undefined) return state
  }
  return standing === null ? 'none' : 'confirmed'
}
