import { and, asc, eq, inArray, isNotNull, notInArray } from 'drizzle-orm'
import type { AspectId, AssignmentId, MarkId, PersonId, WorkCode } from '#domain/ids'
import type { AspectRule, MarkFact } from '#domain/marking/aspect-mark'
import type { Database } from '../db/database'
import { assignments, entries, people } from '../db/tables/entries'
import { aspects, criteria, formJudges, forms, marks, schemes } from '../db/tables/marking'

export type FormRow = typeof forms.$inferSelect
export type AspectRow = typeof aspects.$inferSelect
export type MarkRow = typeof marks.$inferSelect

export interface FormJudge {
  readonly formId: string
  readonly assignmentId: AssignmentId
  readonly position: number
  readonly name: string
  readonly signedAt: Date | null
}

/** The forms of an event's newest scheme. */
export async function loadEventForms(db: Database, eventId: string) {
  const scheme = await findNewestScheme(db, eventId)
  if (scheme === undefined) return { scheme: null, forms: [] }
  const rows = await db
    .select({ form: forms, criterion: criteria })
    .from(forms)
    .innerJoin(criteria, eq(criteria.id, forms.criterionId))
    .where(eq(forms.schemeId, scheme.id))
    .orderBy(asc(forms.position))
  return { scheme, forms: rows }
}

export async function findNewestScheme(db: Database, eventId: string) {
  const rows = await db.select().from(schemes).where(eq(schemes.eventId, eventId)).orderBy(asc(schemes.revision))
  return rows.at(-1)
}

export async function findForm(db: Database, formId: string) {
  const [row] = await db
    .select({ form: forms, criterion: criteria, scheme: schemes })
    .from(forms)
    .innerJoin(criteria, eq(criteria.id, forms.criterionId))
    .innerJoin(schemes, eq(schemes.id, forms.schemeId))
    .where(eq(forms.id, formId))
  return row
}

/** Keeps two entries on one form from passing each other unseen. */
export async function lockForm(db: Database, formId: string): Promise<void> {
  await db.select({ id: forms.id }).from(forms).where(eq(forms.id, formId)).for('update')
}

export function loadAspects(db: Database, formIds: readonly string[]): Promise<AspectRow[]> {
  if (formIds.length === 0) return Promise.resolve([])
  return db
    .select()
    .from(aspects)
    .where(inArray(aspects.formId, [...formIds]))
    .orderBy(asc(aspects.formId), asc(aspects.position))
}

export async function loadFormJudges(db: Database, formIds: readonly string[]): Promise<FormJudge[]> {
  if (formIds.length === 0) return []
  const rows = await db
    .select({ judge: formJudges, name: people.name })
    .from(formJudges)
    .innerJoin(assignments, eq(assignments.id, formJudges.assignmentId))
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(inArray(formJudges.formId, [...formIds]))
    .orderBy(asc(formJudges.formId), asc(formJudges.position))
  return rows.map(({ judge, name }) => ({ ...judge, assignmentId: judge.assignmentId as AssignmentId, name }))
}

/** The works to be marked: whoever started, by work code only. */
export async function loadWorks(db: Database, eventId: string) {
  const rows = await db
    .select({ entryId: entries.id, workCode: entries.workCode })
    .from(entries)
    .where(
      and(
        eq(entries.eventId, eventId),
        isNotNull(entries.workCode),
        notInArray(entries.status, ['dns', 'withdrawn', 'dsq']),
      ),
    )
    .orderBy(asc(entries.workCode))
  return rows.flatMap(({ entryId, workCode }) => (workCode === null ? [] : [{ entryId, workCode }]))
}

export async function loadFacts(db: Database, aspectIds: readonly string[]): Promise<MarkFact[]> {
  if (aspectIds.length === 0) return []
  const rows = await db
    .select({ mark: marks, workCode: entries.workCode })
    .from(marks)
    .innerJoin(entries, eq(entries.id, marks.entryId))
    .where(inArray(marks.aspectId, [...aspectIds]))
    .orderBy(asc(marks.seq))
  return rows.flatMap(({ mark, workCode }) => (workCode === null ? [] : factOf(mark, workCode)))
}

export function factOf(mark: MarkRow, workCode: WorkCode): MarkFact {
  return {
    id: mark.id as MarkId,
    seq: mark.seq,
    aspectId: mark.aspectId as AspectId,
    workCode,
    judge: mark.assignmentId as AssignmentId | null,
    round: mark.round,
    value: mark.value,
    reason: mark.reason,
    enteredAt: mark.enteredAt.toISOString(),
    enteredBy: mark.enteredBy as PersonId,
  }
}

/** An aspect as the rules see it; one without a calculation takes the mark itself. */
export function ruleOf(aspect: AspectRow, form: Pick<FormRow, 'type'>, judges: readonly AssignmentId[]): AspectRule {
  const facts = { aspectId: aspect.id as AspectId, maxMark: aspect.maxMark }
  if (form.type === 'judgement') return { type: 'judgement', ...facts, judges }
  return { type: 'measurement', ...facts, calculation: aspect.calculation ?? { type: 'MANUAL' } }
}
