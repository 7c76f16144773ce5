import { eq } from 'drizzle-orm'
import type { Database } from '../db/database'
import { entries, entryMembers, events } from '../db/tables/entries'
import { personas } from '../db/tables/office'

/** Who is on a side in an event, or knows its sides: who competes there, who leads a team that does, and who organises. */
interface EventSides {
  readonly competing: ReadonlySet<string>
  readonly leading: ReadonlySet<string>
  readonly organising: ReadonlySet<string>
}

export async function loadEventSides(db: Database, eventId: string): Promise<EventSides> {
  const [event] = await db.select({ contestId: events.contestId }).from(events).where(eq(events.id, eventId))
  const own = await db
    .select({ id: entries.id, delegationId: entries.delegationId })
    .from(entries)
    .where(eq(entries.eventId, eventId))
  const members = await db
    .select({ personId: entryMembers.personId })
    .from(entryMembers)
    .innerJoin(entries, eq(entries.id, entryMembers.entryId))
    .where(eq(entries.eventId, eventId))
  const [entryIds, delegationIds] = [new Set(own.map(({ id }) => id)), new Set(own.map((entry) => entry.delegationId))]
  const competing = new Set(members.map(({ personId }) => personId))
  const [leading, organising] = [new Set<string>(), new Set<string>()]
  for (const { personId, grants } of await db.select().from(personas)) {
    for (const grant of grants) {
      if (grant.role === 'competitor' && grant.entryIds.some((id) => entryIds.has(id))) competing.add(personId)
      if (grant.role === 'leader' && delegationIds.has(grant.delegationId)) leading.add(personId)
      if (grant.role === 'office' || (grant.role === 'organizer' && grant.contestId === event?.contestId)) {
        organising.add(personId)
      }
    }
  }
  return { competing, leading, organising }
}
