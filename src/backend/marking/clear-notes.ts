import { and, eq, inArray } from 'drizzle-orm'
import { groupBy } from '#domain/group-by'
import { openNotes } from '#domain/marking/mark-note'
import { loadEventScope } from '../core/event-scope'
import { found } from '../core/problems'
import type { Writing } from '../core/use-case'
import { aspects, forms, schemes } from '../db/tables/marking'
import { markNotes } from '../db/tables/marks'

export interface ClearNotes {
  readonly eventId: string
  readonly noteIds: readonly string[]
  readonly text: string
}

/** Ends doubts and calls with one answer; a note somebody else has ended meanwhile stays as it is. */
export async function clearNotes(writing: Writing, input: ClearNotes): Promise<{ cleared: number }> {
  const { db, asker, now, newId, device, authorize, record, announce } = writing
  const { contest, subject } = await loadEventScope(db, input.eventId)
  authorize('event.settleMarks', subject)
  const ofEvent = await loadNotesOfEvent(writing, input.eventId)
  const asked = new Set(input.noteIds)
  for (const id of asked) {
    found(
      ofEvent.find((note) => note.id === id),
      id,
    )
  }
  const open = openNotes(ofEvent).filter(({ id }) => asked.has(id))
  if (open.length === 0) return { cleared: 0 }
  const answers = [...groupBy(open, ({ aspectId, entryId }) => `${aspectId} ${entryId}`).values()].flatMap((notes) =>
    notes.slice(0, 1).map(({ aspectId, entryId }) => ({
      id: newId(),
      aspectId,
      entryId,
      kind: 'clear' as const,
      text: input.text,
      supersedes: notes.map(({ id }) => id),
      device,
      enteredBy: asker.id,
      enteredAt: now,
      receivedAt: now,
    })),
  )
  await db.insert(markNotes).values(answers)
  await record({
    action: 'mark.clearNotes',
    subjectKind: 'event',
    subjectId: input.eventId,
    contestId: contest.id,
    before: { notes: open.map(({ kind, text }) => ({ kind, text })) },
    after: { cleared: open.length },
    reason: input.text,
  })
  announce({ noun: 'marking', id: input.eventId })
  return { cleared: open.length }
}

async function loadNotesOfEvent({ db }: Writing, eventId: string) {
  const ids = db
    .select({ id: aspects.id })
    .from(aspects)
    .innerJoin(forms, eq(forms.id, aspects.formId))
    .innerJoin(schemes, and(eq(schemes.id, forms.schemeId), eq(schemes.eventId, eventId)))
  return db.select().from(markNotes).where(inArray(markNotes.aspectId, ids)).for('update')
}
