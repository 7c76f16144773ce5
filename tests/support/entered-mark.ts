import { asc } from 'drizzle-orm'
import type { Database } from '#backend/db/database'
import { marks } from '#backend/db/tables/marks'

/** Puts a mark of the sample down for another aspect, so that its scheme is one something was entered under. */
export async function enterFor(db: Database, aspectId: string): Promise<void> {
  const [mark] = await db.select().from(marks).orderBy(asc(marks.seq)).limit(1)
  if (mark === undefined) throw new Error('the sample has marks')
  const { seq: _seq, ...facts } = mark
  await db.insert(marks).values({ ...facts, id: `mark-${aspectId}`, aspectId, supersedes: [] })
}
