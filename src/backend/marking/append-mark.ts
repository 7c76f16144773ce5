import { brokenConstraint, problem } from '../core/problems'
import type { Database } from '../db/database'
import { marks } from '../db/tables/marks'

/** Adds facts to the record; an id that already belongs to another mark is told apart by the database. */
export async function appendMarks(db: Database, rows: readonly (typeof marks.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return
  try {
    await db.insert(marks).values([...rows])
  } catch (error) {
    if (brokenConstraint(error) !== 'marks_id_once') throw error
    throw problem('REFUSED', [{ code: 'request.mark_id_reused', path: 'markId' }])
  }
}
