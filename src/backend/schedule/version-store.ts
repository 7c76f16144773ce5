import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { PlanVersionData } from '#contract/schedule'
import type { Database } from '../db/database'
import { audit } from '../db/tables/office'
import { planVersionRows, planVersions } from '../db/tables/plan'

export type VersionRow = typeof planVersionRows.$inferSelect
export type AuditRow = typeof audit.$inferSelect

export async function loadVersions(db: Database, editionId: string) {
  return db.select().from(planVersions).where(eq(planVersions.editionId, editionId)).orderBy(desc(planVersions.number))
}

/** The rows of every version of the edition, oldest version first. */
export async function loadVersionRows(db: Database, editionId: string) {
  return db
    .select({ number: planVersions.number, row: planVersionRows })
    .from(planVersionRows)
    .innerJoin(planVersions, eq(planVersions.id, planVersionRows.versionId))
    .where(eq(planVersions.editionId, editionId))
    .orderBy(asc(planVersions.number), asc(planVersionRows.stageId))
}

export async function loadRowsOfVersion(db: Database, versionId: string) {
  return db.select().from(planVersionRows).where(eq(planVersionRows.versionId, versionId))
}

/** What last put each of the stages where it is, as far as the audit trail tells. */
export async function loadLastPlacings(
  db: Database,
  stageIds: readonly string[],
  actions: readonly string[],
): Promise<ReadonlyMap<string, AuditRow>> {
  if (stageIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([audit.subjectId])
    .from(audit)
    .where(
      and(eq(audit.subjectKind, 'stage'), inArray(audit.subjectId, [...stageIds]), inArray(audit.action, [...actions])),
    )
    .orderBy(audit.subjectId, desc(audit.seq))
  return new Map(rows.map((row) => [row.subjectId, row]))
}

/** Names and notes are for those who work on the plan. */
export function presentVersion(row: typeof planVersions.$inferSelect, staff: boolean): PlanVersionData {
  const { number, publishedAt, publishedByName, note, changes } = row
  return {
    number,
    publishedAt: publishedAt.toISOString(),
    publishedBy: staff ? publishedByName : null,
    note: staff ? note : null,
    changes,
  }
}
