import type { Actor, Subject } from '#domain/access/actor'
import { explainReach } from '#domain/access/can'
import { approvalActions, type ApprovalKind } from '#domain/approvals/approval'
import { accept, type Decision } from '#domain/decision'

/** Whether an approval of this kind is the actor's to ask for or to answer. */
export function explainApproval(actor: Actor, kind: ApprovalKind, subject: Subject): Decision<unknown> {
  const action = approvalActions[kind]
  return action === null ? accept(kind) : explainReach(actor, action, subject)
}
