import { and, desc, eq, exists, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { groupBy } from '#domain/group-by'
import type { KnownKeys } from '#domain/schemes/keep-keys'
import type { AspectType } from '#domain/schemes/scheme'
import type { ValueMeaning } from '#domain/schemes/value-meaning'
import { found, problem } from '../core/problems'
import type { Database } from '../db/database'
import { aspects, forms, schemes } from '../db/tables/marking'
import { approvalSteps, heldItems, marks } from '../db/tables/marks'
import {
  findNewestScheme,
  loadAspects,
  loadPlacedForms,
  schemeFacts,
  type AspectRow,
  type PlacedForm,
  type SchemeFacts,
} from '../marking/form-store'

export type SchemeRow = typeof schemes.$inferSelect

/** One version of a scheme with its forms and aspects. */
export interface SchemeVersion {
  readonly scheme: SchemeRow
  readonly forms: readonly PlacedForm[]
  readonly aspects: readonly AspectRow[]
}

/** The version of that number, as it was written. */
export async function findVersion(db: Database, eventId: string, revision: number): Promise<SchemeVersion> {
  const [scheme] = await db
    .select()
    .from(schemes)
    .where(and(eq(schemes.eventId, eventId), eq(schemes.revision, revision)))
  if (scheme === undefined) {
    throw problem('NOT_FOUND', [{ code: 'request.no_such_scheme_version', params: { number: revision } }])
  }
  const placed = await loadPlacedForms(db, scheme.id)
  const own = await loadAspects(
    db,
    placed.map(({ form }) => form.id),
  )
  return { scheme, forms: placed, aspects: own }
}

/** The version an event is marked by. */
export async function findNewestVersion(db: Database, eventId: string): Promise<SchemeVersion | null> {
  const newest = await findNewestScheme(db, eventId)
  return newest === undefined ? null : findVersion(db, eventId, newest.revision)
}

/** What is to be changed or locked; there has to be one. */
export async function demandNewestVersion(db: Database, eventId: string): Promise<SchemeVersion> {
  return found((await findNewestVersion(db, eventId)) ?? undefined, eventId)
}

/** Every version, the newest first, without what was written in it. */
export function loadSchemes(db: Database, eventId: string): Promise<SchemeFacts[]> {
  return db.select(schemeFacts).from(schemes).where(eq(schemes.eventId, eventId)).orderBy(desc(schemes.revision))
}

/**
 * The keys of all aspects an event ever had, and what values say under each version of one in which any were or might
 * still arrive: it was locked once, or something was entered. The newest counts too; where none does, all do.
 */
export async function loadKeys(db: Database, eventId: string): Promise<KnownKeys> {
  const newest = await findNewestScheme(db, eventId)
  const unlocked = and(
    eq(approvalSteps.kind, 'scheme.unlock'),
    eq(approvalSteps.subjectId, schemes.id),
    eq(approvalSteps.step, 'approve'),
  )
  const binds = or(
    eq(schemes.id, newest?.id ?? ''),
    isNotNull(schemes.lockedAt),
    exists(db.select({ id: approvalSteps.approvalId }).from(approvalSteps).where(unlocked)),
    exists(db.select({ id: marks.id }).from(marks).where(eq(marks.aspectId, aspects.id))),
    exists(db.select({ id: heldItems.id }).from(heldItems).where(eq(heldItems.aspectId, aspects.id))),
  )
  const rows = await db
    .selectDistinct({
      key: aspects.key,
      type: forms.type,
      calculation: aspects.calculation,
      binds: sql<boolean>`${binds}`,
    })
    .from(aspects)
    .innerJoin(forms, eq(forms.id, aspects.formId))
    .innerJoin(schemes, eq(schemes.id, forms.schemeId))
    .where(eq(schemes.eventId, eventId))
  return new Map(
    [...groupBy(rows, ({ key }) => key)].map(([key, all]) => {
      const binding = all.filter((row) => row.binds)
      return [key, (binding.length === 0 ? all : binding).map(rowMeaning)]
    }),
  )
}

function rowMeaning({
  type,
  calculation,
}: Pick<AspectRow, 'calculation'> & { readonly type: AspectType }): ValueMeaning {
  return { type, calculation: type === 'measurement' ? (calculation ?? { type: 'MANUAL' }) : null }
}

/** The keys of the aspects for which something was ever entered, under whatever version. */
export async function loadEnteredKeys(db: Database, eventId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ key: aspects.key })
    .from(aspects)
    .innerJoin(forms, eq(forms.id, aspects.formId))
    .innerJoin(schemes, eq(schemes.id, forms.schemeId))
    .where(
      and(
        eq(schemes.eventId, eventId),
        exists(db.select({ id: marks.id }).from(marks).where(eq(marks.aspectId, aspects.id))),
      ),
    )
  return rows.map(({ key }) => key)
}

/** Per version how many aspects it has, their marks together, and how many values were entered under it. */
export async function countVersions(db: Database, schemeIds: readonly string[]) {
  if (schemeIds.length === 0) return new Map<string, VersionCounts>()
  const rows = await db
    .select({
      schemeId: forms.schemeId,
      aspects: sql<number>`count(*)::int`,
      totalMark: sql<string>`coalesce(sum(${aspects.maxMark}), 0)::text`,
    })
    .from(aspects)
    .innerJoin(forms, eq(forms.id, aspects.formId))
    .where(inArray(forms.schemeId, [...schemeIds]))
    .groupBy(forms.schemeId)
  const entered = await db
    .select({ schemeId: forms.schemeId, entered: sql<number>`count(*)::int` })
    .from(marks)
    .innerJoin(aspects, eq(aspects.id, marks.aspectId))
    .innerJoin(forms, eq(forms.id, aspects.formId))
    .where(inArray(forms.schemeId, [...schemeIds]))
    .groupBy(forms.schemeId)
  const marksOf = new Map(entered.map((row) => [row.schemeId, row.entered]))
  return new Map(rows.map(({ schemeId, ...row }) => [schemeId, { ...row, entered: marksOf.get(schemeId) ?? 0 }]))
}

export interface VersionCounts {
  readonly aspects: number
  readonly totalMark: string
  readonly entered: number
}
