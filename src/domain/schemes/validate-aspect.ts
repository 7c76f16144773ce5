import type { Reason } from '../decision'
import { compareExact, exact, zero } from '../exact'
import type { Aspect, JudgementAspect } from './scheme'
import type { PathOf } from './scheme-paths'

/** An aspect with its label (such as `A1.2`) and the way to name the place of its fields. */
export interface PlacedAspect {
  readonly aspect: Aspect
  readonly label: string
  readonly pathOf: PathOf
}

const atMostTwoDecimals = /^-?\d+(\.\d\d?0*)?$/

/** What stops an aspect: no description, a section nobody defined, a mark of 0 or less or of more than 2 decimals. */
export function aspectErrors({ aspect, label, pathOf }: PlacedAspect, sections: ReadonlySet<string>): Reason[] {
  const errors: Reason[] = []
  const { description, maxMark, section } = aspect
  if (description.trim() === '') {
    const path = pathOf(aspect, label, 'description')
    errors.push({ code: 'scheme.description_missing', params: { aspect: label }, path })
  }
  if (sections.size > 0 && !sections.has(section)) {
    const path = pathOf(aspect, label, 'section')
    errors.push({ code: 'scheme.section_unknown', params: { aspect: label, value: section }, path })
  }
  const params = { aspect: label, value: maxMark }
  const path = pathOf(aspect, label, 'maxMark')
  if (compareExact(exact(maxMark), zero) <= 0) errors.push({ code: 'scheme.max_mark_not_positive', params, path })
  if (!atMostTwoDecimals.test(maxMark)) errors.push({ code: 'scheme.max_mark_too_precise', params, path })
  return errors
}

/** What is reported but lets an aspect pass: benchmarks missing or alike, a ranged score its owner has to confirm. */
export function aspectWarnings({ aspect, label, pathOf }: PlacedAspect): Reason[] {
  if (aspect.type === 'judgement') return benchmarkWarnings(aspect, label, pathOf)
  if (aspect.type !== 'measurement') return []
  const { calculation } = aspect
  if (calculation.type !== 'RANGED_SCORE' || calculation.confirmed) return []
  const path = pathOf(aspect, label, 'calculation')
  return [{ code: 'scheme.ranged_score_unconfirmed', params: { aspect: label }, path }]
}

function benchmarkWarnings(aspect: JudgementAspect, label: string, pathOf: PathOf): Reason[] {
  const warnings: Reason[] = []
  const scoreOf = new Map<string, number>()
  for (const [score, text] of aspect.benchmarks.entries()) {
    const path = pathOf(aspect, label, `benchmark${score}`)
    const plain = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
    const alike = scoreOf.get(plain)
    if (plain === '') warnings.push({ code: 'scheme.benchmark_missing', params: { aspect: label, score }, path })
    else if (alike === undefined) scoreOf.set(plain, score)
    else warnings.push({ code: 'scheme.benchmarks_alike', params: { aspect: label, score, other: alike }, path })
  }
  return warnings
}
