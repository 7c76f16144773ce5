import type { Action } from '../access/actions'
import { accept, refuse, type Decision } from '../decision'
import type { PersonId } from '../ids'

export const approvalKinds = ['scheme.unlock', 'event.unlock', 'form.reopen'] as const
/** What takes two people: unlocking a scheme, taking back the chief's signature, reopening a signed form. Rule book 4.4. */
export type ApprovalKind = (typeof approvalKinds)[number]

/** Whose it is to ask for each kind and to answer it, beside `approval.ask` and `approval.answer`; null: of all who may do those. */
export const approvalActions: Readonly<Record<ApprovalKind, Action | null>> = {
  'scheme.unlock': null,
  'event.unlock': 'event.unlock',
  'form.reopen': null,
}

export const approvalStepKinds = ['ask', 'approve', 'reject', 'withdraw'] as const
export type ApprovalStepKind = (typeof approvalStepKinds)[number]

/** One step on record; an approval is all its steps in order. */
export interface ApprovalStep {
  readonly step: ApprovalStepKind
  readonly personId: PersonId
  readonly reason: string | null
}

export type ApprovalState = 'asked' | 'approved' | 'rejected' | 'withdrawn'

const states: Readonly<Record<ApprovalStepKind, ApprovalState>> = {
  ask: 'asked',
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
}

/** Where it stands: as its last step says. */
export function approvalState(steps: readonly ApprovalStep[]): ApprovalState {
  return states[steps.at(-1)?.step ?? 'ask']
}

/**
 * Whether a step may be taken: asking and rejecting need a reason, the answer comes from somebody other than who asked,
 * only who asked may withdraw, and what was answered stays answered. Source: rule book 4.4.
 */
export function decideApprovalStep(steps: readonly ApprovalStep[], next: ApprovalStep): Decision<ApprovalStep> {
  const [asked] = steps
  const reason = next.reason?.trim() || null
  const step = { ...next, reason }
  if (asked === undefined) {
    if (reason === null) return refuse({ code: 'approval.reason_missing', path: 'reason' })
    return accept(step)
  }
  if (approvalState(steps) !== 'asked') return refuse({ code: 'approval.answered' })
  const own = asked.personId === next.personId
  if (next.step === 'withdraw') return own ? accept(step) : refuse({ code: 'approval.not_asker' })
  if (own) return refuse({ code: 'approval.second_person' })
  if (next.step === 'reject' && reason === null) return refuse({ code: 'approval.reason_missing', path: 'reason' })
  return accept(step)
}
