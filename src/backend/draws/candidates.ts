import { and, asc, eq, exists, ilike, notExists } from 'drizzle-orm'
import { loadEventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import { assignments, entries, entryMembers, people } from '../db/tables/entries'
import { organisations } from '../db/tables/programme'

const shown = 20

/** Who could hold a link: people of the judges' list who have no part in the event and do not compete there. */
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
  const competing = db
    .select({ id: entries.id })
    .from(entryMembers)
    .innerJoin(entries, eq(entries.id, entryMembers.entryId))
    .where(and(eq(entryMembers.personId, people.id), eq(entries.eventId, eventId)))
  const rows = await db
    .select({ id: people.id, name: people.name, unit: organisations.name })
    .from(people)
    .leftJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(ilike(people.name, pattern), exists(listed), notExists(here), notExists(competing)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(shown)
  return { rows }
}
