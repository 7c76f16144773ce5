import { count, desc, eq } from 'drizzle-orm'
import type { ResultsState, Subject } from '#domain/access/actor'
import type { ContestId, EventId } from '#domain/ids'
import { found } from '../core/problems'
import type { Reading } from '../core/use-case'
import { audit } from '../db/tables/office'
import { findContest, loadEvents } from './detail-store'

interface HistoryPage {
  readonly contestId: string
  readonly limit: number
  readonly offset: number
}

/** What was done in a contest, the newest first. */
export async function getHistory({ db, authorize }: Reading, { contestId, limit, offset }: HistoryPage) {
  found(await findContest(db, contestId), contestId)
  for (const subject of historySubjects(contestId, await loadEvents(db, contestId))) authorize('audit.read', subject)
  const ofContest = eq(audit.contestId, contestId)
  const [counted] = await db.select({ total: count() }).from(audit).where(ofContest)
  const rows = await db.select().from(audit).where(ofContest).orderBy(desc(audit.seq)).limit(limit).offset(offset)
  return { total: counted?.total ?? 0, rows: rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
}

interface EventToRead {
  readonly event: { readonly id: string }
  readonly resultsState: ResultsState
}

/** A history tells of marks and draws of every event of the contest: all that has to be the asker's to read. */
export function historySubjects(contestId: string, events: readonly EventToRead[]): Subject[] {
  const contest = { contestId: contestId as ContestId }
  return [
    contest,
    ...events.map(({ event, resultsState }) => ({ ...contest, eventId: event.id as EventId, resultsState })),
  ]
}
