import { and, eq, inArray, sql } from 'drizzle-orm'
import { chainStateOf, type ChainState } from '#domain/draws/chain'
import { groupBy } from '#domain/group-by'
import type { Database } from '../db/database'
import { drawSteps } from '../db/tables/draws'

/** Where the chain of each event stands; events that drew nothing are left out. */
export async function loadChainStates(db: Database, eventIds: readonly string[]): Promise<Map<string, ChainState>> {
  if (eventIds.length === 0) return new Map()
  const { eventId, kind, module } = drawSteps
  const rows = await db
    .select({ eventId, kind, module, opened: sql<boolean>`bool_or(${drawSteps.step} = 'open')` })
    .from(drawSteps)
    .where(
      and(inArray(eventId, [...eventIds]), eq(drawSteps.state, 'confirmed'), inArray(drawSteps.step, ['draw', 'open'])),
    )
    .groupBy(eventId, kind, module)
  const links = rows.map((row) => ({ ...row, committed: false, drawn: true }))
  return new Map([...groupBy(links, (link) => link.eventId)].map(([id, own]) => [id, chainStateOf(own)]))
}
