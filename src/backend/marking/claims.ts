import { and, eq } from 'drizzle-orm'
import type { ClaimData } from '#contract/marking-parts'
import { decideUnsigned } from '#domain/marking/signed-seats'
import { demand, found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { formClaims } from '../db/tables/marks'
import { lockForm } from './form-store'
import { loadForm, type LoadedForm } from './load-form'
import { claimSeat, isHeardOf, presentClaim, type ClaimRow } from './present-claim'

interface Device {
  readonly formId: string
  readonly device: string
}

/**
 * Says who is entering on a form, and where. A courtesy among judges: nothing that is entered is ever checked against it.
 * Where another device was heard of in the last minutes, only who says so openly takes over; who sits down at the same
 * one goes on.
 */
export async function claimForm(
  writing: Writing,
  { formId, device, take }: Device & { take: boolean },
): Promise<ClaimData> {
  const { db, asker, now, authorize } = writing
  await lockForm(db, formId)
  const sheet = await loadForm(db, asker, formId)
  authorize('sheet.enter', sheet.subject)
  const me = found(sheet.me ?? undefined, formId)
  if (!sheet.newest) throw problem('REFUSED', [{ code: 'marking.scheme_replaced' }])
  demand(decideUnsigned(sheet, me.assignmentId))

  const seat = claimSeat(sheet.form, me)
  const [held] = await db
    .select()
    .from(formClaims)
    .where(and(eq(formClaims.formId, formId), eq(formClaims.seat, seat)))
  const same = held?.personId === asker.id && held.device === device
  const other = held !== undefined && held.device !== device && isHeardOf(held, now) ? held : null
  if (other !== null && !take) {
    throw problem('REFUSED', [{ code: 'marking.form_claimed', params: { judge: positionOf(sheet, other) } }])
  }
  const claimedAt = held !== undefined && same ? held.claimedAt : now
  const claim: ClaimRow = { formId, seat, personId: asker.id, device, claimedAt, seenAt: now }
  await db
    .insert(formClaims)
    .values(claim)
    .onConflictDoUpdate({ target: [formClaims.formId, formClaims.seat], set: claim })
  if (!same) await tellOfClaim(writing, sheet, { action: 'form.claim', other, device })
  return found(presentClaim({ asker, device, now }, { ...sheet, claims: [claim] }) ?? undefined, formId)
}

/** Says that one is no longer entering on a form; what somebody else holds meanwhile stays theirs. */
export async function releaseForm(writing: Writing, { formId, device }: Device): Promise<{ released: boolean }> {
  const { db, asker, authorize } = writing
  await lockForm(db, formId)
  const sheet = await loadForm(db, asker, formId)
  authorize('sheet.read', sheet.subject)
  const released = await db
    .delete(formClaims)
    .where(and(eq(formClaims.formId, formId), eq(formClaims.personId, asker.id), eq(formClaims.device, device)))
    .returning()
  if (released.length > 0) await tellOfClaim(writing, sheet, { action: 'form.release', other: null, device })
  return { released: released.length > 0 }
}

interface Told {
  readonly action: 'form.claim' | 'form.release'
  /** Whose claim it was until now. */
  readonly other: ClaimRow | null
  readonly device: string
}

async function tellOfClaim(
  { record, announce }: Writing,
  sheet: LoadedForm,
  { action, other, device }: Told,
): Promise<void> {
  const form = sheet.form.subCriterionCode
  await record({
    action: other === null ? action : 'form.takeOver',
    subjectKind: 'form',
    subjectId: sheet.form.id,
    contestId: sheet.scope.contest.id,
    before: other === null ? {} : { form, judge: positionOf(sheet, other), device: other.device },
    after: { form, judge: sheet.me?.position ?? null, device },
  })
  announce({ noun: 'marking', id: sheet.scope.event.id })
}

function positionOf({ judges }: LoadedForm, { personId }: ClaimRow): number {
  return judges.find((judge) => judge.personId === personId)?.position ?? 0
}
