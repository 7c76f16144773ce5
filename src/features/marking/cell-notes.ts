import { openNotes, type NoteKind } from '#domain/marking/mark-note'
import type { NoteData } from '#contract/marking'
import { isPending, type OutboxItem, type OutboxState } from './outbox'

/** A remark, doubt or call beside a mark, recorded or still on the device. `judge` is null for the chief judge. */
export interface CellNote {
  readonly id: string
  readonly kind: NoteKind
  readonly text: string
  readonly supersedes: readonly string[]
  readonly judge: number | null
  readonly mine: boolean
  readonly enteredAt: string
  readonly sync: OutboxState | 'confirmed'
}

export interface CellNotes {
  readonly notes: readonly CellNote[]
  readonly open: readonly CellNote[]
}

export const noNotes: CellNotes = { notes: [], open: [] }

/** The notes of one cell, with those on their way; refused ones count for nothing. */
export function cellNotes(known: readonly NoteData[], items: readonly OutboxItem[], me: number | null): CellNotes {
  if (known.length === 0 && items.length === 0) return noNotes
  const notes: CellNote[] = known.map((note) => ({ ...note, sync: 'confirmed' }))
  for (const item of items) {
    if (item.kind !== 'note' || !isPending(item) || known.some(({ id }) => id === item.id)) continue
    const { id, note: kind, text, supersedes, enteredAt, state: sync } = item
    notes.push({ id, kind, text, supersedes, judge: me, mine: true, enteredAt, sync })
  }
  return notes.length === 0 ? noNotes : { notes, open: openNotes(notes) }
}

/** My own doubt or call that is still open here. */
export function myOpenNote({ open }: Pick<CellNotes, 'open'>, kind: 'unsure' | 'flag'): CellNote | null {
  return open.find((note) => note.kind === kind && note.mine) ?? null
}
