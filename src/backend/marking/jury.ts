import { and, eq } from 'drizzle-orm'
import type { JuryData } from '#contract/marking-jury'
import { abilities } from '#domain/access/can'
import { decide, type Reason } from '#domain/decision'
import { groupBy } from '#domain/group-by'
import { proposeSubstitute } from '#domain/marking/recusal'
import { loadEventScope } from '../core/event-scope'
import { demand, found } from '../core/problems'
import type { Reading, Writing } from '../core/use-case'
import { formJudges } from '../db/tables/marking'
import { formClaims } from '../db/tables/marks'
import { loadEventForms, loadFormJudges } from './form-store'
import { loadEventJudges } from './jury-store'
import { recordSeatChange } from './seat-changes'
import { lockOpenForm } from './open-form'

/** Who marks which form, who has to step back (回避), and who could take over; no delegation is named. */
export async function getJury(reading: Reading, { eventId }: { eventId: string }): Promise<JuryData> {
  const { db, asker, authorize } = reading
  const { event, subject } = await loadEventScope(db, eventId)
  authorize('event.readMarking', subject)
  const { forms } = await loadEventForms(db, eventId)
  const seats = await loadFormJudges(
    db,
    forms.map(({ form }) => form.id),
  )
  const seatsOf = groupBy(seats, ({ formId }) => formId)
  const formsOf = groupBy(seats, ({ assignmentId }) => assignmentId)
  const judges = (await loadEventJudges(db, eventId)).map((judge) => ({
    ...judge,
    forms: formsOf.get(judge.assignmentId)?.length ?? 0,
  }))
  const judgeOf = new Map(judges.map((judge) => [judge.assignmentId, judge]))
  return {
    event: {
      id: event.id,
      name: event.name,
      version: event.version,
      ownDelegationAllowed: event.ownDelegationAllowed,
    },
    forms: forms.map(({ form }) => {
      const own = seatsOf.get(form.id) ?? []
      const substitute = proposeSubstitute(
        judges,
        own.map(({ assignmentId }) => assignmentId),
      )
      return {
        formId: form.id,
        code: form.subCriterionCode,
        name: form.name,
        type: form.type,
        signed: form.signedAt !== null,
        seats: own.map(({ position, assignmentId, name }) => {
          const recused = judgeOf.get(assignmentId)?.mustRecuse ?? false
          return { position, assignmentId, name, mustRecuse: recused, substitute: recused ? substitute : null }
        }),
      }
    }),
    judges,
    can: abilities(asker.actor, subject, ['event.seatJudges', 'event.setRecusal']),
  }
}

export interface SeatJudge {
  readonly eventId: string
  readonly formId: string
  readonly position: number
  readonly assignmentId: string
  readonly reason: string
}

/** Gives a seat of a form to another judge. What the former judge entered stays on record under the former seat. */
export async function seatJudge(writing: Writing, input: SeatJudge): Promise<JuryData> {
  const { db, authorize, record, announce } = writing
  const { contest, subject } = await loadEventScope(db, input.eventId)
  authorize('event.seatJudges', subject)
  const form = await lockOpenForm(db, input)
  const seats = await loadFormJudges(db, [form.id])
  const former = found(
    seats.find(({ position }) => position === input.position),
    String(input.position),
  )
  const judge = (await loadEventJudges(db, input.eventId)).find((one) => one.assignmentId === input.assignmentId)
  const reasons: Reason[] = []
  // A signature says that all values of the form were there; a new judge's are still to come.
  if (seats.some(({ signedAt }) => signedAt !== null)) reasons.push({ code: 'marking.form_signed' })
  if (judge === undefined) reasons.push({ code: 'marking.judge_not_appointed', path: 'assignmentId' })
  if (judge?.mustRecuse === true) reasons.push({ code: 'marking.own_delegation', path: 'assignmentId' })
  if (seats.some(({ assignmentId }) => assignmentId === input.assignmentId)) {
    reasons.push({ code: 'marking.judge_seated', path: 'assignmentId' })
  }
  demand(decide(reasons, judge))
  await db
    .update(formJudges)
    .set({ assignmentId: input.assignmentId, signedAt: null })
    .where(and(eq(formJudges.formId, form.id), eq(formJudges.assignmentId, former.assignmentId)))
  const { formId, position, assignmentId } = input
  await recordSeatChange(writing, { formId, position, formerId: former.assignmentId, assignmentId })
  await db.delete(formClaims).where(and(eq(formClaims.formId, form.id), eq(formClaims.personId, former.personId)))
  await record({
    action: 'form.seatJudge',
    subjectKind: 'form',
    subjectId: form.id,
    contestId: contest.id,
    before: { form: form.subCriterionCode, position: input.position, judge: former.name },
    after: { form: form.subCriterionCode, position: input.position, judge: judge?.name ?? '' },
    reason: input.reason,
  })
  announce({ noun: 'marking', id: input.eventId })
  return getJury(writing, { eventId: input.eventId })
}
