import { sql } from 'drizzle-orm'
import type { Placement } from '#domain/schedule/plan'
import type { Writing } from '../core/use-case'
import { planDraftRows } from '../db/tables/plan'
import { dropDraftRows } from '../schedule/edit-plan'

/** A stage as the draft is to have it, and how it had it. */
export interface DraftPlacement {
  readonly stageId: string
  readonly contestId: string
  readonly before: Placement | null
  readonly after: Placement
  /** Whether this is the plan in force again, so that the draft need not speak of it. */
  readonly inForce: boolean
}

const rowsPerInsert = 500

/** Puts stages into the draft, each with its own record of who put it where. */
export async function placeInDraft(
  { db, asker, now, record }: Writing,
  editionId: string,
  placed: readonly DraftPlacement[],
): Promise<void> {
  const back = placed.filter(({ inForce }) => inForce).map(({ stageId }) => stageId)
  await dropDraftRows(db, back)
  const by = { editionId, changedBy: asker.id, changedByName: asker.name, changedAt: now, reason: null }
  const rows = placed.filter(({ inForce }) => !inForce).map(({ stageId, after }) => ({ stageId, ...after, ...by }))
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    await db
      .insert(planDraftRows)
      .values(rows.slice(start, start + rowsPerInsert))
      .onConflictDoUpdate({
        target: planDraftRows.stageId,
        set: {
          startsOn: sql`excluded.starts_on`,
          endsOn: sql`excluded.ends_on`,
          venueId: sql`excluded.venue_id`,
          changedBy: sql`excluded.changed_by`,
          changedByName: sql`excluded.changed_by_name`,
          changedAt: sql`excluded.changed_at`,
          reason: sql`excluded.reason`,
        },
      })
  }
  for (const { stageId, contestId, before, after } of placed) {
    await record({
      action: 'plan.edit',
      subjectKind: 'stage',
      subjectId: stageId,
      contestId,
      before: { ...before },
      after: { ...after },
    })
  }
}
