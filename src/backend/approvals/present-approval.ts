import type { ApprovalData } from '#contract/approvals'
import { can } from '#domain/access/can'
import { approvalState, decideApprovalStep, type ApprovalStepKind } from '#domain/approvals/approval'
import type { PersonId } from '#domain/ids'
import type { Asker } from '../core/asker'
import type { EventScope } from '../core/event-scope'
import type { Reading } from '../core/use-case'
import { loadPersonNames } from '../marking/person-names'
import type { Approval } from './approval-store'
import { explainApproval } from './reach'
import { loadSubjects } from './subjects'

/** Approvals with the people who asked and answered, and what the asker may do about each. */
export async function presentApprovals(
  { db, asker }: Reading,
  scope: EventScope,
  approvals: readonly Approval[],
): Promise<ApprovalData[]> {
  const nameOf = await loadPersonNames(
    db,
    approvals.flatMap(({ steps }) => steps.map(({ personId }) => personId)),
  )
  const subjectOf = await loadSubjects(db, scope, approvals)
  return approvals.map((approval) => ({
    id: approval.id,
    eventId: approval.eventId,
    kind: approval.kind,
    subjectId: approval.subjectId,
    subject: subjectOf(approval)?.label ?? '',
    state: approvalState(approval.steps),
    steps: approval.steps.map(({ step, personId, reason, at }) => ({
      step,
      person: nameOf(personId),
      mine: personId === asker.id,
      reason,
      at: at.toISOString(),
    })),
    can: mayAnswer(asker, approval, scope) ? stepsFor(approval, asker.id as PersonId) : [],
  }))
}

function mayAnswer({ actor }: Asker, { kind }: Approval, { subject }: EventScope): boolean {
  return can(actor, 'approval.answer', subject) && explainApproval(actor, kind, subject).kind === 'accepted'
}

function stepsFor({ steps }: Approval, personId: PersonId): ApprovalStepKind[] {
  const answers: readonly ApprovalStepKind[] = ['approve', 'reject', 'withdraw']
  return answers.filter((step) => decideApprovalStep(steps, { step, personId, reason: step }).kind === 'accepted')
}
