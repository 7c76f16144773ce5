import { brokenConstraint, problem } from '../core/problems'
import type { Database } from '../db/database'
import { marks } from '../db/tables/marks'

/**
 * Adds facts to the record, all in one statement; answers the order of arrival each was given, by its id.
 * An id that already belongs to another mark is told apart by the database: another form may take it in the same moment.
 */
export async function appendMarks(
  db: Database,
  rows: readonly (typeof marks.$inferInsert)[],
  path = 'markId',
): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map()
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
