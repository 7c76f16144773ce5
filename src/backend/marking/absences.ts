import type { WorkCode } from '#domain/ids'
import { decide } from '#domain/decision'
import { admitMark } from '#domain/marking/admit-mark'
import { seatsOf, type AspectRule } from '#domain/marking/aspect-rule'
import { absent, headsOf, latestRound, valueOf, type MarkFact } from '#domain/marking/mark-fact'
import { loadEventScope } from '../core/event-scope'
import { demand, found } from '../core/problems'
import type { Writing } from '../core/use-case'
import { appendMarks } from './append-mark'
import { loadAspects, loadFacts, loadFormJudges, loadWorks, lockForm, ruleOf } from './form-store'
import { demandLockedScheme, loadOpenForm } from './open-form'
import { seatAt } from './settle'

export interface DeclareAbsent {
  readonly eventId: string
  readonly formId: string
  readonly judge: number
  readonly workCodes: readonly string[]
  readonly reason: string
}

/**
 * A judge of a panel was not there for some works: said once, it stands for all aspects of the form.
 * Allowed even where fewer than five judges remain; then the mark says that the panel is too small (rule book 4.2).
 */
export async function declareAbsent(writing: Writing, input: DeclareAbsent): Promise<{ entered: number }> {
  const { db, asker, now, newId, device, authorize, record, announce } = writing
  const { contest, subject } = await loadEventScope(db, input.eventId)
  authorize('event.settleMarks', subject)
  await lockForm(db, input.formId)
  const form = await loadOpenForm(db, input)
  await demandLockedScheme(db, input.eventId)
  demand(decide(form.type === 'panel' ? [] : [{ code: 'marking.absence_panel_only' }], form))
  const judges = await loadFormJudges(db, [form.id])
  const judge = seatAt({ judges }, input.judge)
  const works = new Map((await loadWorks(db, input.eventId)).map(({ workCode, entryId }) => [workCode, entryId]))
  const aspects = await loadAspects(db, [form.id])
  const facts = await loadFacts(
    db,
    aspects.map(({ id }) => id),
  )
  const seats = judges.map(({ assignmentId }) => assignmentId)
  const rows = aspects.flatMap((aspect) => {
    const rule = ruleOf(aspect, form, seats)
    return [...new Set(input.workCodes)].flatMap((workCode) => {
      const entryId = found(works.get(workCode as WorkCode), workCode)
      const cell = facts.filter((fact) => fact.aspectId === rule.aspectId && fact.workCode === workCode)
      const place = placeOf(rule, cell, judge)
      if (place.isAbsent) return []
      const mark = { judge, round: place.round, value: absent, supersedes: place.heads, reason: input.reason }
      demand(admitMark(rule, cell, mark))
      return [
        {
          ...mark,
          id: newId(),
          aspectId: aspect.id,
          entryId,
          assignmentId: judge,
          device,
          enteredBy: asker.id,
          enteredAt: now,
          receivedAt: now,
        },
      ]
    })
  })
  if (rows.length === 0) return { entered: 0 }
  await appendMarks(db, rows)
  await record({
    action: 'mark.absent',
    subjectKind: 'form',
    subjectId: form.id,
    contestId: contest.id,
    after: { form: form.subCriterionCode, judge: input.judge, works: [...new Set(input.workCodes)] },
    reason: input.reason,
  })
  announce({ noun: 'marking', id: input.eventId })
  return { entered: rows.length }
}

function placeOf(rule: AspectRule, cell: readonly MarkFact[], judge: ReturnType<typeof seatAt>) {
  const round = latestRound(cell, seatsOf(rule))
  const heads = headsOf(cell, round).get(judge) ?? []
  const standing = valueOf(heads)
  return {
    round,
    heads: heads.map(({ id }) => id),
    isAbsent: standing.kind === 'value' && standing.value === absent,
  }
}
