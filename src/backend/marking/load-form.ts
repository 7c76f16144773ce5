import { and, eq } from 'drizzle-orm'
import type { Subject } from '#domain/access/actor'
import type { AssignmentId, EventId } from '#domain/ids'
import type { Asker } from '../core/asker'
import { loadEventScope } from '../core/event-scope'
import { found } from '../core/problems'
import type { Database } from '../db/database'
import { assignments } from '../db/tables/entries'
import { findForm, findNewestScheme, loadFormJudges, type FormJudge } from './form-store'

/** A form with its judges and the asker's own seat, without anything entered on it. */
export async function loadForm(db: Database, asker: Asker, formId: string) {
  const { form, criterion, scheme } = found(await findForm(db, formId), formId)
  const newest = (await findNewestScheme(db, scheme.eventId))?.id === scheme.id
  const scope = await loadEventScope(db, scheme.eventId)
  const judges = await loadFormJudges(db, [formId])
  const own = assignmentsOf(asker, scope.event.id)
  const me = judges.find(({ assignmentId }) => own.includes(assignmentId)) ?? null
  // Somebody else's form is asked about under its own seat, so that a judge of the event without one is refused.
  const subject: Subject = { ...scope.subject, assignmentId: (me ?? judges[0])?.assignmentId }
  return { form, criterion, scheme, newest, scope, judges, me, subject }
}

export type LoadedForm = Awaited<ReturnType<typeof loadForm>>

/** The seats a person has as a judge of an event. */
export function assignmentsOf({ actor }: Asker, eventId: string): AssignmentId[] {
  if (actor.kind === 'public') return []
  return actor.grants.flatMap((grant) =>
    grant.role === 'judge' && grant.eventId === (eventId as EventId) ? [grant.assignmentId] : [],
  )
}

/** The judges of an event who have no seat on a form, or none any more. */
export async function loadFormerJudges(
  db: Database,
  eventId: string,
  judges: readonly FormJudge[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ personId: assignments.personId })
    .from(assignments)
    .where(and(eq(assignments.eventId, eventId), eq(assignments.role, 'judge')))
  const seated = new Set(judges.map(({ personId }) => personId))
  return new Set(rows.flatMap(({ personId }) => (seated.has(personId) ? [] : [personId])))
}
