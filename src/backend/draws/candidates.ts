import { and, asc, eq, exists, ilike, notExists, notInArray } from 'drizzle-orm'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import { assignments, people } from '../db/tables/entries'
import { organisations } from '../db/tables/programme'
import { loadEventSides } from './event-sides'

const shown = 20

/** Who could hold a link: people of the judges' list who have no part in the event, nor compete, lead a team or organise there. */
export async function listCandidates(
  { db, authorize }: Reading,
  { eventId, search = '' }: { eventId: string; search?: string | undefined },
) {
  const { subject } = await loadEventScope(db, eventId)
  authorize('draws.appoint', subject)
  const pattern = `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
  const listed = db.select({ id: assignments.id }).from(assignments).where(eq(assignments.personId, people.id))
  const here = db
    .select({ id: assignments.id })
    .from(assignments)
    .where(and(eq(assignments.personId, people.id), eq(assignments.eventId, eventId)))
  const { competing, leading, organising } = await loadEventSides(db, eventId)
  const rows = await db
    .select({ id: people.id, name: people.name, unit: organisations.name })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(
      and(
        ilike(people.name, pattern),
        exists(listed),
        notExists(here),
        notInArray(people.id, [...competing, ...leading, ...organising]),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(shown)
  return { rows }
}
