import type { AspectId, PersonId, WorkCode } from '../ids'

export const noteKinds = ['comment', 'unsure', 'flag', 'clear'] as const
/** A remark; a doubt of one's own; a call for the chief judge; or what ends the doubts and calls it supersedes. */
export type NoteKind = (typeof noteKinds)[number]

/** What somebody wrote beside a mark; never changed, and never part of a mark. */
export interface MarkNote {
  readonly id: string
  readonly aspectId: AspectId
  readonly workCode: WorkCode
  readonly kind: NoteKind
  readonly text: string
  readonly supersedes: readonly string[]
  readonly enteredAt: string
  readonly enteredBy: PersonId
}

type NoteFacts = Pick<MarkNote, 'id' | 'kind' | 'supersedes'>

/** The doubts and calls nobody has ended yet, whatever order the notes came in. */
export function openNotes<Note extends NoteFacts>(notes: readonly Note[]): readonly Note[] {
  const ended = new Set(notes.flatMap(({ kind, supersedes }) => (kind === 'clear' ? supersedes : [])))
  return notes.filter(({ id, kind }) => (kind === 'unsure' || kind === 'flag') && !ended.has(id))
}
