import type { MarkData, SheetData } from '#contract/marking'
import { abilities } from '#domain/access/can'
import type { Subject } from '#domain/access/actor'
import type { AssignmentId, EventId } from '#domain/ids'
import { cellKey, formProgress, groupByCell, type FormProgress } from '#domain/marking/form-progress'
import type { MarkFact } from '#domain/marking/aspect-mark'
import { loadEventScope } from '../core/event-scope'
import { found } from '../core/problems'
import type { Asker } from '../core/asker'
import type { Database } from '../db/database'
import { findForm, loadAspects, loadFacts, loadFormJudges, loadWorks, ruleOf, type FormJudge } from './form-store'

/** Everything the rules need to know of one form. */
export async function loadSheet(db: Database, asker: Asker, formId: string) {
  const { form, criterion, scheme } = found(await findForm(db, formId), formId)
  const scope = await loadEventScope(db, scheme.eventId)
  const aspects = await loadAspects(db, [formId])
  const judges = await loadFormJudges(db, [formId])
  const works = await loadWorks(db, scheme.eventId)
  const facts = await loadFacts(
    db,
    aspects.map(({ id }) => id),
  )
  const me = judges.find(({ assignmentId }) => assignmentsOf(asker, scope.event.id).includes(assignmentId)) ?? null
  const seats = judges.map(({ assignmentId }) => assignmentId)
  const rules = aspects.map((aspect) => ruleOf(aspect, form, seats))
  const progress = formProgress({ aspects: rules, works: works.map(({ workCode }) => workCode), facts })
  // Somebody else's form is asked about under its own seat, so that a judge of the event without one is refused.
  const subject: Subject = { ...scope.subject, assignmentId: (me ?? judges[0])?.assignmentId }
  return { form, criterion, scheme, scope, aspects, judges, works, facts, me, rules, progress, subject }
}

export type LoadedSheet = Awaited<ReturnType<typeof loadSheet>>

/** The seats a person has as a judge of an event. */
export function assignmentsOf({ actor }: Asker, eventId: string): AssignmentId[] {
  if (actor.kind === 'public') return []
  return actor.grants.flatMap((grant) =>
    grant.role === 'judge' && grant.eventId === (eventId as EventId) ? [grant.assignmentId] : [],
  )
}

export function presentSheet(sheet: LoadedSheet, asker: Asker): SheetData {
  const { form, criterion, scope, aspects, judges, works, facts, me, progress, subject } = sheet
  const visible = me === null ? facts : factsFor(me.assignmentId, facts)
  return {
    formId: form.id,
    code: form.subCriterionCode,
    name: form.name,
    criterion: { letter: criterion.letter, name: criterion.name },
    type: form.type,
    day: form.day,
    event: { id: scope.event.id, name: scope.event.name },
    contest: { id: scope.contest.id, name: scope.contest.name, sample: scope.contest.sample },
    aspects,
    works: works.map(({ workCode }) => workCode),
    judges: form.type === 'judgement' ? judges.length : 1,
    myPosition: me?.position ?? null,
    marks: visible.map((fact) => presentMark(fact, judges, me)),
    progress: presentProgress(progress),
    signedByMe: me !== null && me.signedAt !== null,
    signed: form.signedAt !== null,
    can: form.signedAt === null ? abilities(asker.actor, subject, ['sheet.enter', 'sheet.sign']) : [],
  }
}

/** Another judge's score would be an anchor, so it is there only once one's own of that round is. */
function factsFor(me: AssignmentId, facts: readonly MarkFact[]): MarkFact[] {
  const cells = groupByCell(facts)
  return facts.filter((fact) => {
    if (fact.judge == null || fact.judge === me) return true
    const cell = cells.get(cellKey(fact.aspectId, fact.workCode)) ?? []
    return cell.some((other) => other.judge === me && other.round >= fact.round)
  })
}

export function presentMark(fact: MarkFact, judges: readonly FormJudge[], me: FormJudge | null): MarkData {
  const { id, seq, aspectId, workCode, round, value, reason, enteredAt } = fact
  const judge = judges.find(({ assignmentId }) => assignmentId === fact.judge)
  return {
    id,
    seq,
    aspectId,
    workCode,
    judge: judge?.position ?? null,
    mine: me !== null && (fact.judge == null ? true : fact.judge === me.assignmentId),
    round,
    value,
    reason: reason ?? null,
    enteredAt,
  }
}

export function presentProgress({ expected, entered, spreads }: FormProgress) {
  return { expected, entered, spreads: spreads.length }
}
