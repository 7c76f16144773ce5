import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { found, problem } from '../core/problems'
import type { Database } from '../db/database'
import { aspects, criteria, forms, schemes } from '../db/tables/marking'
import { marks } from '../db/tables/marks'
import { loadAspects } from '../marking/form-store'
import type { SchemeRow } from './draft-of'

/** One version of a scheme with its forms and aspects. */
export async function loadVersion(db: Database, scheme: SchemeRow) {
  const placed = await db
    .select({ form: forms, criterion: criteria })
    .from(forms)
    .innerJoin(criteria, eq(criteria.id, forms.criterionId))
    .where(eq(forms.schemeId, scheme.id))
    .orderBy(asc(forms.position))
  const own = await loadAspects(
    db,
    placed.map(({ form }) => form.id),
  )
  return { scheme, forms: placed, aspects: own }
}

export type SchemeVersion = Awaited<ReturnType<typeof loadVersion>>

/** The version of that number. */
export async function findVersion(db: Database, eventId: string, revision: number): Promise<SchemeVersion> {
  const [scheme] = await db
    .select()
    .from(schemes)
    .where(and(eq(schemes.eventId, eventId), eq(schemes.revision, revision)))
  if (scheme === undefined) {
    throw problem('NOT_FOUND', [{ code: 'request.no_such_scheme_version', params: { number: revision } }])
  }
  return loadVersion(db, scheme)
}

export async function findNewestVersion(db: Database, eventId: string): Promise<SchemeVersion | null> {
  const rows = await loadSchemes(db, eventId)
  const newest = rows.at(-1)
  return newest === undefined ? null : loadVersion(db, newest)
}

/** What is to be changed or locked; there has to be one. */
export async function demandNewestVersion(db: Database, eventId: string): Promise<SchemeVersion> {
  return found((await findNewestVersion(db, eventId)) ?? undefined, eventId)
}

export function loadSchemes(db: Database, eventId: string): Promise<SchemeRow[]> {
  return db.select().from(schemes).where(eq(schemes.eventId, eventId)).orderBy(asc(schemes.revision))
}

/** The keys of all aspects an event ever had. */
export async function loadKeys(db: Database, eventId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ key: aspects.key })
    .from(aspects)
    .innerJoin(forms, eq(forms.id, aspects.formId))
    .innerJoin(schemes, eq(schemes.id, forms.schemeId))
    .where(eq(schemes.eventId, eventId))
  return new Set(rows.map(({ key }) => key))
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
