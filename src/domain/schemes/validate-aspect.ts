import type { Reason } from '../decision'
import { compareExact, exact, zero } from '../exact'
import { smallestPanel } from '../marking/panel'
import type { Aspect, JudgementAspect, PanelAspect, TheoryAspect } from './scheme'
import type { PathOf } from './scheme-paths'
import { calculationErrors } from './validate-calculation'

/** An aspect with its label (such as `A1.2`) and the way to name the place of its fields. */
export interface PlacedAspect {
  readonly aspect: Aspect
  readonly label: string
  readonly pathOf: PathOf
}

const atMostTwoDecimals = /^-?\d+(\.\d\d?0*)?$/

/** What stops an aspect: no description, an unknown section, a mark of 0 or less or too fine, a panel of nobody, a calculation of nothing. */
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
  if (aspect.type === 'measurement') errors.push(...calculationErrors(aspect, label, pathOf))
  if (aspect.type === 'panel') errors.push(...panelErrors(aspect, label, pathOf))
  if (aspect.type === 'panel' || aspect.type === 'theory') errors.push(...decimalsErrors(aspect, label, pathOf))
  return errors
}

/** Of the smallest panel at least one mark must remain when the highest and the lowest are dropped (rule book 4.2). */
function panelErrors(aspect: PanelAspect, label: string, pathOf: PathOf): Reason[] {
  const { dropHighest, dropLowest } = aspect
  const sound = [dropHighest, dropLowest].every((count) => Number.isSafeInteger(count) && count >= 0)
  if (sound && dropHighest + dropLowest < smallestPanel) return []
  const params = { aspect: label, highest: dropHighest, lowest: dropLowest, judges: smallestPanel }
  return [{ code: 'scheme.panel_drops_invalid', params, path: pathOf(aspect, label, 'dropHighest') }]
}

function decimalsErrors(aspect: PanelAspect | TheoryAspect, label: string, pathOf: PathOf): Reason[] {
  if (Number.isSafeInteger(aspect.decimals) && aspect.decimals >= 0 && aspect.decimals <= 2) return []
  const params = { aspect: label, value: aspect.decimals }
  return [{ code: 'scheme.decimals_invalid', params, path: pathOf(aspect, label, 'decimals') }]
}

/** A maximum of 12.5 is never reached where marks are entered as whole numbers. */
function decimalsWarnings(aspect: PanelAspect | TheoryAspect, label: string, pathOf: PathOf): Reason[] {
  const { maxMark, decimals } = aspect
  const needed = (maxMark.split('.')[1] ?? '').replace(/0+$/, '').length
  if (needed <= decimals) return []
  const params = { aspect: label, value: maxMark, decimals }
  return [{ code: 'scheme.max_mark_unreachable', params, path: pathOf(aspect, label, 'decimals') }]
}

/** What is reported and lets an aspect pass: benchmarks missing or alike, a ranged score to confirm, a maximum too fine. */
export function aspectWarnings({ aspect, label, pathOf }: PlacedAspect): Reason[] {
  if (aspect.type === 'judgement') return benchmarkWarnings(aspect, label, pathOf)
  if (aspect.type !== 'measurement') return decimalsWarnings(aspect, label, pathOf)
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
