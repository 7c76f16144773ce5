import { and, eq } from 'drizzle-orm'
import type { JuryData } from '#contract/marking-jury'
import { loadEventScope } from '../core/event-scope'
import { fresh } from '../core/problems'
import type { Writing } from '../core/use-case'
import { events } from '../db/tables/entries'
import { getJury } from './jury'

export interface SetRecusal {
  readonly eventId: string
  readonly version: number
  readonly ownDelegationAllowed: boolean
  readonly reason: string
}

/** Whether judges may mark their own delegation is the contest's rule, not the jury's. */
export async function setRecusal(writing: Writing, input: SetRecusal): Promise<JuryData> {
  const { db, authorize, record, announce } = writing
  const { eventId, version, ownDelegationAllowed, reason } = input
  const { event, contest, subject } = await loadEventScope(db, eventId)
  authorize('event.setRecusal', subject)
  fresh(
    await db
      .update(events)
      .set({ ownDelegationAllowed, version: version + 1 })
      .where(and(eq(events.id, eventId), eq(events.version, version)))
      .returning(),
  )
  await record({
    action: 'event.setRecusal',
    subjectKind: 'event',
    subjectId: eventId,
    contestId: contest.id,
    before: { ownDelegationAllowed: event.ownDelegationAllowed },
    after: { ownDelegationAllowed },
    reason,
  })
  announce({ noun: 'marking', id: eventId })
  return getJury(writing, { eventId })
}
