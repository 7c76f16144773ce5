import { asc, eq, inArray } from 'drizzle-orm'
import { exact } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import type { Writing } from '../core/use-case'
import { formJudges, forms } from '../db/tables/marking'
import { formSignatures } from '../db/tables/marks'
import type { AspectRow, FormRow } from '../marking/form-store'
import type { NewForm } from './insert-version'
import type { SchemeVersion } from './scheme-store'
import { usualJudges } from './seat-judges'

interface CarryOver {
  readonly eventId: string
  readonly revision: number
  readonly previous: SchemeVersion | null
  readonly sheets: readonly NewForm[]
}

/**
 * Gives the forms of a new version their judges: those of the form of the same sub-criterion and type, with their
 * signatures where nothing about its marks changed. A form that changed is to be signed again, and the record says so.
 * Answers the codes of the forms that lost a signature.
 */
export async function carryOver(writing: Writing, input: CarryOver): Promise<readonly string[]> {
  const { db, asker, now } = writing
  const { eventId, revision, previous, sheets } = input
  const usual = await usualJudges(db, eventId)
  const before = new Map((previous?.forms ?? []).map(({ form }) => [seatOf(form), form]))
  const aspectsOf = groupBy(previous?.aspects ?? [], ({ formId }) => formId)
  const ids = [...before.values()].map(({ id }) => id)
  const seats = ids.length === 0 ? [] : await db.select().from(formJudges).where(inArray(formJudges.formId, ids))
  const signatures =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(formSignatures)
          .where(inArray(formSignatures.formId, ids))
          .orderBy(asc(formSignatures.seq))
  const seatsOf = groupBy(seats, ({ formId }) => formId)
  const signaturesOf = groupBy(signatures, ({ formId }) => formId)
  const seated: (typeof formJudges.$inferInsert)[] = []
  const signed: (typeof formSignatures.$inferInsert)[] = []
  const reopened: string[] = []
  for (const { row, aspects } of sheets) {
    const form = before.get(seatOf(row))
    const own = form === undefined ? [] : (seatsOf.get(form.id) ?? [])
    if (form === undefined || own.length === 0) {
      seated.push(
        ...usual(row.type).map((assignmentId, index) => ({ formId: row.id, assignmentId, position: index + 1 })),
      )
      continue
    }
    const same = markFingerprint(aspectsOf.get(form.id) ?? []) === markFingerprint(aspects)
    seated.push(...own.map((seat) => ({ ...seat, formId: row.id, signedAt: same ? seat.signedAt : null })))
    signed.push(
      ...(signaturesOf.get(form.id) ?? []).map(({ seq: _seq, ...signature }) => ({ ...signature, formId: row.id })),
    )
    if (same) {
      if (form.signedAt !== null) await db.update(forms).set({ signedAt: form.signedAt }).where(eq(forms.id, row.id))
      continue
    }
    const taken = own.filter(({ signedAt }) => signedAt !== null)
    if (taken.length > 0) reopened.push(row.subCriterionCode)
    signed.push(
      ...taken.map(({ assignmentId }) => ({
        formId: row.id,
        assignmentId,
        kind: 'reopen' as const,
        personId: asker.id,
        reason: `评分标准第 ${revision} 版`,
        signedAt: now,
      })),
    )
  }
  if (seated.length > 0) await db.insert(formJudges).values(seated)
  if (signed.length > 0) await db.insert(formSignatures).values(signed)
  return reopened
}

function seatOf({ subCriterionCode, type }: Pick<FormRow, 'subCriterionCode' | 'type'>): string {
  return `${subCriterionCode}|${type}`
}

/** What decides how marks of a form are awarded: which aspects, their maximum, calculation and scale, in any order. */
function markFingerprint(aspects: readonly AspectRow[]): string {
  return aspects
    .map(({ key, maxMark, calculation, scale }) => sorted([key, exact(maxMark).toFraction(), calculation, scale]))
    .toSorted()
    .join('\n')
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}
