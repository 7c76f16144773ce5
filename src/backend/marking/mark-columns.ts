import { inArray, sql, type SQLWrapper } from 'drizzle-orm'
import type { AssignmentId, MarkId, PersonId } from '#domain/ids'
import type { Database } from '../db/database'
import { marks } from '../db/tables/marks'

/**
 * The marks entered on aspects, column by column, in no order but the same in all. The database writes out each column as
 * one JSON text: read row by row, the marks of an event cost PGlite six times as long, which is most of what opening the
 * chief's desk takes.
 */
export async function loadMarkColumns(db: Database, aspectIds: readonly string[]) {
  const [row] = await db
    .select({
      id: column(marks.id),
      seq: column(marks.seq),
      aspectId: column(marks.aspectId),
      entryId: column(marks.entryId),
      judge: column(marks.assignmentId),
      round: column(marks.round),
      value: column(marks.value),
      supersedes: column(marks.supersedes),
      movedFrom: column(marks.movedFrom),
      reason: column(marks.reason),
      device: column(marks.device),
      enteredBy: column(marks.enteredBy),
      enteredAt: column(milliseconds(marks.enteredAt)),
      receivedAt: column(milliseconds(marks.receivedAt)),
    })
    .from(marks)
    .where(inArray(marks.aspectId, [...aspectIds]))
  return {
    id: read<MarkId>(row?.id),
    seq: read<number>(row?.seq),
    aspectId: read<string>(row?.aspectId),
    entryId: read<string>(row?.entryId),
    judge: read<AssignmentId | null>(row?.judge),
    round: read<number>(row?.round),
    value: read<string | null>(row?.value),
    supersedes: read<readonly MarkId[]>(row?.supersedes),
    movedFrom: read<MarkId | null>(row?.movedFrom),
    reason: read<string | null>(row?.reason),
    device: read<string | null>(row?.device),
    enteredBy: read<PersonId>(row?.enteredBy),
    enteredAt: read<number>(row?.enteredAt),
    receivedAt: read<number>(row?.receivedAt),
  }
}

function column(value: SQLWrapper) {
  return sql<string | null>`json_agg(${value})::text`
}

function read<Value>(text: string | null | undefined): readonly Value[] {
  return JSON.parse(text ?? '[]') as Value[]
}

function milliseconds(column: typeof marks.enteredAt | typeof marks.receivedAt) {
  return sql`(date_part('epoch', ${column}) * 1000)::bigint`
}
