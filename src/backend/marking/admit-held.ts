import { decide, type Reason } from '#domain/decision'
import { groupBy } from '#domain/group-by'
import type { AssignmentId, MarkId } from '#domain/ids'
import { admitMark } from '#domain/marking/admit-mark'
import type { AspectRule } from '#domain/marking/aspect-rule'
import { cellKey, groupByCell } from '#domain/marking/form-progress'
import { decideUnsigned, type SignedForm } from '#domain/marking/signed-seats'
import { demand, found } from '../core/problems'
import type { Writing } from '../core/use-case'
import { appendMarks } from './append-mark'
import { findForm, loadAspects, loadFacts, loadFormJudges, loadWorks, lockForm, ruleOf } from './form-store'
import type { Held, HeldPlace } from './held-store'
import { reasonOf } from './known-item'

/** Takes late marks into the record, with the time they were entered: all of them or none. */
export async function admitHeld(writing: Writing, eventId: string, all: readonly Held[]): Promise<void> {
  const { db, now } = writing
  const placed = demand(decide(goneReasons(all), all)).flatMap(({ held, place }) => (place ? [{ held, place }] : []))
  const works = new Map((await loadWorks(db, eventId)).map((work) => [work.workCode, work]))
  const rules = await loadRules(writing, placed)
  const aspectIds = placed.map(({ place }) => place.aspectId)
  const cells = groupByCell(await loadFacts(db, aspectIds))
  const rows = placed.map(({ held, place: { aspectId, workCode } }) => {
    const gone: Reason[] = works.has(workCode) ? [] : [{ code: 'marking.work_gone', params: { work: workCode } }]
    demand(decide(gone, works))
    const { rule, sheet } = found(rules.get(aspectId), aspectId)
    const seat = rule.type === 'measurement' ? null : (held.assignmentId as AssignmentId | null)
    demand(decideUnsigned(sheet, seat))
    const { id, round, value, supersedes, movedFrom = null, ...item } = held.item
    const mark = {
      judge: held.assignmentId as AssignmentId | null,
      round,
      value,
      supersedes: supersedes as MarkId[],
      movedFrom: movedFrom as MarkId | null,
      reason: reasonOf(item),
    }
    demand(admitMark(rule, cells.get(cellKey(rule.aspectId, workCode)) ?? [], mark))
    const { judge: assignmentId, ...content } = mark
    const { entryId, device, enteredBy, enteredAt } = held
    return { id, aspectId, entryId, assignmentId, ...content, device, enteredBy, enteredAt, receivedAt: now }
  })
  await appendMarks(db, { eventId, rows })
}

function goneReasons(all: readonly Held[]): Reason[] {
  return all.some(({ place }) => place === null) ? [{ code: 'marking.aspect_gone' }] : []
}

/** The rules of the aspects by their ids, each with its form and who signed there; the forms are locked. */
async function loadRules({ db }: Writing, placed: readonly { readonly place: HeldPlace }[]) {
  const formIds = [...new Set(placed.map(({ place }) => place.formId))].toSorted()
  for (const formId of formIds) await lockForm(db, formId)
  const judgesOf = groupBy(await loadFormJudges(db, formIds), ({ formId }) => formId)
  const aspectsOf = groupBy(await loadAspects(db, formIds), ({ formId }) => formId)
  const rules = new Map<string, { readonly rule: AspectRule; readonly sheet: SignedForm }>()
  for (const formId of formIds) {
    const { form } = found(await findForm(db, formId), formId)
    const judges = judgesOf.get(formId) ?? []
    const seats = judges.map(({ assignmentId }) => assignmentId)
    for (const aspect of aspectsOf.get(formId) ?? []) {
      rules.set(aspect.id, { rule: ruleOf(aspect, form, seats), sheet: { form, judges } })
    }
  }
  return rules
}
