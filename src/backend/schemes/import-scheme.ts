import { and, asc, eq } from 'drizzle-orm'
import type { SchemeData } from '#contract/schemes'
import { decide } from '#domain/decision'
import { formsOf, type MarkingSchemeDraft } from '#domain/schemes/scheme'
import { validateScheme } from '#domain/schemes/validate-scheme'
import { loadEventScope, type EventScope } from '../core/event-scope'
import { demand, found, fresh, problem } from '../core/problems'
import type { Writing } from '../core/use-case'
import { assignments, events } from '../db/tables/entries'
import { aspects, criteria, formJudges, forms, schemes } from '../db/tables/marking'
import { findNewestScheme } from '../marking/form-store'
import { getScheme } from './get-scheme'

/** How many judges score a form unless the scheme's owner says otherwise. Source: rule book 4.2. */
const judgesPerForm = 3
const rowsPerInsert = 500

export interface ImportScheme {
  readonly eventId: string
  readonly version: number
  readonly origin: string
  readonly roundingPoint: 'aspect' | 'total'
  readonly draft: MarkingSchemeDraft
}

/** Stores a scheme as a new revision; earlier revisions stay. Refused once marking has begun. */
export async function importScheme(writing: Writing, input: ImportScheme): Promise<SchemeData> {
  const { db, newId, now, record, announce } = writing
  const scope = await openForChange(writing, input.eventId)
  demand(decide(validateScheme(input.draft).errors, input.draft))
  await bumpVersion(writing, input)
  const previous = await findNewestScheme(db, input.eventId)
  const scheme = {
    id: newId(),
    eventId: input.eventId,
    revision: (previous?.revision ?? 0) + 1,
    name: input.draft.name,
    roundingPoint: input.roundingPoint,
    sections: input.draft.sections,
    origin: input.origin,
    draft: input.draft,
    parts: input.draft.parts,
    createdBy: writing.asker.id,
    note: null,
    createdAt: now,
    lockedAt: null,
  }
  await db.insert(schemes).values(scheme)
  await insertDraft(writing, scheme.id, input)
  await record({
    action: 'scheme.import',
    subjectKind: 'event',
    subjectId: input.eventId,
    contestId: scope.contest.id,
    before: { revision: previous?.revision ?? 0 },
    after: { revision: scheme.revision, origin: input.origin },
  })
  announce({ noun: 'schemes', id: input.eventId })
  return getScheme(writing, { eventId: input.eventId })
}

export async function lockScheme(writing: Writing, input: { eventId: string; version: number }): Promise<SchemeData> {
  const { db, now, record, announce } = writing
  const scope = await openForChange(writing, input.eventId)
  await bumpVersion(writing, input)
  const scheme = found(await findNewestScheme(db, input.eventId), input.eventId)
  await db.update(schemes).set({ lockedAt: now }).where(eq(schemes.id, scheme.id))
  await record({
    action: 'scheme.lock',
    subjectKind: 'event',
    subjectId: input.eventId,
    contestId: scope.contest.id,
    after: { revision: scheme.revision },
  })
  announce({ noun: 'schemes', id: input.eventId })
  return getScheme(writing, { eventId: input.eventId })
}

async function openForChange({ db, authorize }: Writing, eventId: string): Promise<EventScope> {
  const scope = await loadEventScope(db, eventId)
  authorize('scheme.import', scope.subject)
  if (scope.event.markingState !== 'not_started') throw problem('REFUSED', [{ code: 'request.marking_begun' }])
  const scheme = await findNewestScheme(db, eventId)
  if (scheme?.lockedAt) throw problem('REFUSED', [{ code: 'request.scheme_locked' }])
  return scope
}

async function bumpVersion({ db }: Writing, { eventId, version }: { eventId: string; version: number }): Promise<void> {
  const unchanged = and(eq(events.id, eventId), eq(events.version, version))
  fresh(
    await db
      .update(events)
      .set({ version: version + 1 })
      .where(unchanged)
      .returning(),
  )
}

async function insertDraft({ db, newId }: Writing, schemeId: string, { eventId, draft }: ImportScheme): Promise<void> {
  const criterionRows = draft.criteria.map(({ letter, name, mark, part }, index) => ({
    id: newId(),
    schemeId,
    position: index + 1,
    letter,
    name,
    mark,
    part: part ?? null,
  }))
  await db.insert(criteria).values(criterionRows)
  const criterionIds = new Map(criterionRows.map(({ letter, id }) => [letter, id]))
  const sheets = formsOf(draft).map((sheet, index) => ({
    aspects: sheet.aspects,
    row: {
      id: newId(),
      schemeId,
      criterionId: found(criterionIds.get(sheet.criterionLetter), sheet.criterionLetter),
      position: index + 1,
      subCriterionCode: sheet.subCriterion.code,
      name: sheet.subCriterion.name,
      type: sheet.type,
      day: String(sheet.subCriterion.day),
    },
  }))
  await db.insert(forms).values(sheets.map(({ row }) => row))
  const aspectRows = sheets.flatMap(({ row, aspects: own }) =>
    own.map((aspect, index) => ({
      id: newId(),
      formId: row.id,
      position: index + 1,
      code: aspect.code ?? `${row.subCriterionCode}.${aspect.type === 'judgement' ? 'J' : 'M'}${index + 1}`,
      description: aspect.description,
      extra: aspect.extraDescription ?? null,
      requirement: aspect.requirement ?? null,
      section: aspect.section,
      key: newId(),
      maxMark: aspect.maxMark,
      scale:
        aspect.type === 'panel'
          ? { decimals: aspect.decimals, dropHighest: aspect.dropHighest, dropLowest: aspect.dropLowest }
          : aspect.type === 'theory'
            ? { decimals: aspect.decimals, dropHighest: 0, dropLowest: 0 }
            : null,
      calculation: aspect.type === 'measurement' ? aspect.calculation : null,
      benchmarks: aspect.type === 'judgement' ? aspect.benchmarks : null,
    })),
  )
  for (let start = 0; start < aspectRows.length; start += rowsPerInsert) {
    await db.insert(aspects).values(aspectRows.slice(start, start + rowsPerInsert))
  }
  await assignJudges(
    db,
    eventId,
    sheets.map(({ row }) => row.id),
  )
}

async function assignJudges(db: Writing['db'], eventId: string, formIds: readonly string[]): Promise<void> {
  const judges = await db
    .select()
    .from(assignments)
    .where(and(eq(assignments.eventId, eventId), eq(assignments.role, 'judge')))
    .orderBy(asc(assignments.id))
    .limit(judgesPerForm)
  if (judges.length === 0) return
  await db
    .insert(formJudges)
    .values(
      formIds.flatMap((formId) => judges.map(({ id }, index) => ({ formId, assignmentId: id, position: index + 1 }))),
    )
}
