import { eq } from 'drizzle-orm'
import type { Subject } from '#domain/access/actor'
import type { ContestId, EventId } from '#domain/ids'
import { loadResultsStates } from '../contests/detail-store'
import type { Database } from '../db/database'
import { loadChainStates } from '../draws/chain-states'
import { events } from '../db/tables/entries'
import { contests } from '../db/tables/programme'
import { found } from './problems'

/** An event with its contest, and what access rules need to know of it. */
export async function loadEventScope(db: Database, eventId: string) {
  const [row] = await db
    .select({ event: events, contest: contests })
    .from(events)
    .innerJoin(contests, eq(contests.id, events.contestId))
    .where(eq(events.id, eventId))
  const { event, contest } = found(row, eventId)
  const states = await loadResultsStates(db, [eventId])
  const chains = await loadChainStates(db, [eventId])
  const subject: Subject = {
    contestId: contest.id as ContestId,
    eventId: eventId as EventId,
    phase: contest.phase,
    markingState: event.markingState,
    resultsState: states.get(eventId) ?? 'unpublished',
    chain: chains.get(eventId) ?? 'none',
  }
  return { event, contest, subject }
}

export type EventScope = Awaited<ReturnType<typeof loadEventScope>>
