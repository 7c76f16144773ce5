import type { Reason } from '../decision'
import { compareExact, exact } from '../exact'
import type { MarkingSchemeDraft } from './scheme'
import { aspectLabel, labelAsPath, type PathOf } from './scheme-paths'
import { schemeTotals, type SchemeTotals } from './totals'
import { aspectErrors, aspectWarnings } from './validate-aspect'
import { alikeAspects, duplicatesIn } from './validate-names'
import { partErrors, partWarnings } from './validate-parts'

/** Errors stop a scheme, warnings are shown and let it pass: real national files miss their own weights (rule book 4.1). */
export interface SchemeReport {
  readonly totals: SchemeTotals
  readonly errors: readonly Reason[]
  readonly warnings: readonly Reason[]
}

/** The marks by which the standards sections may differ from their weights together (rule book 4.1). */
export const allowedVariation = '5'

/** Checks a whole scheme: names once, known sections and parts, marks above 0 with at most 2 decimals, totals, benchmarks. */
export function validateScheme(scheme: MarkingSchemeDraft, pathOf: PathOf = labelAsPath): SchemeReport {
  const totals = schemeTotals(scheme)
  const errors = [...duplicatesIn(scheme, pathOf), ...partErrors(scheme, pathOf)]
  const warnings = [...totalWarnings({ scheme, totals, pathOf }), ...partWarnings(scheme, totals, pathOf)]
  const sections = new Set(scheme.sections.map(({ id }) => id))
  if (totals.aspects === 0) errors.push({ code: 'scheme.no_aspects', path: pathOf(scheme, '') })
  for (const criterion of scheme.criteria) {
    const { letter, subCriteria } = criterion
    if (subCriteria.length === 0) {
      warnings.push({ code: 'scheme.criterion_empty', params: { letter }, path: pathOf(criterion, letter) })
    }
    for (const subCriterion of subCriteria) {
      const { code, aspects } = subCriterion
      if (aspects.length === 0) {
        warnings.push({ code: 'scheme.sub_criterion_empty', params: { code }, path: pathOf(subCriterion, code) })
      }
      warnings.push(...alikeAspects(subCriterion, pathOf))
      for (const [index, aspect] of aspects.entries()) {
        const place = { aspect, label: aspectLabel(aspect, code, index), pathOf }
        errors.push(...aspectErrors(place, sections))
        warnings.push(...aspectWarnings(place))
      }
    }
  }
  return { totals, errors, warnings }
}

interface TotalsToCheck {
  readonly scheme: MarkingSchemeDraft
  readonly totals: SchemeTotals
  readonly pathOf: PathOf
}

function totalWarnings({ scheme, totals, pathOf }: TotalsToCheck): Reason[] {
  const warnings: Reason[] = []
  const { marks, variation } = totals
  if (scheme.parts.length === 0 && compareExact(exact(marks), exact('100')) !== 0) {
    warnings.push({ code: 'scheme.total_not_hundred', params: { sum: marks }, path: pathOf(scheme, '') })
  }
  if (compareExact(exact(variation), exact(allowedVariation)) > 0) {
    const params = { variation, allowed: allowedVariation }
    warnings.push({ code: 'scheme.sections_vary', params, path: pathOf(scheme, '', 'sections') })
  }
  for (const [index, criterion] of scheme.criteria.entries()) {
    const total = totals.byCriterion[index]
    if (total === undefined || compareExact(exact(total.stated), exact(total.sum)) === 0) continue
    const params = { letter: criterion.letter, stated: total.stated, sum: total.sum }
    const path = pathOf(criterion, criterion.letter, 'mark')
    warnings.push({ code: 'scheme.criterion_total_differs', params, path })
  }
  return warnings
}
