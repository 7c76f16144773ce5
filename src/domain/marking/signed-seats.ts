import { decide, type Decision } from '../decision'
import type { AssignmentId } from '../ids'
import type { AspectRule } from './aspect-rule'

/** A form with its seats, and when each was signed. */
export interface SignedForm {
  readonly form: { readonly type: AspectRule['type']; readonly signedAt: Date | null }
  readonly judges: readonly { readonly assignmentId: AssignmentId; readonly signedAt: Date | null }[]
}

/**
 * Whether what a seat gives stands under a signature already: that of the whole form or the seat's own, and of a
 * measurement, where the group agrees on one value, anybody's. Such a value changes only after the form was unlocked, by
 * two people and with a reason. Rule book 4.4.
 */
export function isUnderSignature({ form, judges }: SignedForm, seat: AssignmentId | null): boolean {
  if (form.signedAt !== null) return true
  const signed = judges.filter(({ signedAt }) => signedAt !== null)
  return form.type === 'measurement' ? signed.length > 0 : signed.some(({ assignmentId }) => assignmentId === seat)
}

/** Whether a chief's act may still change what a seat gives. */
export function decideUnsigned(signed: SignedForm, seat: AssignmentId | null): Decision<AssignmentId | null> {
  return decide(isUnderSignature(signed, seat) ? [{ code: 'marking.form_signed' }] : [], seat)
}
