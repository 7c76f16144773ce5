import { and, eq } from 'drizzle-orm'
import type { DeskData } from '#contract/marking-desk'
import { decideEventSignature } from '#domain/marking/event-signature'
import { decideSeating } from '#domain/marking/seating'
import { decideTieBreaks } from '#domain/ranking/tie-break-parts'
import { loadEventScope } from '../core/event-scope'
import { demand, fresh } from '../core/problems'
import type { Writing } from '../core/use-case'
import { events } from '../db/tables/entries'
import { eventSignatures } from '../db/tables/marks'
import { getDesk } from './desk'
import { loadEventMarks } from './event-marks'
import { loadSeating } from './seating'

/**
 * The chief signs what the judges have signed, if all of it still holds: a scheme, works, marks and who gave them, and
 * the parts that decide ties, which nobody can add once it is signed and the chain is opened.
 */
export async function signEvent(
  writing: Writing,
  { eventId, version }: { eventId: string; version: number },
): Promise<DeskData> {
  const { db, asker, now, newId, authorize, record, announce } = writing
  const { contest, event, subject } = await loadEventScope(db, eventId)
  authorize('event.sign', subject)
  const { scheme, sheets } = await loadEventMarks(db, eventId)
  const schemeLocked = scheme !== null && scheme.lockedAt !== null
  demand(decideEventSignature({ schemeLocked, cells: sheets.flatMap(({ cells }) => cells) }))
  const criteria = sheets.map(({ criterion }) => criterion)
  demand(decideTieBreaks(event.rulePack, { parts: scheme?.parts ?? [], criteria }))
  const forms = sheets.map(({ form }) => form)
  demand(decideSeating(await loadSeating(db, eventId, forms)))
  fresh(
    await db
      .update(events)
      .set({ markingState: 'signed', version: version + 1 })
      .where(and(eq(events.id, eventId), eq(events.version, version)))
      .returning(),
  )
  await db.insert(eventSignatures).values({ id: newId(), eventId, kind: 'sign', personId: asker.id, signedAt: now })
  await record({
    action: 'event.sign',
    subjectKind: 'event',
    subjectId: eventId,
    contestId: contest.id,
    before: { markingState: event.markingState },
    after: { markingState: 'signed' },
  })
  announce({ noun: 'marking', id: eventId })
  announce({ noun: 'results', id: eventId })
  return getDesk(writing, { eventId })
}
