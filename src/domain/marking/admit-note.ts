import { decide, type Decision, type Reason } from '../decision'
import type { PersonId } from '../ids'
import type { MarkNote } from './mark-note'

/** What somebody writes beside a mark, as it arrives. */
export type ArrivingNote = Pick<MarkNote, 'kind' | 'supersedes' | 'enteredBy'>

export interface NotePlace {
  /** Whether its author has a seat on the form. */
  readonly seated: boolean
  /** Whether the form, by its author or all of its judges, or the event is signed. */
  readonly closed: boolean
  /** The notes of the same aspect and work. */
  readonly notes: readonly (Pick<MarkNote, 'id'> & { readonly enteredBy: PersonId })[]
}

/**
 * Whether a judge's note is taken into the record: on a form of one's own, until it is signed; and what ends doubts and
 * calls ends one's own alone, since those of others are the chief judge's to end. Source: rule book 4.2, 4.4.
 */
export function admitNote(note: ArrivingNote, { seated, closed, notes }: NotePlace): Decision<ArrivingNote> {
  const reasons: Reason[] = []
  if (!seated) reasons.push({ code: 'marking.judge_unassigned' })
  if (closed) reasons.push({ code: 'marking.note_closed' })
  if (note.kind === 'clear' && !endsOwn(note, notes)) reasons.push({ code: 'marking.note_not_own', path: 'supersedes' })
  return decide(reasons, note)
}

function endsOwn({ supersedes, enteredBy }: ArrivingNote, notes: NotePlace['notes']): boolean {
  const own = new Set(notes.flatMap((note) => (note.enteredBy === enteredBy ? [note.id] : [])))
  return supersedes.length > 0 && supersedes.every((id) => own.has(id))
}
