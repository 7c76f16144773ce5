import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { AssignmentId } from '#domain/ids'
import { seatsBefore } from '#domain/marking/seats-before'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { assignments, people } from '../db/tables/entries'
import { seatChanges } from '../db/tables/marks'
import { loadFormJudges, type FormJudge } from './form-store'

/** Keeps for good who gave up a seat of a form, and who took it. */
export async function recordSeatChange(
  { db, now }: Writing,
  change: Pick<typeof seatChanges.$inferInsert, 'formId' | 'position' | 'formerId' | 'assignmentId'>,
): Promise<void> {
  await db.insert(seatChanges).values({ ...change, changedAt: now })
}

/** The judges of a form as they sat at a moment. */
export async function loadJudgesAsOf(
  db: Database,
  { formId, moment }: { readonly formId: string; readonly moment: Date },
): Promise<readonly FormJudge[]> {
  const now = await loadFormJudges(db, [formId])
  const changes = await db
    .select()
    .from(seatChanges)
    .where(and(eq(seatChanges.formId, formId), gt(seatChanges.changedAt, moment)))
    .orderBy(asc(seatChanges.seq))
  if (changes.length === 0) return now
  const seats = seatsBefore(
    now,
    changes.map(({ position, formerId, assignmentId }) => ({
      position,
      former: formerId as AssignmentId | null,
      assignmentId: assignmentId as AssignmentId | null,
    })),
  )
  const sitting = new Map(now.map((judge) => [judge.assignmentId, judge]))
  const left = seats.filter(({ assignmentId }) => !sitting.has(assignmentId))
  const named = await loadSeated(
    db,
    left.map(({ assignmentId }) => assignmentId),
  )
  return seats.flatMap(({ position, assignmentId }) => {
    const judge = sitting.get(assignmentId) ?? named.get(assignmentId)
    return judge === undefined ? [] : [{ signedAt: null, ...judge, formId, position, assignmentId }]
  })
}

async function loadSeated(db: Database, assignmentIds: readonly string[]) {
  if (assignmentIds.length === 0) return new Map<string, Pick<FormJudge, 'personId' | 'name'>>()
  const rows = await db
    .select({ assignmentId: assignments.id, personId: people.id, name: people.name })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(inArray(assignments.id, [...assignmentIds]))
  return new Map(rows.map(({ assignmentId, ...person }) => [assignmentId, person]))
}
