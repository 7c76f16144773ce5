import { and, eq } from 'drizzle-orm'
import { isMarkingLocked } from '#domain/access/policies'
import { loadEventScope, type EventScope } from '../core/event-scope'
import { problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { events } from '../db/tables/entries'
import { loadPersonNames } from '../marking/person-names'
import type { SchemeRow } from './draft-of'
import { loadSchemes } from './scheme-store'

export interface OpenScheme {
  readonly scope: EventScope
  readonly newest: SchemeRow | null
}

/** An event whose scheme may be changed now: not locked, and the marking not signed by the chief. */
export async function openForChange({ db, authorize }: Writing, eventId: string): Promise<OpenScheme> {
  const scope = await loadEventScope(db, eventId)
  authorize('scheme.import', scope.subject)
  const newest = (await loadSchemes(db, eventId)).at(-1) ?? null
  if (newest?.lockedAt) throw problem('REFUSED', [{ code: 'request.scheme_locked' }])
  if (isMarkingLocked(scope.event.markingState)) throw problem('REFUSED', [{ code: 'access.marking_closed' }])
  return { scope, newest }
}

interface NextVersion {
  readonly eventId: string
  readonly version: number
  readonly basedOn?: number | null | undefined
  readonly newest: SchemeRow | null
}

/** Takes the next version of the event for this change; where somebody was faster, the answer says who saved last. */
export async function bumpVersion({ db }: Writing, change: NextVersion): Promise<void> {
  const { eventId, version, basedOn, newest } = change
  const unchanged = and(eq(events.id, eventId), eq(events.version, version))
  const rows = await db
    .update(events)
    .set({ version: version + 1 })
    .where(unchanged)
    .returning()
  const based = basedOn === undefined || basedOn === (newest?.revision ?? null)
  if (rows.length > 0 && based) return
  if (newest?.createdBy == null) throw problem('STALE', [{ code: 'request.stale' }])
  const nameOf = await loadPersonNames(db, [newest.createdBy])
  const params = { revision: newest.revision, who: nameOf(newest.createdBy) }
  throw problem('STALE', [{ code: 'request.stale' }, { code: 'request.scheme_last_saved', params }])
}
