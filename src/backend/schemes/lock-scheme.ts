import { eq, inArray } from 'drizzle-orm'
import type { SchemeData } from '#contract/schemes'
import { decideSeating } from '#domain/marking/seating'
import { decideTieBreaks } from '#domain/ranking/tie-break-parts'
import { validateScheme } from '#domain/schemes/validate-scheme'
import { demand, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { formJudges, schemes } from '../db/tables/marking'
import { loadSeating } from '../marking/seating'
import { draftOf } from './draft-of'
import { getScheme } from './get-scheme'
import { openForChange, type SchemeToChange } from './open-scheme'
import { demandNewestVersion, type SchemeVersion } from './scheme-store'
import { usualJudges } from './seat-judges'

/**
 * Ends changes, so that marking may begin or go on. Refused while nobody has confirmed how a ranged score is read, while
 * the rules compare ties by a part it has not, and while a form has too few judges or one who must step back. Works need not be there: their codes are drawn on the day.
 */
export async function lockScheme(writing: Writing, input: SchemeToChange): Promise<SchemeData> {
  const { db, now, record, announce } = writing
  const { eventId } = input
  const scope = await openForChange(writing, input)
  const version = await demandNewestVersion(db, eventId)
  const { scheme } = version
  const unconfirmed = validateScheme(draftOf(version)).warnings.filter(
    ({ code }) => code === 'scheme.ranged_score_unconfirmed',
  )
  if (unconfirmed.length > 0) throw problem('REFUSED', unconfirmed)
  const criteria = version.forms.map(({ criterion }) => criterion)
  demand(decideTieBreaks(scope.event.rulePack, { parts: scheme.parts, criteria }))
  await db.update(schemes).set({ lockedAt: now }).where(eq(schemes.id, scheme.id))
  await seatEmptyForms(writing, eventId, version)
  const forms = version.forms.map(({ form }) => form)
  demand(decideSeating(await loadSeating(db, eventId, forms)))
  await record({
    action: 'scheme.lock',
    subjectKind: 'event',
    subjectId: eventId,
    contestId: scope.contest.id,
    after: { revision: scheme.revision },
  })
  announce({ noun: 'schemes', id: eventId })
  announce({ noun: 'marking', id: eventId })
  return getScheme(writing, { eventId })
}

/** A scheme saved before the judges were named gives them its forms now. */
async function seatEmptyForms({ db }: Writing, eventId: string, { forms }: SchemeVersion): Promise<void> {
  const ids = forms.map(({ form }) => form.id)
  const seated = await db
    .selectDistinct({ formId: formJudges.formId })
    .from(formJudges)
    .where(inArray(formJudges.formId, ids))
  const taken = new Set(seated.map(({ formId }) => formId))
  const usual = await usualJudges(db, eventId)
  const seats = forms
    .filter(({ form }) => !taken.has(form.id))
    .flatMap(({ form }) =>
      usual(form.type).map((assignmentId, index) => ({ formId: form.id, assignmentId, position: index + 1 })),
    )
  if (seats.length > 0) await db.insert(formJudges).values(seats)
}
