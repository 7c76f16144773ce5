import { and, eq } from 'drizzle-orm'
import { brokenConstraint, problem } from '../core/problems'
import type { Database } from '../db/database'
import { events } from '../db/tables/entries'
import { marks } from '../db/tables/marks'

interface NewMarks {
  readonly eventId: string
  readonly rows: readonly (typeof marks.$inferInsert)[]
  /** What the page sent the ids under. */
  readonly path?: string
}

/**
 * Adds facts to the record of an event, all in one statement; answers the order of arrival each was given, by its id.
 * With the first of them, whoever it comes from, the marking has begun. An id that already belongs to another mark is
 * told apart by the database: another form may take it in the same moment.
 */
export async function appendMarks(
  db: Database,
  { eventId, rows, path = 'markId' }: NewMarks,
): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map()
  // The event before what hangs on it: see `lockEvent`.
  await startMarking(db, eventId)
  try {
    const added = await db
      .insert(marks)
      .values([...rows])
      .returning({ id: marks.id, seq: marks.seq })
    return new Map(added.map(({ id, seq }) => [id, seq]))
  } catch (error) {
    if (brokenConstraint(error) !== 'marks_id_once') throw error
    throw problem('REFUSED', [{ code: 'request.mark_id_reused', path }])
  }
}

async function startMarking(db: Database, eventId: string): Promise<void> {
  await db
    .update(events)
    .set({ markingState: 'marking' })
    .where(and(eq(events.id, eventId), eq(events.markingState, 'not_started')))
}
