import type { WorkCode } from '#domain/ids'
import { decide } from '#domain/decision'
import { absencePlace } from '#domain/marking/absence'
import { admitMark } from '#domain/marking/admit-mark'
import { cellKey, groupByCell } from '#domain/marking/form-progress'
import { absent } from '#domain/marking/mark-fact'
import { decideUnsigned } from '#domain/marking/signed-seats'
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

/** Places an absence was put down in, and those that had a mark of the judge's already and keep it. */
interface Declared {
  readonly entered: number
  readonly kept: number
}

/**
 * A judge of a panel was not there for some works: said once, it stands for all aspects of the form the judge gave
 * nothing for. Allowed even where fewer than five judges remain; then the mark says that the panel is too small (rule
 * book 4.2).
 */
export async function declareAbsent(writing: Writing, input: DeclareAbsent): Promise<Declared> {
  const { db, asker, now, newId, device, authorize, record, announce } = writing
  const { contest, subject } = await loadEventScope(db, input.eventId)
  authorize('event.settleMarks', subject)
  await lockForm(db, input.formId)
  const form = await loadOpenForm(db, input)
  await demandLockedScheme(db, input.eventId)
  demand(decide(form.type === 'panel' ? [] : [{ code: 'marking.absence_panel_only' }], form))
  const judges = await loadFormJudges(db, [form.id])
  const judge = seatAt({ judges }, input.judge)
  demand(decideUnsigned({ form, judges }, judge))
  const entryOf = new Map((await loadWorks(db, input.eventId)).map(({ workCode, entryId }) => [workCode, entryId]))
  const works = [...new Set(input.workCodes)].map((code) => {
    const workCode = code as WorkCode
    return { workCode, entryId: found(entryOf.get(workCode), code) }
  })
  const aspects = await loadAspects(db, [form.id])
  const cells = groupByCell(
    await loadFacts(
      db,
      aspects.map(({ id }) => id),
    ),
  )
  const seats = judges.map(({ assignmentId }) => assignmentId)
  const places = aspects.flatMap((aspect) => {
    const rule = ruleOf(aspect, form, seats)
    return works.map((work) => {
      const cell = cells.get(cellKey(rule.aspectId, work.workCode)) ?? []
      return { rule, work, cell, place: absencePlace(rule, cell, judge) }
    })
  })
  const added = places.flatMap(({ rule, work: { workCode, entryId }, cell, place }) => {
    if (place.kind !== 'free') return []
    const { round, supersedes } = place
    const mark = demand(admitMark(rule, cell, { judge, round, value: absent, supersedes, reason: input.reason }))
    const { judge: assignmentId, ...content } = mark
    const by = { device, enteredBy: asker.id, enteredAt: now, receivedAt: now }
    return [{ workCode, row: { ...content, ...by, id: newId(), aspectId: rule.aspectId, entryId, assignmentId } }]
  })
  const declared = { entered: added.length, kept: places.filter(({ place }) => place.kind === 'marked').length }
  if (added.length === 0) return declared
  await appendMarks(db, { eventId: input.eventId, rows: added.map(({ row }) => row) })
  const missed = new Set(added.map(({ workCode }) => workCode))
  await record({
    action: 'mark.absent',
    subjectKind: 'form',
    subjectId: form.id,
    contestId: contest.id,
    after: {
      form: form.subCriterionCode,
      judge: input.judge,
      works: works.map(({ workCode }) => workCode).filter((code) => missed.has(code)),
    },
    reason: input.reason,
  })
  announce({ noun: 'marking', id: input.eventId })
  return declared
}
