import { and, asc, eq, isNull, notInArray } from 'drizzle-orm'
import { unmarkedStatuses } from '#domain/contests/vocabulary'
import type { AssignmentId, DelegationId } from '#domain/ids'
import { mustRecuse } from '#domain/marking/recusal'
import type { Database } from '../db/database'
import { assignments, entries, events, people } from '../db/tables/entries'

export interface EventJudge {
  readonly assignmentId: AssignmentId
  readonly personId: string
  readonly name: string
  readonly mustRecuse: boolean
}

/** The judges appointed to an event, by id, each with whether the own delegation takes part; which one that is stays here. */
export async function loadEventJudges(db: Database, eventId: string): Promise<EventJudge[]> {
  const [event] = await db
    .select({ ownDelegationAllowed: events.ownDelegationAllowed })
    .from(events)
    .where(eq(events.id, eventId))
  const marked = await db
    .selectDistinct({ id: entries.delegationId })
    .from(entries)
    .where(and(eq(entries.eventId, eventId), notInArray(entries.status, [...unmarkedStatuses])))
  const delegationsMarked = new Set(marked.map(({ id }) => id as DelegationId))
  const rows = await db
    .select({ assignment: assignments, name: people.name })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(and(eq(assignments.eventId, eventId), eq(assignments.role, 'judge'), isNull(assignments.releasedAt)))
    .orderBy(asc(assignments.id))
  return rows.map(({ assignment, name }) => ({
    assignmentId: assignment.id as AssignmentId,
    personId: assignment.personId,
    name,
    mustRecuse: mustRecuse({
      delegationId: assignment.delegationId as DelegationId | null,
      delegationsMarked,
      ownDelegationAllowed: event?.ownDelegationAllowed ?? false,
    }),
  }))
}
