import type { Aspect, Criterion, MarkingSchemeDraft, SchemePart, StandardsSection, SubCriterion } from './scheme'

export type SchemeThing = MarkingSchemeDraft | SchemePart | StandardsSection | Criterion | SubCriterion | Aspect

/** Names the place of a thing, or of one field of it; `label` (such as `A1.2`) is its place inside the scheme. */
export type PathOf = (thing: SchemeThing, label: string, field?: string) => string

/** The path of a scheme that came from no workbook: `A1.2.maxMark`. */
export function labelAsPath(_thing: SchemeThing, label: string, field?: string): string {
  return [label, field].filter(Boolean).join('.') || 'scheme'
}

/** What to call an aspect: its code, else its place in the sub-criterion, such as `A1.2`. */
export function aspectLabel(aspect: Aspect, subCriterionCode: string, index: number): string {
  return aspect.code ?? `${subCriterionCode}.${index + 1}`
}
