import { asc, eq } from 'drizzle-orm'
import type { WorkCode } from '#domain/ids'
import type { Penalty } from '#domain/marking/penalty'
import type { Database } from '../db/database'
import { entries } from '../db/tables/entries'
import { penalties } from '../db/tables/marks'

export interface PenaltyRow extends Penalty {
  readonly entryId: string
  readonly workCode: WorkCode
  readonly reason: string
  readonly enteredAt: Date
  readonly enteredBy: string
}

/** Every penalty of an event and every revocation, in the order they were recorded. */
export async function loadPenalties(db: Database, eventId: string): Promise<PenaltyRow[]> {
  const rows = await db
    .select({ penalty: penalties, workCode: entries.workCode })
    .from(penalties)
    .innerJoin(entries, eq(entries.id, penalties.entryId))
    .where(eq(penalties.eventId, eventId))
    .orderBy(asc(penalties.seq))
  return rows.flatMap(({ penalty, workCode }) => (workCode === null ? [] : [{ ...penalty, workCode }]))
}
