import { eq } from 'drizzle-orm'
import type { ApprovalKind } from '#domain/approvals/approval'
import type { Reason } from '#domain/decision'
import { policies } from '#domain/access/policies'
import type { EventScope } from '../core/event-scope'
import type { Database } from '../db/database'
import { formJudges } from '../db/tables/marking'
import { findForm, findNewestScheme } from '../marking/form-store'

/** What an approval is about, in a word, and why it could not take effect now. */
export interface ApprovalSubject {
  readonly label: string
  readonly hindrances: readonly Reason[]
}

interface Asked {
  readonly kind: ApprovalKind
  readonly subjectId: string
}

/** Undefined where the event has no such scheme or form. */
export async function findSubject(
  db: Database,
  scope: EventScope,
  { kind, subjectId }: Asked,
): Promise<ApprovalSubject | undefined> {
  switch (kind) {
    case 'event.unlock':
      return subjectId === scope.event.id ? ofEvent(scope) : undefined
    case 'scheme.unlock':
      return ofScheme(db, scope, subjectId)
    case 'form.reopen':
      return ofForm(db, scope, subjectId)
  }
}

function ofEvent({ event, subject }: EventScope): ApprovalSubject {
  if (event.markingState === 'published')
    return { label: event.name, hindrances: [{ code: 'approval.results_published' }] }
  const lacking = policies['event.unlock'].needs?.(subject) ?? null
  return { label: event.name, hindrances: lacking === null ? [] : [{ code: lacking }] }
}

async function ofScheme(db: Database, scope: EventScope, schemeId: string): Promise<ApprovalSubject | undefined> {
  const scheme = await findNewestScheme(db, scope.event.id)
  if (scheme?.id !== schemeId) return undefined
  const locked = scheme.lockedAt === null ? [{ code: 'approval.nothing_to_unlock' } as const] : []
  return { label: String(scheme.revision), hindrances: [...closed(scope), ...locked] }
}

async function ofForm(db: Database, scope: EventScope, formId: string): Promise<ApprovalSubject | undefined> {
  const row = await findForm(db, formId)
  const newest = await findNewestScheme(db, scope.event.id)
  if (row === undefined || row.scheme.id !== newest?.id) return undefined
  const seats = await db.select().from(formJudges).where(eq(formJudges.formId, formId))
  const signed = row.form.signedAt !== null || seats.some(({ signedAt }) => signedAt !== null)
  const unsigned = signed ? [] : [{ code: 'approval.nothing_to_unlock' } as const]
  return { label: row.form.subCriterionCode, hindrances: [...closed(scope), ...unsigned] }
}

/** Below the chief's signature nothing is opened; that signature is taken back first. */
function closed({ event }: EventScope): Reason[] {
  return event.markingState === 'signed' || event.markingState === 'published'
    ? [{ code: 'access.marking_closed' }]
    : []
}
