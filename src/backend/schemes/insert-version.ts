import { formsOf, type Aspect, type MarkingSchemeDraft } from '#domain/schemes/scheme'
import { found } from '../core/problems'
import type { Writing } from '../core/use-case'
import { aspects, criteria, forms, schemes } from '../db/tables/marking'
import type { AspectRow, FormRow } from '../marking/form-store'
import type { SchemeRow } from './scheme-store'

const rowsPerInsert = 500

export interface NewForm {
  readonly row: FormRow
  readonly aspects: readonly AspectRow[]
}

/** Writes a version: the draft as it is, and its criteria, forms and aspects for marking. Forms come unsigned. */
export async function insertVersion({ db, newId }: Writing, scheme: SchemeRow, draft: MarkingSchemeDraft) {
  await db.insert(schemes).values(scheme)
  const criterionRows = draft.criteria.map(({ letter, name, mark, part }, index) => ({
    id: newId(),
    schemeId: scheme.id,
    position: index + 1,
    letter,
    name,
    mark,
    part: part ?? null,
  }))
  await db.insert(criteria).values(criterionRows)
  const criterionIds = new Map(criterionRows.map(({ letter, id }) => [letter, id]))
  const sheets = formsOf(draft).map((sheet, index): NewForm => {
    const row: FormRow = {
      id: newId(),
      schemeId: scheme.id,
      criterionId: found(criterionIds.get(sheet.criterionLetter), sheet.criterionLetter),
      position: index + 1,
      subCriterionCode: sheet.subCriterion.code,
      name: sheet.subCriterion.name,
      type: sheet.type,
      day: String(sheet.subCriterion.day),
      signedAt: null,
    }
    return { row, aspects: sheet.aspects.map((aspect, at) => aspectRow(aspect, { id: newId(), formId: row.id, at })) }
  })
  await db.insert(forms).values(sheets.map(({ row }) => row))
  const aspectRows = sheets.flatMap((sheet) => sheet.aspects)
  for (let start = 0; start < aspectRows.length; start += rowsPerInsert) {
    await db.insert(aspects).values(aspectRows.slice(start, start + rowsPerInsert))
  }
  return sheets
}

function aspectRow(
  aspect: Aspect,
  { id, formId, at }: { readonly id: string; readonly formId: string; readonly at: number },
): AspectRow {
  return {
    id,
    formId,
    position: at + 1,
    code: found(aspect.code, id),
    key: found(aspect.key, id),
    description: aspect.description,
    extra: aspect.extraDescription ?? null,
    requirement: aspect.requirement ?? null,
    section: aspect.section,
    maxMark: aspect.maxMark,
    calculation: aspect.type === 'measurement' ? aspect.calculation : null,
    benchmarks: aspect.type === 'judgement' ? aspect.benchmarks : null,
    scale: scaleOf(aspect),
  }
}

function scaleOf(aspect: Aspect): AspectRow['scale'] {
  if (aspect.type === 'theory') return { decimals: aspect.decimals, dropHighest: 0, dropLowest: 0 }
  if (aspect.type !== 'panel') return null
  const { decimals, dropHighest, dropLowest } = aspect
  return { decimals, dropHighest, dropLowest }
}
