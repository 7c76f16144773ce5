import type { Reason } from '../decision'
import { compareExact, exact, sumExact, zero } from '../exact'
import type { MarkingSchemeDraft } from './scheme'
import type { PathOf } from './scheme-paths'
import type { SchemeTotals } from './totals'

const hundred = exact(100)

/**
 * Weights above 0 that add up to exactly 100 percent, and every criterion in a part there is (rule book 4.1). A part may
 * not be named like a criterion outside it: a penalty voids a module by its code, and would void both (rule book 4.2).
 */
export function partErrors(scheme: MarkingSchemeDraft, pathOf: PathOf): Reason[] {
  const { parts, criteria } = scheme
  const errors: Reason[] = []
  const known = new Set(parts.map(({ code }) => code))
  for (const part of parts) {
    const { code, weightPercent } = part
    if (compareExact(exact(weightPercent), zero) > 0) continue
    const path = pathOf(part, code, 'weightPercent')
    errors.push({ code: 'scheme.part_weight_not_positive', params: { part: code, value: weightPercent }, path })
  }
  for (const part of parts) {
    if (!criteria.some((criterion) => criterion.letter === part.code && criterion.part !== part.code)) continue
    const path = pathOf(part, part.code, 'code')
    errors.push({ code: 'scheme.part_named_as_criterion', params: { value: part.code }, path })
  }
  const sum = sumExact(parts.map(({ weightPercent }) => exact(weightPercent)))
  if (parts.length > 0 && compareExact(sum, hundred) !== 0) {
    const path = pathOf(scheme, '', 'parts')
    errors.push({ code: 'scheme.parts_not_hundred', params: { sum: sum.toString() }, path })
  }
  for (const criterion of criteria) {
    const { letter, part } = criterion
    const path = pathOf(criterion, letter, 'part')
    if (part === undefined) {
      if (parts.length > 0) errors.push({ code: 'scheme.part_missing', params: { letter }, path })
    } else if (!known.has(part)) {
      errors.push({ code: 'scheme.part_unknown', params: { letter, value: part }, path })
    }
  }
  return errors
}

/** Parts nobody is marked in, and parts whose aspects do not add up to the 100 marks their weight is taken of. */
export function partWarnings(scheme: MarkingSchemeDraft, totals: SchemeTotals, pathOf: PathOf): Reason[] {
  const warnings: Reason[] = []
  for (const [index, part] of scheme.parts.entries()) {
    const total = totals.byPart[index]
    if (total === undefined) continue
    const path = pathOf(part, part.code)
    if (total.criteria === 0) warnings.push({ code: 'scheme.part_empty', params: { part: part.code }, path })
    else if (compareExact(exact(total.sum), hundred) !== 0) {
      warnings.push({ code: 'scheme.part_not_hundred', params: { part: part.code, sum: total.sum }, path })
    }
  }
  return warnings
}
