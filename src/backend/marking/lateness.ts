import type { SheetItem } from '#contract/marking'
import type { Reason } from '#domain/decision'
import { isUnderSignature } from '#domain/marking/signed-seats'
import type { Batch } from './batch'
import type { LoadedForm } from './load-form'

/** What was entered on a form of an earlier version goes where its aspect is marked now, if nothing about it changed. */
export function formNow({ form, continuations, seat }: Batch, aspectId: string): LoadedForm {
  const now = continuations.get(aspectId)
  const same = now !== undefined && now.rule !== null && now.form.me?.assignmentId === seat
  return same ? now.form : form
}

/** Why nothing that arrives on a form now counts by itself, whatever it is. */
export function lateReasons(form: LoadedForm): Reason[] {
  const reasons: Reason[] = []
  if (!form.newest) reasons.push({ code: 'marking.scheme_replaced' })
  else if (form.scheme.lockedAt === null) reasons.push({ code: 'marking.scheme_unlocked' })
  if (form.me === null) reasons.push({ code: 'marking.judge_unassigned' })
  if (isSigned(form)) reasons.push({ code: 'marking.form_signed' })
  if (isEnded(form)) reasons.push({ code: 'access.marking_closed' })
  return reasons
}

/**
 * Whether no notes may be written on a form any more by their author: signed by them or by all, or the event is. Who has
 * not signed may still call the chief about a value that a colleague has signed.
 */
export function isClosed(form: LoadedForm): boolean {
  return form.form.signedAt !== null || (form.me?.signedAt ?? null) !== null || isEnded(form)
}

/** Whether a value would come under a signature. */
function isSigned(form: LoadedForm): boolean {
  return isUnderSignature(form, form.me?.assignmentId ?? null)
}

function isEnded({ scope }: LoadedForm): boolean {
  return scope.event.markingState !== 'not_started' && scope.event.markingState !== 'marking'
}

/** As long ago as the device says, but never before there was a locked scheme to enter on. */
export function enteredAt({ now, form }: Batch, { ageMs }: SheetItem): string {
  const opened = (form.scheme.lockedAt ?? form.scheme.createdAt).getTime()
  const said = now.getTime() - ageMs
  return new Date(Math.min(now.getTime(), Math.max(said, opened))).toISOString()
}
