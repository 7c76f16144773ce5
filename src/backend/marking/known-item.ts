import type { MarkItem, NoteItem, SheetItem } from '#contract/marking'
import type { Batch, Outcome } from './batch'
import { factOf, noteOf } from './form-store'

/**
 * What an item that is on record already became: sent again after a lost answer it is the same item, and answered as
 * before; the same id with other content is a mistake. Null where the id is new.
 */
export function recallItem(batch: Batch, item: SheetItem): Outcome | null {
  const { askerId, known, works } = batch
  const mark = known.marks.get(item.id)
  const note = known.notes.get(item.id)
  const held = known.held.get(item.id)
  if (mark === undefined && note === undefined && held === undefined) return null
  const work = works.get(item.workCode)
  if (work === undefined) return reused(item)
  const at = { aspectId: item.aspectId, entryId: work.entryId }

  if (item.kind === 'note') {
    if (note === undefined || note.enteredBy !== askerId || !isSame(noteContent(item, at), noteRow(note))) {
      return reused(item)
    }
    return { kind: 'note', item, note: noteOf(note, work.workCode), fresh: false }
  }
  const same = isSame(markContent(item, at), held === undefined ? mark && markRow(mark) : heldRow(held))
  if (!same || (held ?? mark)?.enteredBy !== askerId) return reused(item)
  // What was held is in the record once the chief judge has taken it in.
  if (mark !== undefined) {
    return { kind: 'mark', item, fact: factOf(mark, work.workCode), replaced: [], fresh: false }
  }
  if (held === undefined) return reused(item)
  const { assignmentId, enteredAt, reasons } = held
  return {
    kind: 'held',
    item,
    seat: assignmentId as Batch['seat'],
    enteredAt: enteredAt.toISOString(),
    reasons,
    fresh: false,
  }
}

/** Whether two items of one batch are the same one sent twice. */
export function isSameItem(one: SheetItem, other: SheetItem): boolean {
  if (one.workCode !== other.workCode) return false
  return isSame(contentOf(one), contentOf(other))
}

export function reused(item: SheetItem): Outcome {
  return { kind: 'refused', item, reasons: [{ code: 'request.mark_id_reused', path: 'id' }] }
}

/** Spaces around what was typed are not part of it. */
export function reasonOf({ reason }: Pick<MarkItem, 'reason'>): string | null {
  return reason?.trim() || null
}

interface Place {
  readonly aspectId: string
  readonly entryId: string
}

function contentOf(item: SheetItem): unknown {
  const at = { aspectId: item.aspectId, entryId: item.workCode }
  return item.kind === 'note' ? noteContent(item, at) : markContent(item, at)
}

function markContent(item: MarkItem, { aspectId, entryId }: Place) {
  const { round, value, supersedes, movedFrom = null } = item
  return { aspectId, entryId, round, value: value?.trim() ?? null, supersedes, movedFrom, reason: reasonOf(item) }
}

function markRow(row: Pick<MarkRow, 'aspectId' | 'entryId'> & Content) {
  const { aspectId, entryId, round, value, supersedes, movedFrom, reason } = row
  return { aspectId, entryId, round, value, supersedes, movedFrom, reason }
}

function heldRow({ aspectId, entryId, item }: HeldRow) {
  return markContent(item, { aspectId, entryId })
}

function noteContent({ note, text, supersedes }: NoteItem, { aspectId, entryId }: Place) {
  return { aspectId, entryId, kind: note, text, supersedes }
}

function noteRow({ aspectId, entryId, kind, text, supersedes }: NoteRow) {
  return { aspectId, entryId, kind, text, supersedes }
}

type MapValue<Of> = Of extends ReadonlyMap<string, infer Value> ? Value : never
type MarkRow = MapValue<Batch['known']['marks']>
type NoteRow = MapValue<Batch['known']['notes']>
type HeldRow = MapValue<Batch['known']['held']>
type Content = Pick<MarkRow, 'round' | 'value' | 'supersedes' | 'movedFrom' | 'reason'>

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
