import { decide } from '#domain/decision'
import type { AssignmentId, MarkId } from '#domain/ids'
import { admitMark } from '#domain/marking/admit-mark'
import { loadEventScope } from '../core/event-scope'
import { brokenConstraint, demand, found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { heldDecisions } from '../db/tables/marks'
import { appendMarks } from './append-mark'
import {
  findForm,
  findNewestScheme,
  loadAspects,
  loadFacts,
  loadFormJudges,
  loadWorks,
  lockForm,
  ruleOf,
} from './form-store'
import { loadHeld, type Held } from './held-store'

export interface DecideHeld {
  readonly eventId: string
  readonly heldId: string
  readonly decision: 'admit' | 'set_aside'
  readonly reason: string
}

/**
 * The chief takes a mark that came too late into the record, with the time it was entered, or sets it aside; once.
 * The halves of a move are decided together.
 */
export async function decideHeld(writing: Writing, input: DecideHeld): Promise<{ decided: boolean }> {
  const { db, asker, now, newId, authorize, record, announce } = writing
  const { contest, subject } = await loadEventScope(db, input.eventId)
  authorize('event.settleMarks', subject)
  const scheme = found(await findNewestScheme(db, input.eventId), input.heldId)
  const all = await loadHeld(db, scheme.id)
  const asked = found(
    all.find(({ held }) => held.id === input.heldId),
    input.heldId,
  )
  demand(decide(asked.decision === null ? [] : [{ code: 'marking.held_decided' }], asked))
  const { group } = asked.held.item
  const together = all.filter(
    (one) => one === asked || (group !== undefined && one.held.item.group === group && one.decision === null),
  )
  if (input.decision === 'admit') for (const one of together) await admitHeld(writing, input.eventId, one)
  try {
    await db.insert(heldDecisions).values(
      together.map(({ held }) => ({
        id: newId(),
        heldId: held.id,
        decision: input.decision,
        reason: input.reason,
        decidedBy: asker.id,
        decidedAt: now,
      })),
    )
  } catch (error) {
    if (brokenConstraint(error) !== 'held_decisions_once') throw error
    throw problem('REFUSED', [{ code: 'marking.held_decided' }])
  }
  await record({
    action: input.decision === 'admit' ? 'mark.admitHeld' : 'mark.setHeldAside',
    subjectKind: 'event',
    subjectId: input.eventId,
    contestId: contest.id,
    after: {
      marks: together.map(({ held, workCode }) => ({ workCode, value: held.item.value, round: held.item.round })),
    },
    reason: input.reason,
  })
  announce({ noun: 'marking', id: input.eventId })
  return { decided: true }
}

async function admitHeld(
  { db, now }: Writing,
  eventId: string,
  { held, aspectId, formId, workCode }: Held,
): Promise<void> {
  await lockForm(db, formId)
  const { form } = found(await findForm(db, formId), formId)
  demand(decide(form.signedAt === null ? [] : [{ code: 'marking.form_signed' }], form))
  const works = await loadWorks(db, eventId)
  const work = works.find((one) => one.workCode === workCode)
  demand(decide(work === undefined ? [{ code: 'marking.work_gone', params: { work: workCode } }] : [], work))
  const judges = await loadFormJudges(db, [form.id])
  const aspect = found(
    (await loadAspects(db, [form.id])).find(({ id }) => id === aspectId),
    aspectId,
  )
  const rule = ruleOf(
    aspect,
    form,
    judges.map((judge) => judge.assignmentId),
  )
  const facts = (await loadFacts(db, [aspectId])).filter((fact) => fact.workCode === workCode)
  const { item } = held
  demand(
    admitMark(rule, facts, {
      judge: held.assignmentId as AssignmentId | null,
      round: item.round,
      value: item.value,
      supersedes: item.supersedes as MarkId[],
      movedFrom: (item.movedFrom ?? null) as MarkId | null,
      reason: item.reason?.trim() || null,
    }),
  )
  await appendMarks(db, [
    {
      id: item.id,
      aspectId,
      entryId: held.entryId,
      assignmentId: held.assignmentId,
      round: item.round,
      value: item.value,
      supersedes: item.supersedes,
      movedFrom: item.movedFrom ?? null,
      reason: item.reason?.trim() || null,
      device: held.device,
      enteredBy: held.enteredBy,
      enteredAt: held.enteredAt,
      receivedAt: now,
    },
  ])
}
