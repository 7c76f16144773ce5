import { asc, eq } from 'drizzle-orm'
import { groupBy } from '#domain/group-by'
import type { ApprovalKind, ApprovalStep } from '#domain/approvals/approval'
import type { PersonId } from '#domain/ids'
import type { Database } from '../db/database'
import { approvalSteps } from '../db/tables/marks'

type StepRow = typeof approvalSteps.$inferSelect

/** An approval is all its steps in the order they were taken. */
export interface Approval {
  readonly id: string
  readonly eventId: string
  readonly kind: ApprovalKind
  readonly subjectId: string
  readonly steps: readonly (ApprovalStep & { readonly at: Date })[]
}

/** What was asked for an event, the oldest first. */
export async function loadApprovals(db: Database, eventId: string): Promise<Approval[]> {
  const rows = await db
    .select()
    .from(approvalSteps)
    .where(eq(approvalSteps.eventId, eventId))
    .orderBy(asc(approvalSteps.seq))
  return approvalsOf(rows)
}

export async function findApproval(db: Database, approvalId: string): Promise<Approval | undefined> {
  const rows = await db
    .select()
    .from(approvalSteps)
    .where(eq(approvalSteps.approvalId, approvalId))
    .orderBy(asc(approvalSteps.seq))
  return approvalsOf(rows)[0]
}

function approvalsOf(rows: readonly StepRow[]): Approval[] {
  return [...groupBy(rows, ({ approvalId }) => approvalId).values()].flatMap((steps) =>
    steps.slice(0, 1).map(({ approvalId, eventId, kind, subjectId }) => ({
      id: approvalId,
      eventId,
      kind,
      subjectId,
      steps: steps.map(({ step, personId, reason, at }) => ({ step, personId: personId as PersonId, reason, at })),
    })),
  )
}
