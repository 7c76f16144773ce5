import type { ApprovalData } from '#contract/approvals'
import { approvalState, decideApprovalStep, type ApprovalKind, type ApprovalStepKind } from '#domain/approvals/approval'
import { decide } from '#domain/decision'
import type { PersonId } from '#domain/ids'
import { abilities } from '#domain/access/can'
import { loadEventScope, type EventScope } from '../core/event-scope'
import { demand, found, problem } from '../core/problems'
import type { Reading, Writing } from '../core/use-case'
import { approvalSteps } from '../db/tables/marks'
import { lockEvent, lockForm } from '../marking/form-store'
import { findApproval, loadApprovals } from './approval-store'
import { presentApprovals } from './present-approval'
import { explainApproval } from './reach'
import { loadSubjects } from './subjects'
import { takeEffect } from './take-effect'

/** What was asked and answered for an event, the newest first. */
export async function listApprovals(reading: Reading, { eventId }: { eventId: string }) {
  const { db, asker, authorize } = reading
  const scope = await loadEventScope(db, eventId)
  authorize('event.readMarking', scope.subject)
  const approvals = await loadApprovals(db, eventId)
  return {
    rows: await presentApprovals(reading, scope, approvals.toReversed()),
    can: abilities(asker.actor, scope.subject, ['approval.ask']),
  }
}

export interface AskApproval {
  readonly eventId: string
  readonly kind: ApprovalKind
  readonly subjectId: string
  readonly reason: string
}

/** Asks for what takes two people; there is one open request for one thing at a time. */
export async function askApproval(writing: Writing, input: AskApproval): Promise<ApprovalData> {
  const { db, asker, now, newId, authorize, record, announce } = writing
  await lockEvent(db, input.eventId)
  const scope = await loadEventScope(db, input.eventId)
  authorize('approval.ask', scope.subject)
  demandReach(writing, input.kind, scope)
  const subject = found((await loadSubjects(db, scope, [input]))(input), input.subjectId)
  const step = demand(decideApprovalStep([], { step: 'ask', personId: asker.id as PersonId, reason: input.reason }))
  const pending = (await loadApprovals(db, input.eventId)).some(
    ({ kind, subjectId, steps }) =>
      kind === input.kind && subjectId === input.subjectId && approvalState(steps) === 'asked',
  )
  demand(decide([...subject.hindrances, ...(pending ? [{ code: 'approval.pending' } as const] : [])], subject))
  const approvalId = newId()
  const { eventId, kind, subjectId } = input
  await db.insert(approvalSteps).values({ approvalId, eventId, kind, subjectId, ...step, at: now })
  await record({
    action: 'approval.ask',
    subjectKind: 'event',
    subjectId: eventId,
    contestId: scope.contest.id,
    after: { kind, subject: subject.label },
    reason: step.reason,
  })
  announce({ noun: 'marking', id: eventId })
  return answerWith(writing, approvalId)
}

export interface AnswerApproval {
  readonly approvalId: string
  readonly step: Exclude<ApprovalStepKind, 'ask'>
  readonly reason?: string | undefined
}

/** A second person approves or rejects, or who asked withdraws; what was approved takes effect at once. */
export async function answerApproval(writing: Writing, input: AnswerApproval): Promise<ApprovalData> {
  const { db, asker, now, authorize, record, announce } = writing
  if (asker.actor.kind === 'public') authorize('approval.answer', {})
  const { eventId, ...asked } = found(await findApproval(db, input.approvalId), input.approvalId)
  if (asked.kind === 'form.reopen') await lockForm(db, asked.subjectId)
  await lockEvent(db, eventId)
  const approval = found(await findApproval(db, input.approvalId), input.approvalId)
  const scope = await loadEventScope(db, eventId)
  authorize('approval.answer', scope.subject)
  demandReach(writing, approval.kind, scope)
  const step = demand(
    decideApprovalStep(approval.steps, {
      step: input.step,
      personId: asker.id as PersonId,
      reason: input.reason ?? null,
    }),
  )
  const { kind, subjectId } = approval
  const subject = (await loadSubjects(db, scope, [approval]))(approval)
  await db.insert(approvalSteps).values({ approvalId: approval.id, eventId, kind, subjectId, ...step, at: now })
  if (input.step === 'approve') {
    const { hindrances } = found(subject, subjectId)
    demand(decide(hindrances, approval))
    await takeEffect(writing, scope, approval)
  }
  await record({
    action: `approval.${input.step}`,
    subjectKind: 'event',
    subjectId: eventId,
    contestId: scope.contest.id,
    before: { reason: approval.steps[0]?.reason ?? null },
    after: { kind, subject: subject?.label ?? '' },
    reason: step.reason,
  })
  announce({ noun: 'marking', id: eventId })
  return answerWith(writing, approval.id)
}

/** What only some of those who ask and answer may do is theirs alone; what has to hold for it is the subject's to say. */
function demandReach({ asker }: Writing, kind: ApprovalKind, { subject }: EventScope): void {
  const reached = explainApproval(asker.actor, kind, subject)
  if (reached.kind === 'refused') throw problem('FORBIDDEN', reached.reasons)
}

async function answerWith(writing: Writing, approvalId: string): Promise<ApprovalData> {
  const approval = found(await findApproval(writing.db, approvalId), approvalId)
  const scope = await loadEventScope(writing.db, approval.eventId)
  const [answer] = await presentApprovals(writing, scope, [approval])
  return found(answer, approvalId)
}
