import type { CellHistoryData } from '#contract/marking-desk'
import { decide } from '#domain/decision'
import type { MarkId } from '#domain/ids'
import { admitMark } from '#domain/marking/admit-mark'
import { seatsOf } from '#domain/marking/aspect-rule'
import { headsOf, latestRound, valueOf, type MarkFact } from '#domain/marking/mark-fact'
import { decideUnsigned } from '#domain/marking/signed-seats'
import { loadEventScope } from '../core/event-scope'
import { demand, found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { appendMarks } from './append-mark'
import { getCellHistory } from './cell-history'
import { loadEventCell, type CellPlace, type EventCell } from './event-cell'
import { loadFacts, lockForm } from './form-store'
import { demandLockedScheme } from './open-form'

export interface SettleMark extends CellPlace {
  readonly markId: string
  readonly judge: number | null
  readonly value: string | null
  readonly supersedes: readonly string[]
  readonly reason: string
}

/** The chief decides between values that contradict each other; all of them stay on record. */
export async function settleMark(writing: Writing, input: SettleMark): Promise<CellHistoryData> {
  const { db, asker, now, authorize, record, announce } = writing
  const { contest, subject } = await loadEventScope(db, input.eventId)
  authorize('event.settleMarks', subject)
  const { form } = await loadEventCell(db, input)
  await lockForm(db, form.id)
  const cell = await loadEventCell(db, input)
  const facts = (await loadFacts(db, [input.aspectId])).filter(({ workCode }) => workCode === input.workCode)
  const sent = facts.find(({ id }) => id === input.markId)
  if (sent !== undefined) return answerAgain(writing, sent, input)

  const judge = seatAt(cell, input.judge)
  const round = latestRound(facts, seatsOf(cell.rule))
  const heads = headsOf(facts, round).get(judge) ?? []
  demand(decideUnsigned(cell, judge))
  refuseUnseen(heads, input.supersedes)
  await demandLockedScheme(db, input.eventId)
  demand(decide(valueOf(heads).kind === 'conflict' ? [] : [{ code: 'marking.nothing_to_settle' }], heads))
  const reason = input.reason.trim() || null
  const mark = { judge, round, value: input.value, supersedes: input.supersedes as MarkId[], reason }
  demand(admitMark(cell.rule, facts, mark))
  const row = {
    id: input.markId,
    aspectId: input.aspectId,
    entryId: cell.entryId,
    assignmentId: judge,
    round,
    value: input.value,
    supersedes: input.supersedes,
    reason,
    device: writing.device,
    enteredBy: asker.id,
    enteredAt: now,
    receivedAt: now,
  }
  await appendMarks(db, { eventId: input.eventId, rows: [row] })
  await record({
    action: 'mark.settle',
    subjectKind: 'form',
    subjectId: cell.form.id,
    contestId: contest.id,
    before: { values: heads.map(({ value }) => value) },
    after: { aspect: cell.aspect.code, workCode: cell.workCode, round, value: input.value },
    reason,
  })
  announce({ noun: 'marking', id: input.eventId })
  return getCellHistory(writing, input)
}

/** The seat a page means by its position; null is the group's one value. */
export function seatAt({ judges }: Pick<EventCell, 'judges'>, position: number | null) {
  if (position === null) return null
  return found(judges.find((judge) => judge.position === position)?.assignmentId, String(position))
}

/** The chief decides about what was seen; whatever came since wants to be seen first. */
function refuseUnseen(heads: readonly MarkFact[], seen: readonly string[]): void {
  const same = heads.length === seen.length && heads.every(({ id }) => seen.includes(id))
  if (!same) throw problem('STALE', [{ code: 'request.stale' }])
}

/** A decision sent again after a lost answer is the same decision. */
function answerAgain(writing: Writing, sent: MarkFact, input: SettleMark): Promise<CellHistoryData> {
  if (sent.value !== input.value) throw problem('REFUSED', [{ code: 'request.mark_id_reused', path: 'markId' }])
  return getCellHistory(writing, input)
}
