import { sectors } from '#domain/contests/vocabulary'
import type { Database } from '#backend/db/database'
import { venues } from '#backend/db/tables/programme'

/** For tests that put a contest into any venue: each is fitted out for all sectors and large enough. */
export async function fitOutVenues(db: Database): Promise<void> {
  await db.update(venues).set({ sectors, workstations: 1000 })
}
