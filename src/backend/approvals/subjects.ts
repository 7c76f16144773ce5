import { and, eq, inArray } from 'drizzle-orm'
import type { ApprovalKind } from '#domain/approvals/approval'
import { policies } from '#domain/access/policies'
import { isMarkingLocked } from '#domain/contests/marking-locked'
import type { Reason } from '#domain/decision'
import { groupBy } from '#domain/group-by'
import type { EventScope } from '../core/event-scope'
import type { Database } from '../db/database'
import { formJudges, forms } from '../db/tables/marking'
import { findNewestScheme } from '../marking/form-store'

/** What an approval is about, in a word, and why it could not take effect now. */
export interface ApprovalSubject {
  readonly label: string
  readonly hindrances: readonly Reason[]
}

interface Asked {
  readonly kind: ApprovalKind
  readonly subjectId: string
}

/** Of each thing asked for, undefined where the event has no such scheme or form; however many, two queries. */
export async function loadSubjects(
  db: Database,
  scope: EventScope,
  all: readonly Asked[],
): Promise<(asked: Asked) => ApprovalSubject | undefined> {
  const scheme = all.every(({ kind }) => kind === 'event.unlock')
    ? undefined
    : await findNewestScheme(db, scope.event.id)
  const formIds = all.flatMap(({ kind, subjectId }) => (kind === 'form.reopen' ? [subjectId] : []))
  const formOf = await loadSchemeForms(db, scheme?.id ?? '', formIds)
  return ({ kind, subjectId }) => {
    switch (kind) {
      case 'event.unlock':
        return subjectId === scope.event.id ? ofEvent(scope) : undefined
      case 'scheme.unlock':
        return subjectId === scheme?.id ? ofScheme(scope, scheme) : undefined
      case 'form.reopen': {
        const form = formOf.get(subjectId)
        return form && ofForm(scope, form)
      }
    }
  }
}

function ofEvent({ event, subject }: EventScope): ApprovalSubject {
  if (event.markingState === 'published')
    return { label: event.name, hindrances: [{ code: 'approval.results_published' }] }
  const lacking = policies['event.unlock'].needs?.(subject) ?? null
  return { label: event.name, hindrances: lacking === null ? [] : [{ code: lacking }] }
}

function ofScheme(scope: EventScope, { revision, lockedAt }: { revision: number; lockedAt: Date | null }) {
  const locked = lockedAt === null ? [{ code: 'approval.nothing_to_unlock' } as const] : []
  return { label: String(revision), hindrances: [...closed(scope), ...locked] }
}

function ofForm(scope: EventScope, { code, signed }: { code: string; signed: boolean }): ApprovalSubject {
  const unsigned = signed ? [] : [{ code: 'approval.nothing_to_unlock' } as const]
  return { label: code, hindrances: [...closed(scope), ...unsigned] }
}

/** Forms of a scheme by their ids, and whether any signature is given on them. */
async function loadSchemeForms(db: Database, schemeId: string, formIds: readonly string[]) {
  if (formIds.length === 0) return new Map<string, { code: string; signed: boolean }>()
  const rows = await db
    .select({ id: forms.id, code: forms.subCriterionCode, closed: forms.signedAt, signedAt: formJudges.signedAt })
    .from(forms)
    .leftJoin(formJudges, eq(formJudges.formId, forms.id))
    .where(and(eq(forms.schemeId, schemeId), inArray(forms.id, [...formIds])))
  return new Map(
    [...groupBy(rows, ({ id }) => id)].map(([id, seats]) => [
      id,
      {
        code: seats[0]?.code ?? '',
        signed: seats.some(({ closed: all, signedAt }) => all !== null || signedAt !== null),
      },
    ]),
  )
}

/** Below the chief's signature nothing is opened; that signature is taken back first. */
function closed({ event }: EventScope): Reason[] {
  return isMarkingLocked(event.markingState) ? [{ code: 'access.marking_closed' }] : []
}
