import type { AssignmentId } from '#domain/ids'
import { headsOf, isSameValue, valueOf, type MarkFact, type MarkValue } from '#domain/marking/mark-fact'
import type { CellView } from './cells'
import type { NewMark } from './outbox'
import { cellOf, type SheetModel } from './sheet-model'

/** Marks entered on one work that belong to another. `swap` also brings back what was entered there. */
export interface MoveRequest {
  readonly aspects: readonly string[]
  readonly from: string
  readonly to: string
  readonly mode: 'move' | 'swap'
}

export interface MoveRow {
  readonly aspectId: string
  /** What stands on either work now and afterwards, of mine (or the group's). */
  readonly from: { readonly before: MarkValue; readonly after: MarkValue }
  readonly to: { readonly before: MarkValue; readonly after: MarkValue }
  /** Why this one stays where it is. */
  readonly blocked: 'occupied' | 'disputed' | null
}

export interface MovePlan {
  readonly rows: readonly MoveRow[]
  /** Without ids and time, which the device gives; `movedFrom` is the id of the mark it was. */
  readonly marks: readonly MovedMark[]
}

export type MovedMark = Pick<NewMark, 'aspectId' | 'workCode' | 'round' | 'value' | 'supersedes'> & {
  readonly movedFrom: string | null
  /**
   * The two halves on one aspect are taken together or not at all, named after the mark that moves; other aspects go by
   * themselves, since a whole work may have more of them than one batch holds.
   */
  readonly group: string | null
}

/**
 * What moving marks takes: taking back on one work and entering anew on the other, each naming where it came from.
 * Nothing is ever lost or doubled: a mark only goes where none of mine stands, or the two change places.
 */
export function planMove(model: SheetModel, { aspects, from, to, mode }: MoveRequest): MovePlan {
  const rows: MoveRow[] = []
  const marks: MovedMark[] = []
  if (from === to) return { rows, marks }
  for (const aspectId of aspects) {
    const here = placeOf(cellOf(model, { aspectId, workCode: from }), model.seat)
    const there = placeOf(cellOf(model, { aspectId, workCode: to }), model.seat)
    if (here === null || there === null || (here.value === null && (mode === 'move' || there.value === null))) continue
    const blocked =
      here.disputed || there.disputed ? 'disputed' : mode === 'move' && there.value !== null ? 'occupied' : null
    const after = blocked === null ? { from: there.value, to: here.value } : { from: here.value, to: there.value }
    rows.push({
      aspectId,
      from: { before: here.value, after: after.from },
      to: { before: there.value, after: after.to },
      blocked,
    })
    if (blocked === null) marks.push(...exchange(here, there))
  }
  return { rows, marks }
}

interface Place {
  readonly aspectId: string
  readonly workCode: string
  readonly round: number
  readonly value: MarkValue
  readonly fact: MarkFact | null
  readonly heads: readonly string[]
  readonly disputed: boolean
}

/** My place in the round being scored. */
function placeOf(view: CellView | undefined, seat: AssignmentId | null): Place | null {
  if (view === undefined) return null
  const { aspectId, workCode, round, facts } = view
  const heads = headsOf(facts, round).get(seat) ?? []
  const standing = valueOf(heads)
  return {
    aspectId,
    workCode,
    round,
    value: standing.kind === 'value' ? standing.value : null,
    fact: standing.kind === 'value' ? standing.fact : null,
    heads: heads.map(({ id }) => id),
    disputed: standing.kind === 'conflict',
  }
}

function exchange(here: Place, there: Place): MovedMark[] {
  const marks = [entry(here, there), entry(there, here)].filter((mark) => mark !== null)
  const group = marks.length > 1 ? (here.fact?.id ?? there.fact?.id ?? null) : null
  return marks.map((mark) => ({ ...mark, group }))
}

/** What is entered in a place so that it holds what another held; nothing where it holds that already. */
function entry({ aspectId, workCode, round, heads, value }: Place, other: Place): Omit<MovedMark, 'group'> | null {
  if (isSameValue(value, other.value)) return null
  return { aspectId, workCode, round, value: other.value, supersedes: heads, movedFrom: other.fact?.id ?? null }
}
