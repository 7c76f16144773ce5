import { inArray } from 'drizzle-orm'
import type { Asker } from '../core/asker'
import type { Database } from '../db/database'
import { events } from '../db/tables/entries'

/** Contests in which the asker judges: whatever else they are, they learn no name of who takes part there. */
export async function loadBlindContests(db: Database, { actor }: Asker): Promise<ReadonlySet<string>> {
  const grants = actor.kind === 'person' ? actor.grants : []
  const eventIds = grants.flatMap((grant) =>
    grant.role === 'judge' || grant.role === 'chief' ? [String(grant.eventId)] : [],
  )
  if (eventIds.length === 0) return new Set()
  const rows = await db.select({ contestId: events.contestId }).from(events).where(inArray(events.id, eventIds))
  return new Set(rows.map(({ contestId }) => contestId))
}
