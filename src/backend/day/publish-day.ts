import { and, eq } from 'drizzle-orm'
import { checkDay } from '#domain/schedule/day/check-day'
import { found, fresh, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { dayProgrammes } from '../db/tables/day'
import { loadDay, worldOf } from './day-scope'
import { loadItems } from './programme-store'
import { refuseBlocked } from './save-day'

export interface PublishDay {
  readonly eventId: string
  readonly version: number
  readonly published: boolean
  readonly reason?: string | undefined
}

/** Shows the programme to everybody, or takes it back; only one that holds can be published. */
export async function publishDay(writing: Writing, { eventId, version, published, reason }: PublishDay) {
  const { db, authorize, asker, now, record, announce } = writing
  const day = await loadDay(db, eventId)
  authorize('day.edit', day.subject)
  const programme = found(day.programme, eventId)
  if (published) {
    const items = await loadItems(db, eventId)
    if (items.length === 0) throw problem('REFUSED', [{ code: 'day.no_items' }])
    refuseBlocked(checkDay(items, worldOf(day, day.settings)))
  }
  const publishedAt = published ? (programme.publishedAt ?? now) : null
  const row = fresh(
    await db
      .update(dayProgrammes)
      .set({ publishedAt, updatedByName: asker.name, updatedAt: now, version: version + 1 })
      .where(and(eq(dayProgrammes.eventId, eventId), eq(dayProgrammes.version, version)))
      .returning(),
  )
  await record({
    subjectKind: 'event',
    subjectId: eventId,
    contestId: day.contest.id,
    reason,
    action: published ? 'day.publish' : 'day.unpublish',
    before: { published: programme.publishedAt !== null },
    after: { published },
  })
  announce({ noun: 'day', id: eventId })
  return { version: row.version, publishedAt: publishedAt?.toISOString() ?? null }
}
