import { and, eq } from 'drizzle-orm'
import type { JuryData } from '#contract/marking-jury'
import { decide, type Reason } from '#domain/decision'
import { decideSeatAdded, decideSeatCount } from '#domain/marking/seat-count'
import { loadEventScope } from '../core/event-scope'
import { demand, found } from '../core/problems'
import type { Writing } from '../core/use-case'
import { formJudges } from '../db/tables/marking'
import { formClaims } from '../db/tables/marks'
import { loadFormJudges } from './form-store'
import { getJury } from './jury'
import { loadEventJudges } from './jury-store'
import { lockOpenForm } from './open-form'
import { recordSeatChange } from './seat-changes'

export interface AddSeat {
  readonly eventId: string
  readonly formId: string
  readonly assignmentId: string
  readonly reason: string
}

/** One judge more on a form, as its last seat. */
export async function addSeat(writing: Writing, input: AddSeat): Promise<JuryData> {
  const { form, seats, reasons } = await openSeats(writing, input)
  const judge = (await loadEventJudges(writing.db, input.eventId)).find(
    (one) => one.assignmentId === input.assignmentId,
  )
  if (judge === undefined) reasons.push({ code: 'marking.judge_not_appointed', path: 'assignmentId' })
  if (judge?.mustRecuse === true) reasons.push({ code: 'marking.own_delegation', path: 'assignmentId' })
  if (seats.some(({ assignmentId }) => assignmentId === input.assignmentId)) {
    reasons.push({ code: 'marking.judge_seated', path: 'assignmentId' })
  }
  demand(decide(reasons, judge))
  demand(decideSeatAdded(form.type, seats.length + 1))
  const position = Math.max(0, ...seats.map((seat) => seat.position)) + 1
  await writing.db.insert(formJudges).values({ formId: form.id, assignmentId: input.assignmentId, position })
  const { formId, assignmentId } = input
  await recordSeatChange(writing, { formId, position, formerId: null, assignmentId })
  return recordSeat(writing, { ...input, position, action: 'form.addSeat', judge: judge?.name ?? '' })
}

export interface RemoveSeat {
  readonly eventId: string
  readonly formId: string
  readonly position: number
  readonly reason: string
}

/** One judge less on a form: the last seat. What that judge entered stays on record and no longer counts. */
export async function removeSeat(writing: Writing, input: RemoveSeat): Promise<JuryData> {
  const { form, seats, reasons } = await openSeats(writing, input)
  const seat = found(
    seats.find(({ position }) => position === input.position),
    String(input.position),
  )
  if (seat !== seats.at(-1)) reasons.push({ code: 'marking.seat_not_last', path: 'position' })
  demand(decide(reasons, seat))
  demand(decideSeatCount(form.type, seats.length - 1))
  const { db } = writing
  await db.delete(formJudges).where(and(eq(formJudges.formId, form.id), eq(formJudges.assignmentId, seat.assignmentId)))
  await db.delete(formClaims).where(and(eq(formClaims.formId, form.id), eq(formClaims.personId, seat.personId)))
  const { formId, position } = input
  await recordSeatChange(writing, { formId, position, formerId: seat.assignmentId, assignmentId: null })
  return recordSeat(writing, { ...input, action: 'form.removeSeat', judge: seat.name })
}

async function openSeats(writing: Writing, input: { readonly eventId: string; readonly formId: string }) {
  const { db, authorize } = writing
  const { subject } = await loadEventScope(db, input.eventId)
  authorize('event.seatJudges', subject)
  const form = await lockOpenForm(db, input)
  const seats = await loadFormJudges(db, [form.id])
  const reasons: Reason[] = []
  // A signature says that all values of the form were there, under as many judges as there were.
  if (seats.some(({ signedAt }) => signedAt !== null)) reasons.push({ code: 'marking.form_signed' })
  return { form, seats, reasons }
}

interface SeatRecord extends RemoveSeat {
  readonly action: 'form.addSeat' | 'form.removeSeat'
  readonly judge: string
}

async function recordSeat(writing: Writing, { eventId, formId, action, position, judge, reason }: SeatRecord) {
  const { contest } = await loadEventScope(writing.db, eventId)
  await writing.record({
    action,
    subjectKind: 'form',
    subjectId: formId,
    contestId: contest.id,
    after: { position, judge },
    reason,
  })
  writing.announce({ noun: 'marking', id: eventId })
  return getJury(writing, { eventId })
}
