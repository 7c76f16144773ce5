import { and, eq } from 'drizzle-orm'
import { decidePhaseMove } from '#domain/contests/phase'
import type { Phase } from '#domain/contests/vocabulary'
import { decide } from '#domain/decision'
import type { ContestId } from '#domain/ids'
import { brokenConstraint, demand, found, fresh, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { contests, stages } from '../db/tables/programme'
import { findContest } from './detail-store'
import { loadPhaseFacts } from './phase-facts'
import { findVenueReasons } from './venue-clashes'

export interface AdvanceContest {
  readonly contestId: string
  readonly to: Phase
  readonly version: number
  readonly reason?: string | undefined
}

export async function advanceContest(writing: Writing, { contestId, to, version, reason }: AdvanceContest) {
  const { db, authorize, record, announce, now } = writing
  const { contest } = found(await findContest(db, contestId), contestId)
  authorize('contest.advance', { contestId: contestId as ContestId, phase: contest.phase })
  if (contest.version !== version) throw problem('STALE', [{ code: 'request.stale' }])
  const facts = await loadPhaseFacts(db, contestId)
  demand(decidePhaseMove({ from: contest.phase, to, facts, reason }))
  const changed = fresh(
    await db
      .update(contests)
      .set({ phase: to, version: version + 1, updatedAt: now })
      .where(and(eq(contests.id, contestId), eq(contests.version, version)))
      .returning(),
  )
  const holds = to !== 'cancelled' && to !== 'postponed'
  if (holds && contest.phase === 'postponed') demand(decide(await findVenueReasons(db, contest), to))
  await holdVenues(db, contestId, holds)
  await record({
    action: 'contest.advance',
    subjectKind: 'contest',
    subjectId: contestId,
    contestId,
    before: { phase: contest.phase },
    after: { phase: to },
    reason,
  })
  announce({ noun: 'contests', id: contestId })
  return { phase: changed.phase, version: changed.version }
}

/** A cancelled or postponed contest gives its venues back; taken up again, it needs them free. */
async function holdVenues(db: Database, contestId: string, holdsVenue: boolean): Promise<void> {
  try {
    await db.update(stages).set({ holdsVenue }).where(eq(stages.contestId, contestId))
  } catch (error) {
    if (brokenConstraint(error) !== 'stages_venue_free') throw error
    throw problem('REFUSED', [{ code: 'request.venue_just_taken', path: 'venueId' }])
  }
}
