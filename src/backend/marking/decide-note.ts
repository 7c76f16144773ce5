import type { NoteItem } from '#contract/marking'
import type { AspectId, PersonId } from '#domain/ids'
import { admitNote } from '#domain/marking/admit-note'
import type { MarkNote } from '#domain/marking/mark-note'
import type { Batch, BatchWork, Outcome } from './batch'
import { enteredAt, isClosed } from './lateness'

interface Noted {
  readonly batch: Batch
  readonly item: NoteItem
  readonly work: BatchWork
  /** What is on record, and what the batch has added so far. */
  readonly notes: readonly MarkNote[]
}

/** Notes are never held for the chief judge: they tell of a mark that is still open. */
export function decideNote({ batch, item, work, notes }: Noted): Outcome {
  const { form, continuations } = batch
  const now = form.newest ? form : continuations.get(item.aspectId)?.form
  if (now === undefined) return { kind: 'refused', item, reasons: [{ code: 'marking.aspect_gone' }] }
  const note = noteOfItem(batch, item, work)
  const admitted = admitNote(note, {
    seated: now.me !== null,
    closed: isClosed(now),
    notes: notes.filter(({ aspectId, workCode }) => aspectId === note.aspectId && workCode === note.workCode),
  })
  if (admitted.kind === 'refused') return { kind: 'refused', item, reasons: admitted.reasons }
  return { kind: 'note', item, note, fresh: true }
}

function noteOfItem(batch: Batch, item: NoteItem, { workCode }: BatchWork) {
  const { id, aspectId, note, text, supersedes } = item
  return {
    id,
    aspectId: aspectId as AspectId,
    workCode,
    kind: note,
    text,
    supersedes,
    enteredAt: enteredAt(batch, item),
    enteredBy: batch.askerId as PersonId,
  }
}
