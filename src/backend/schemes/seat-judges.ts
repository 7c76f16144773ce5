import { and, eq, isNull, notInArray } from 'drizzle-orm'
import type { AssignmentId, DelegationId } from '#domain/ids'
import { mustRecuse, proposeJury } from '#domain/marking/recusal'
import type { AspectType } from '#domain/schemes/scheme'
import type { Database } from '../db/database'
import { assignments, entries, events } from '../db/tables/entries'

/** How many judges a form gets unless somebody says otherwise; of seven on a panel two may be absent. Rule book 4.2. */
const usualSeats: Readonly<Record<AspectType, number>> = { measurement: 3, judgement: 3, panel: 7, theory: 2 }

/** The judges of an event that a new form of a type is given to; those who must step back are left out. */
export async function usualJudges(db: Database, eventId: string): Promise<(type: AspectType) => readonly string[]> {
  const [event] = await db
    .select({ ownDelegationAllowed: events.ownDelegationAllowed })
    .from(events)
    .where(eq(events.id, eventId))
  const marked = await db
    .selectDistinct({ delegationId: entries.delegationId })
    .from(entries)
    .where(and(eq(entries.eventId, eventId), notInArray(entries.status, ['dns', 'withdrawn', 'dsq'])))
  const delegationsMarked = new Set(marked.map(({ delegationId }) => delegationId as DelegationId))
  const rows = await db
    .select({ id: assignments.id, delegationId: assignments.delegationId })
    .from(assignments)
    .where(and(eq(assignments.eventId, eventId), eq(assignments.role, 'judge'), isNull(assignments.releasedAt)))
  const judges = rows.map(({ id, delegationId }) => ({
    assignmentId: id as AssignmentId,
    mustRecuse: mustRecuse({
      delegationId: delegationId as DelegationId | null,
      delegationsMarked,
      ownDelegationAllowed: event?.ownDelegationAllowed ?? false,
    }),
  }))
  return (type) => proposeJury(judges, usualSeats[type]).map(({ assignmentId }) => assignmentId)
}
