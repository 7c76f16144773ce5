import { and, eq } from 'drizzle-orm'
import { decideFormSignature } from '#domain/marking/form-progress'
import { decideSeating } from '#domain/marking/seating'
import { isOtherPerson } from '../core/asker'
import { demand, found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { events } from '../db/tables/entries'
import { formJudges, forms } from '../db/tables/marking'
import { formClaims, formSignatures } from '../db/tables/marks'
import { loadEventForms, lockEvent, lockForm } from './form-store'
import { loadSheet } from './load-sheet'
import { loadSeating } from './seating'

/** A judge signs a complete form; signed by all its judges it is closed, and with the last form the event awaits its chief. */
export async function signSheet(writing: Writing, { formId, person }: { formId: string; person?: string | undefined }) {
  const { db, asker, now, authorize, record, announce } = writing
  await lockForm(db, formId)
  const sheet = await loadSheet(db, asker, formId)
  if (person !== undefined && isOtherPerson(asker, person)) {
    throw problem('FORBIDDEN', [{ code: 'marking.other_signer' }])
  }
  authorize('sheet.sign', sheet.subject)
  const me = found(sheet.me ?? undefined, formId)
  if (sheet.scheme.lockedAt === null) throw problem('REFUSED', [{ code: 'marking.scheme_unlocked' }])
  demand(decideFormSignature(sheet.progress, sheet.form.signedAt !== null || me.signedAt !== null))
  demand(decideSeating(await loadSeating(db, sheet.scope.event.id, [sheet.form])))

  const { assignmentId } = me
  await db
    .update(formJudges)
    .set({ signedAt: now })
    .where(and(eq(formJudges.formId, formId), eq(formJudges.assignmentId, assignmentId)))
  await db.insert(formSignatures).values({ formId, assignmentId, kind: 'sign', personId: asker.id, signedAt: now })
  // Nobody enters a value any more that a colleague has signed.
  const ended = sheet.form.type === 'measurement' ? undefined : eq(formClaims.personId, asker.id)
  await db.delete(formClaims).where(and(eq(formClaims.formId, formId), ended))
  const signed = sheet.judges.every((judge) => judge === me || judge.signedAt !== null)
  if (signed) await closeForm(writing, formId, sheet.scope.event.id)
  await record({
    action: 'form.sign',
    subjectKind: 'form',
    subjectId: formId,
    contestId: sheet.scope.contest.id,
    after: { form: sheet.form.subCriterionCode, closed: signed },
  })
  announce({ noun: 'marking', id: sheet.scope.event.id })
  return { signedByMe: true, signed }
}

async function closeForm({ db, now }: Writing, formId: string, eventId: string): Promise<void> {
  await db.update(forms).set({ signedAt: now }).where(eq(forms.id, formId))
  // Two last forms may be closed in the same moment; without this, neither would see the other's.
  await lockEvent(db, eventId)
  const { forms: all } = await loadEventForms(db, eventId)
  if (all.some(({ form }) => form.signedAt === null)) return
  await db.update(events).set({ markingState: 'awaiting_sign_off' }).where(eq(events.id, eventId))
}
