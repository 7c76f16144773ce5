import { and, asc, desc, eq, getTableColumns, inArray, isNotNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { unmarkedStatuses, type EntryStatus } from '#domain/contests/vocabulary'
import type { AspectId, AssignmentId, MarkId, PersonId, WorkCode } from '#domain/ids'
import type { AspectRule } from '#domain/marking/aspect-rule'
import type { MarkFact } from '#domain/marking/mark-fact'
import type { MarkNote } from '#domain/marking/mark-note'
import { ruleOfAspect } from '#domain/marking/sheet-facts'
import type { Database } from '../db/database'
import { assignments, entries, events, people } from '../db/tables/entries'
import { aspects, criteria, formJudges, forms, schemes } from '../db/tables/marking'
import { formClaims, markNotes, type marks } from '../db/tables/marks'
import { loadMarkColumns } from './mark-columns'

export type FormRow = typeof forms.$inferSelect
export type AspectRow = typeof aspects.$inferSelect
export type CriterionRow = typeof criteria.$inferSelect
export type MarkRow = typeof marks.$inferSelect

export interface PlacedForm {
  readonly form: FormRow
  readonly criterion: CriterionRow
}

export interface FormJudge {
  readonly formId: string
  readonly assignmentId: AssignmentId
  readonly position: number
  readonly personId: string
  readonly name: string
  readonly signedAt: Date | null
}

/** A scheme without its draft, which may be as large as the workbook it was read from. */
const { draft: _draft, ...facts } = getTableColumns(schemes)
export const schemeFacts = facts
export type SchemeFacts = Omit<typeof schemes.$inferSelect, 'draft'>

/** The forms of the scheme an event is marked by. */
export async function loadEventForms(db: Database, eventId: string) {
  const scheme = (await findNewestScheme(db, eventId)) ?? null
  return { scheme, forms: scheme === null ? [] : await loadPlacedForms(db, scheme.id) }
}

/** The forms of one version of a scheme in their order, each with its criterion. */
export function loadPlacedForms(db: Database, schemeId: string): Promise<PlacedForm[]> {
  return db
    .select({ form: forms, criterion: criteria })
    .from(forms)
    .innerJoin(criteria, eq(criteria.id, forms.criterionId))
    .where(eq(forms.schemeId, schemeId))
    .orderBy(asc(forms.position))
}

/** The scheme an event is marked by: the newest version there is. */
export async function findNewestScheme(db: Database, eventId: string): Promise<SchemeFacts | undefined> {
  const [scheme] = await db
    .select(schemeFacts)
    .from(schemes)
    .where(eq(schemes.eventId, eventId))
    .orderBy(desc(schemes.revision))
    .limit(1)
  return scheme
}

export async function findForm(db: Database, formId: string) {
  const [row] = await db
    .select({ form: forms, criterion: criteria, scheme: schemeFacts })
    .from(forms)
    .innerJoin(criteria, eq(criteria.id, forms.criterionId))
    .innerJoin(schemes, eq(schemes.id, forms.schemeId))
    .where(eq(forms.id, formId))
  return row
}

/*
 * Rows are locked in one order everywhere, or two people at work would wait for each other for ever: forms first, those
 * of an earlier version before those of a later one and then by their ids; their event next; whatever hangs on them last.
 */

/** Keeps two entries on one form from passing each other unseen. */
export async function lockForm(db: Database, formId: string): Promise<void> {
  await db.select({ id: forms.id }).from(forms).where(eq(forms.id, formId)).for('no key update')
}

/** Keeps two steps of one event from passing each other unseen; after the forms that are locked, never before. */
export async function lockEvent(db: Database, eventId: string): Promise<void> {
  await db.select({ id: events.id }).from(events).where(eq(events.id, eventId)).for('no key update')
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
    .select({ judge: formJudges, personId: people.id, name: people.name })
    .from(formJudges)
    .innerJoin(assignments, eq(assignments.id, formJudges.assignmentId))
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(inArray(formJudges.formId, [...formIds]))
    .orderBy(asc(formJudges.formId), asc(formJudges.position))
  return rows.map(({ judge, personId, name }) => ({
    ...judge,
    assignmentId: judge.assignmentId as AssignmentId,
    personId,
    name,
  }))
}

/** The works to be marked: whoever started, by work code only. */
export async function loadWorks(db: Database, eventId: string) {
  return (await loadAllWorks(db, eventId)).filter(({ marked }) => marked)
}

const unmarked: ReadonlySet<EntryStatus> = new Set(unmarkedStatuses)

/** Every work that has a code; `marked` is whether it is to be marked. */
export async function loadAllWorks(db: Database, eventId: string) {
  const rows = await db
    .select({ entryId: entries.id, workCode: entries.workCode, status: entries.status })
    .from(entries)
    .where(and(eq(entries.eventId, eventId), isNotNull(entries.workCode)))
    .orderBy(asc(entries.workCode))
  return rows.flatMap(({ entryId, workCode, status }) =>
    workCode === null ? [] : [{ entryId, workCode, marked: !unmarked.has(status) }],
  )
}

/** Marks entered under an earlier version of the scheme belong to the aspect that kept the key. */
const entered = alias(aspects, 'entered')

/**
 * The marks of aspects, in the order they arrived. What is the same for many of them is put to them here: joined in the
 * database it would take PGlite twice as long as all the rest.
 */
export async function loadFacts(db: Database, aspectIds: readonly string[]): Promise<MarkFact[]> {
  const aspectsOf = await loadVersions(db, aspectIds)
  if (aspectsOf.size === 0) return []
  const columns = await loadMarkColumns(db, [...aspectsOf.keys()])
  const workOf = await loadWorkCodes(db, [...new Set(columns.entryId)])
  const isoOf = remembered((at: number) => new Date(at).toISOString())
  // Sorting here is cheaper than in an aggregate.
  const order = columns.seq.map((_, index) => index).sort((left, right) => seqAt(left) - seqAt(right))
  return order.flatMap((at): MarkFact | MarkFact[] => {
    const workCode = workOf.get(columns.entryId[at] ?? '')
    const [aspectId, ...others] = aspectsOf.get(columns.aspectId[at] ?? '') ?? []
    if (workCode === undefined || aspectId === undefined) return []
    const fact = factAt(aspectId, workCode, at)
    return others.length === 0 ? fact : [fact, ...others.map((other) => ({ ...fact, aspectId: other }))]
  })

  function seqAt(at: number): number {
    return columns.seq[at] ?? 0
  }

  function factAt(aspectId: AspectId, workCode: WorkCode, at: number): MarkFact {
    return {
      id: columns.id[at] as MarkId,
      seq: seqAt(at),
      aspectId,
      workCode,
      judge: columns.judge[at] ?? null,
      round: columns.round[at] ?? 1,
      value: columns.value[at] ?? null,
      supersedes: columns.supersedes[at] ?? [],
      movedFrom: columns.movedFrom[at] ?? null,
      reason: columns.reason[at] ?? null,
      device: columns.device[at] ?? null,
      enteredBy: columns.enteredBy[at] as PersonId,
      enteredAt: isoOf(columns.enteredAt[at] ?? 0),
      receivedAt: isoOf(columns.receivedAt[at] ?? 0),
    }
  }
}

/** By the aspect something was entered on, in whatever version of the scheme, those of the asked ones that it is. */
async function loadVersions(
  db: Database,
  aspectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AspectId[]>> {
  if (aspectIds.length === 0) return new Map()
  const rows = await db
    .select({ enteredId: entered.id, aspectId: aspects.id })
    .from(aspects)
    .innerJoin(entered, eq(entered.key, aspects.key))
    .where(inArray(aspects.id, [...aspectIds]))
  const versions = new Map<string, AspectId[]>()
  for (const { enteredId, aspectId } of rows) {
    const known = versions.get(enteredId)
    if (known === undefined) versions.set(enteredId, [aspectId as AspectId])
    else known.push(aspectId as AspectId)
  }
  return versions
}

async function loadWorkCodes(db: Database, entryIds: readonly string[]): Promise<ReadonlyMap<string, WorkCode>> {
  if (entryIds.length === 0) return new Map()
  const rows = await db
    .select({ id: entries.id, workCode: entries.workCode })
    .from(entries)
    .where(inArray(entries.id, [...entryIds]))
  return new Map(rows.flatMap(({ id, workCode }) => (workCode === null ? [] : [[id, workCode] as const])))
}

/** What arrived in one batch has one time. */
function remembered<Of, Value>(make: (of: Of) => Value): (of: Of) => Value {
  const known = new Map<Of, Value>()
  return (of) => {
    const value = known.get(of) ?? make(of)
    known.set(of, value)
    return value
  }
}

/** The notes beside the marks of aspects, in the order they arrived. */
export async function loadNotes(db: Database, aspectIds: readonly string[]): Promise<MarkNote[]> {
  if (aspectIds.length === 0) return []
  const rows = await db
    .select({ note: markNotes, aspectId: aspects.id, workCode: entries.workCode })
    .from(aspects)
    .innerJoin(entered, eq(entered.key, aspects.key))
    .innerJoin(markNotes, eq(markNotes.aspectId, entered.id))
    .innerJoin(entries, eq(entries.id, markNotes.entryId))
    .where(inArray(aspects.id, [...aspectIds]))
    .orderBy(asc(markNotes.seq))
  return rows.flatMap(({ note, aspectId, workCode }) =>
    workCode === null ? [] : noteOf({ ...note, aspectId }, workCode),
  )
}

export function noteOf(note: typeof markNotes.$inferSelect, workCode: WorkCode): MarkNote {
  const { id, kind, text, supersedes, enteredAt } = note
  return {
    id,
    aspectId: note.aspectId as AspectId,
    workCode,
    kind,
    text,
    supersedes,
    enteredAt: enteredAt.toISOString(),
    enteredBy: note.enteredBy as PersonId,
  }
}

/** Who is entering on forms now. */
export function loadClaims(db: Database, formIds: readonly string[]) {
  if (formIds.length === 0) return Promise.resolve([])
  return db
    .select()
    .from(formClaims)
    .where(inArray(formClaims.formId, [...formIds]))
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
    supersedes: mark.supersedes as MarkId[],
    movedFrom: mark.movedFrom as MarkId | null,
    reason: mark.reason,
    enteredAt: mark.enteredAt.toISOString(),
    receivedAt: mark.receivedAt.toISOString(),
    enteredBy: mark.enteredBy as PersonId,
    device: mark.device,
  }
}

/** An aspect as the rules see it. */
export function ruleOf(
  aspect: Pick<AspectRow, 'id' | 'maxMark' | 'calculation' | 'scale'>,
  { type }: Pick<FormRow, 'type'>,
  judges: readonly AssignmentId[],
): AspectRule {
  return ruleOfAspect(aspect, { type, judges })
}
