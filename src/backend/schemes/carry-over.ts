import { eq } from 'drizzle-orm'
import { groupBy } from '#domain/group-by'
import { followForms, type KeyedForm } from '#domain/schemes/follow-forms'
import type { Writing } from '../core/use-case'
import { formJudges, forms } from '../db/tables/marking'
import { formSignatures } from '../db/tables/marks'
import { loadFormJudges, type AspectRow, type FormJudge } from '../marking/form-store'
import { ruleFingerprint } from '../marking/rule-fingerprint'
import type { NewForm } from './insert-version'
import type { SchemeVersion } from './scheme-store'
import { usualJudges } from './seat-judges'

interface CarryOver {
  readonly eventId: string
  readonly contestId: string
  readonly revision: number
  readonly note: string | null
  readonly previous: SchemeVersion | null
  readonly sheets: readonly NewForm[]
}

/**
 * Gives the forms of a new version their judges: those of the form their aspects were on, by the aspects' keys, with
 * their signatures where nothing about its marks changed. A signature of a form that changed, was divided or removed
 * ends, and the record says so of each. Answers the codes of the forms to be signed again.
 */
export async function carryOver(writing: Writing, input: CarryOver): Promise<readonly string[]> {
  const { db } = writing
  const { eventId, previous, sheets } = input
  const aspectsOf = groupBy(previous?.aspects ?? [], ({ formId }) => formId)
  const before = (previous?.forms ?? []).map(({ form }) => ({ row: form, aspects: aspectsOf.get(form.id) ?? [] }))
  const { originOf, successorsOf } = followForms(before.map(keyed), sheets.map(keyed))
  const seatsOf = groupBy(
    await loadFormJudges(
      db,
      before.map(({ row }) => row.id),
    ),
    ({ formId }) => formId,
  )
  const earlierById = new Map(before.map((sheet) => [sheet.row.id, sheet]))
  const usual = await usualJudges(db, eventId)
  const seated: (typeof formJudges.$inferInsert)[] = []
  const kept = new Set<string>()
  for (const sheet of sheets) {
    const { id, type } = sheet.row
    const earlier = earlierById.get(originOf.get(id) ?? '')
    const own = earlier === undefined ? [] : (seatsOf.get(earlier.row.id) ?? [])
    if (earlier === undefined || own.length === 0) {
      seated.push(...usual(type).map((assignmentId, index) => ({ formId: id, assignmentId, position: index + 1 })))
      continue
    }
    const same = markFingerprint(earlier.aspects) === markFingerprint(sheet.aspects)
    seated.push(
      ...own.map(({ assignmentId, position, signedAt }) => {
        return { formId: id, assignmentId, position, signedAt: same ? signedAt : null }
      }),
    )
    if (!same) continue
    kept.add(earlier.row.id)
    const { signedAt } = earlier.row
    if (signedAt !== null) await db.update(forms).set({ signedAt }).where(eq(forms.id, id))
  }
  if (seated.length > 0) await db.insert(formJudges).values(seated)

  const sheetById = new Map(sheets.map((sheet) => [sheet.row.id, sheet]))
  const reopened = new Set<string>()
  for (const earlier of before) {
    const signed = (seatsOf.get(earlier.row.id) ?? []).filter(({ signedAt }) => signedAt !== null)
    if (signed.length === 0 || kept.has(earlier.row.id)) continue
    const successors = (successorsOf.get(earlier.row.id) ?? []).flatMap((id) => sheetById.get(id) ?? [])
    for (const { row } of successors) reopened.add(row.subCriterionCode)
    await endSignatures(writing, input, { earlier, signed, successors })
  }
  return [...reopened]
}

/** A form of a version with its aspects. */
type Sheet = Pick<NewForm, 'row' | 'aspects'>

interface EndedSignatures {
  readonly earlier: Sheet
  readonly signed: readonly FormJudge[]
  readonly successors: readonly Sheet[]
}

/** Takes signatures back on every form that goes on from theirs, so that the history of each aspect tells of it. */
async function endSignatures(
  { db, asker, now, record }: Writing,
  { contestId, revision, note }: CarryOver,
  { earlier, signed, successors }: EndedSignatures,
): Promise<void> {
  const { id, subCriterionCode } = earlier.row
  const ended = successors.flatMap(({ row }) =>
    signed.map(({ assignmentId }) => ({
      formId: row.id,
      assignmentId,
      kind: 'reopen' as const,
      personId: asker.id,
      reason: `评分标准第 ${revision} 版`,
      signedAt: now,
    })),
  )
  if (ended.length > 0) await db.insert(formSignatures).values(ended)
  for (const { name } of signed) {
    await record({
      action: 'form.endSignature',
      subjectKind: 'form',
      subjectId: id,
      contestId,
      after: { form: subCriterionCode, judge: name, kind: whyEnded(earlier, successors), revision },
      reason: note,
    })
  }
}

/** Its aspects are gone, stand on other forms or with others, or are awarded otherwise. */
function whyEnded(earlier: Sheet, successors: readonly Sheet[]): 'removed' | 'divided' | 'changed' {
  const keysOf = ({ aspects }: Sheet) => JSON.stringify(aspects.map(({ key }) => key).toSorted())
  const stayed = new Set(successors.flatMap(({ aspects }) => aspects.map(({ key }) => key)))
  if (!earlier.aspects.some(({ key }) => stayed.has(key))) return 'removed'
  return successors.some((sheet) => keysOf(sheet) === keysOf(earlier)) ? 'changed' : 'divided'
}

function keyed({ row, aspects }: Sheet): KeyedForm {
  return { id: row.id, code: row.subCriterionCode, type: row.type, keys: aspects.map(({ key }) => key) }
}

/** What decides how marks of a form are awarded: which aspects, and the rule of each, in any order. */
function markFingerprint(aspects: readonly AspectRow[]): string {
  return aspects
    .map((aspect) => `${aspect.key} ${ruleFingerprint(aspect)}`)
    .toSorted()
    .join('\n')
}
