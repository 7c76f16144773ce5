import { and, asc, eq } from 'drizzle-orm'
import type { AspectType } from '#domain/schemes/scheme'
import type { Database } from '../db/database'
import { assignments } from '../db/tables/entries'

/** How many judges a form gets unless somebody says otherwise; of seven on a panel two may be absent. Rule book 4.2. */
const usualSeats: Readonly<Record<AspectType, number>> = { measurement: 3, judgement: 3, panel: 7, theory: 2 }

/** The judges of an event that a new form of a type may be given to, in their order. */
export async function usualJudges(db: Database, eventId: string): Promise<(type: AspectType) => readonly string[]> {
  const judges = await db
    .select({ id: assignments.id })
    .from(assignments)
    .where(and(eq(assignments.eventId, eventId), eq(assignments.role, 'judge')))
    .orderBy(asc(assignments.id))
  return (type) => judges.slice(0, usualSeats[type]).map(({ id }) => id)
}
