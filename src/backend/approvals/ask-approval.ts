import type { ApprovalData } from '#contract/approvals'
import { approvalState, decideApprovalStep, type ApprovalKind, type ApprovalStepKind } from '#domain/approvals/approval'
import { decide } from '#domain/decision'
import type { PersonId } from '#domain/ids'
import { abilities } from '#domain/access/can'
import { eq } from 'drizzle-orm'
import { loadEventScope } from '../core/event-scope'
import { demand, found } from '../core/problems'
import type { Reading, Writing } from '../core/use-case'
import { events } from '../db/tables/entries'
import { approvalSteps } from '../db/tables/marks'
import { findApproval, loadApprovals } from './approval-store'
import { presentApprovals } from './present-approval'
import { findSubject } from './subjects'
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
  await lockEvent(writing, input.eventId)
  const scope = await loadEventScope(db, input.eventId)
  authorize('approval.ask', scope.subject)
  const subject = found(await findSubject(db, scope, input), input.subjectId)
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
  const { eventId } = found(await findApproval(db, input.approvalId), input.approvalId)
  await lockEvent(writing, eventId)
  const approval = found(await findApproval(db, input.approvalId), input.approvalId)
  const scope = await loadEventScope(db, eventId)
  authorize('approval.answer', scope.subject)
  const step = demand(
    decideApprovalStep(approval.steps, {
      step: input.step,
      personId: asker.id as PersonId,
      reason: input.reason ?? null,
    }),
  )
  const { kind, subjectId } = approval
  const subject = await findSubject(db, scope, approval)
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

/** Keeps two requests for one thing, or two answers to one request, from passing each other unseen. */
async function lockEvent({ db }: Writing, eventId: string): Promise<void> {
  await db.select({ id: events.id }).from(events).where(eq(events.id, eventId)).for('update')
}

async function answerWith(writing: Writing, approvalId: string): Promise<ApprovalData> {
  const approval = found(await findApproval(writing.db, approvalId), approvalId)
  const scope = await loadEventScope(writing.db, approval.eventId)
  const [answer] = await presentApprovals(writing, scope, [approval])
  return found(answer, approvalId)
}
