import { eq } from 'drizzle-orm'
import type { AssignmentId } from '#domain/ids'
import type { MarkFact } from '#domain/marking/aspect-mark'
import { formProgress } from '#domain/marking/form-progress'
import { decideMarkEntry } from '#domain/marking/mark-entry'
import { brokenConstraint, demand, found, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import type { Database } from '../db/database'
import { events } from '../db/tables/entries'
import { marks } from '../db/tables/marking'
import { factOf, lockForm, type MarkRow } from './form-store'
import { loadSheet, presentMark, presentProgress, type LoadedSheet } from './sheet'

export interface EnterMark {
  readonly formId: string
  readonly markId: string
  readonly aspectId: string
  readonly workCode: string
  readonly value: string
  readonly round: number
  readonly after: number | null
  readonly reason?: string | undefined
  readonly device?: string | undefined
}

/** Appends a mark. Nothing is overwritten: a correction or a re-score is one more fact, with its reason. */
export async function enterMark(writing: Writing, input: EnterMark) {
  const { db, asker, now, authorize, record, announce } = writing
  await lockForm(db, input.formId)
  const sheet = await loadSheet(db, asker, input.formId)
  authorize('sheet.enter', sheet.subject)

  const sent = sheet.facts.find(({ id }) => id === input.markId)
  if (sent !== undefined) return answerAgain(sheet, sent, input)

  const rule = found(
    sheet.rules.find(({ aspectId }) => aspectId === input.aspectId),
    input.aspectId,
  )
  const work = found(
    sheet.works.find(({ workCode }) => workCode === input.workCode),
    input.workCode,
  )
  const judge = rule.type === 'judgement' ? (sheet.me?.assignmentId ?? null) : null
  const cell = sheet.facts.filter(
    ({ aspectId, workCode }) => aspectId === input.aspectId && workCode === input.workCode,
  )
  refuseUnseen(cell, judge, input.after)

  const accepted = demand(
    decideMarkEntry({
      aspect: rule,
      workCode: work.workCode,
      facts: cell,
      schemeLocked: sheet.scheme.lockedAt !== null,
      formSigned: sheet.form.signedAt !== null || (sheet.me?.signedAt ?? null) !== null,
      entry: { judge, value: input.value, round: input.round, reason: input.reason },
    }),
  )
  const inserted = await appendMark(db, {
    id: input.markId,
    aspectId: input.aspectId,
    entryId: work.entryId,
    assignmentId: judge,
    round: accepted.round,
    value: accepted.value,
    reason: accepted.reason,
    device: input.device ?? null,
    enteredBy: asker.id,
    enteredAt: now,
  })
  const fact = factOf(inserted, work.workCode)
  await startMarking(writing, sheet)
  await record({
    action: 'mark.enter',
    subjectKind: 'form',
    subjectId: input.formId,
    contestId: sheet.scope.contest.id,
    before: accepted.corrects === null ? {} : { value: accepted.corrects.value },
    after: { aspect: input.aspectId, workCode: input.workCode, round: accepted.round, value: accepted.value },
    reason: accepted.reason,
  })
  announce({ noun: 'marking', id: sheet.scope.event.id })
  const works = sheet.works.map(({ workCode }) => workCode)
  const progress = formProgress({ aspects: sheet.rules, works, facts: [...sheet.facts, fact] })
  return { mark: presentMark(fact, sheet.judges, sheet.me), progress: presentProgress(progress) }
}

/** A mark sent again after a lost answer is the same mark; the same id with another value is a mistake. */
function answerAgain(sheet: LoadedSheet, sent: MarkFact, input: EnterMark) {
  const own = sent.judge == null || sent.judge === sheet.me?.assignmentId
  const same = own && sent.aspectId === input.aspectId && sent.workCode === input.workCode && sent.value === input.value
  if (!same) throw problem('REFUSED', [{ code: 'request.mark_id_reused', path: 'markId' }])
  return { mark: presentMark(sent, sheet.judges, sheet.me), progress: presentProgress(sheet.progress) }
}

/** The id may already stand on another form, where only the database sees it. */
async function appendMark(db: Database, row: typeof marks.$inferInsert): Promise<MarkRow> {
  try {
    const [inserted] = await db.insert(marks).values(row).returning()
    return found(inserted, row.id)
  } catch (error) {
    if (brokenConstraint(error) !== 'marks_id_once') throw error
    throw problem('REFUSED', [{ code: 'request.mark_id_reused', path: 'markId' }])
  }
}

function refuseUnseen(cell: readonly MarkFact[], judge: AssignmentId | null, after: number | null): void {
  const newest = cell.filter((fact) => (fact.judge ?? null) === judge).at(-1)
  if ((newest?.seq ?? null) === after) return
  throw problem('STALE', [
    newest === undefined
      ? { code: 'request.stale' }
      : { code: 'request.mark_changed', params: { value: newest.value } },
  ])
}

async function startMarking({ db }: Writing, { scope }: LoadedSheet): Promise<void> {
  if (scope.event.markingState !== 'not_started') return
  await db.update(events).set({ markingState: 'marking' }).where(eq(events.id, scope.event.id))
}
