import { and, eq } from 'drizzle-orm'
import { isMarkingLocked } from '#domain/contests/marking-locked'
import { loadEventScope, type EventScope } from '../core/event-scope'
import { problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { events } from '../db/tables/entries'
import { findNewestScheme, type SchemeFacts } from '../marking/form-store'
import { loadPersonNames } from '../marking/person-names'

export interface SchemeToChange {
  readonly eventId: string
  /** The version of the event the change was made on. */
  readonly version: number
  /** The revision of the scheme the change was made from, null where there was none. */
  readonly basedOn?: number | null | undefined
}

/**
 * Opens the scheme of an event for one change and takes the event's next version for it: neither is locked, nor has the
 * chief signed the marking. Where somebody was faster, the answer says who saved last.
 */
export async function openForChange({ db, authorize }: Writing, change: SchemeToChange): Promise<EventScope> {
  const { eventId, version, basedOn } = change
  const scope = await loadEventScope(db, eventId)
  authorize('scheme.import', scope.subject)
  // The version is taken first, so that whoever comes second waits; a refusal gives it back.
  const [taken] = await db
    .update(events)
    .set({ version: version + 1 })
    .where(and(eq(events.id, eventId), eq(events.version, version)))
    .returning()
  const newest = (await findNewestScheme(db, eventId)) ?? null
  if (newest?.lockedAt) throw problem('REFUSED', [{ code: 'request.scheme_locked' }])
  const { markingState } = taken ?? scope.event
  if (isMarkingLocked(markingState)) throw problem('REFUSED', [{ code: 'access.marking_closed' }])
  const based = basedOn === undefined || basedOn === (newest?.revision ?? null)
  if (taken === undefined || !based) throw await staleAfter(db, newest)
  return scope
}

async function staleAfter(db: Database, newest: SchemeFacts | null) {
  if (newest?.createdBy == null) return problem('STALE', [{ code: 'request.stale' }])
  const nameOf = await loadPersonNames(db, [newest.createdBy])
  const params = { revision: newest.revision, who: nameOf(newest.createdBy) }
  return problem('STALE', [{ code: 'request.stale' }, { code: 'request.scheme_last_saved', params }])
}
