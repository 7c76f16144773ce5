import {
  isLess,
  isSame,
  minus,
  notNegative,
  nothing,
  over,
  plus,
  ratioOf,
  rounded,
  sum,
  times,
  written,
  type Ratio,
} from './ratio'

/*
 * The rule book's arithmetic (4.1–4.3), written a second time from its text and with none of the product's code:
 * what an aspect is worth when these values stand, and what a work is worth in all. Nothing here imports from src/.
 */

export type ReferenceCalculation =
  | { readonly type: 'PASS_FAIL' | 'MANUAL' }
  | { readonly type: 'NUMBER_COMPLETED'; readonly possible: number }
  | { readonly type: 'CHOICE'; readonly deductionType: 'UNIT' | 'PERCENT'; readonly deductions: readonly string[] }
  | {
      readonly type: 'REGULAR_DIFFERENCE_DEDUCTION'
      readonly target: string
      readonly difference: string
      readonly deduction: string
      readonly deductionType: 'UNIT' | 'PERCENT'
    }

export interface ReferenceAspect {
  readonly type: 'measurement' | 'judgement' | 'panel' | 'theory'
  readonly maxMark: string
  readonly calculation: ReferenceCalculation
  readonly dropHighest: number
  readonly dropLowest: number
  /** What stands in each place, in the order of the seats; null where nothing does. */
  readonly values: readonly (string | null)[]
}

export type ReferenceState = 'missing' | 'spread' | 'unusable' | { readonly mark: Ratio }

export function referenceState(aspect: ReferenceAspect): ReferenceState {
  const given = aspect.values.filter((value) => value !== null)
  if (given.length < aspect.values.length) return 'missing'
  const max = ratioOf(aspect.maxMark)
  switch (aspect.type) {
    case 'measurement':
      return { mark: measured(aspect.calculation, given[0] ?? '', max) }
    case 'judgement': {
      const scores = given.map(BigInt)
      const apart = scores.some((one) => scores.some((other) => one - other > 1n))
      if (apart) return 'spread'
      const total = scores.reduce((all, score) => all + score, 0n)
      return { mark: times(max, { top: total, bottom: 3n * BigInt(scores.length) }) }
    }
    case 'theory':
      return given.some((value) => !isSame(ratioOf(value), ratioOf(given[0] ?? '0')))
        ? 'spread'
        : { mark: ratioOf(given[0] ?? '0') }
    case 'panel': {
      const present = given.filter((value) => value !== 'absent').map(ratioOf)
      if (present.length < 5) return 'unusable'
      const ordered = present.toSorted((one, other) => Number(isLess(other, one)) - Number(isLess(one, other)))
      const kept = ordered.slice(aspect.dropLowest, ordered.length - aspect.dropHighest)
      return { mark: over(sum(kept), { top: BigInt(kept.length), bottom: 1n }) }
    }
  }
}

function measured(calculation: ReferenceCalculation, value: string, max: Ratio): Ratio {
  switch (calculation.type) {
    case 'PASS_FAIL':
      return value === '1' ? max : nothing
    case 'MANUAL':
      return ratioOf(value)
    case 'NUMBER_COMPLETED':
      return over(times(max, ratioOf(value)), ratioOf(String(calculation.possible)))
    case 'CHOICE': {
      const deduction = ratioOf(calculation.deductions[Number(value) - 1] ?? '0')
      return notNegative(minus(max, calculation.deductionType === 'UNIT' ? deduction : ofHundred(max, deduction)))
    }
    case 'REGULAR_DIFFERENCE_DEDUCTION': {
      const { target, difference, deduction, deductionType } = calculation
      const away = minus(ratioOf(value), ratioOf(target))
      const steps = over(away.top < 0n ? minus(nothing, away) : away, ratioOf(difference))
      const each = deductionType === 'UNIT' ? ratioOf(deduction) : ofHundred(max, ratioOf(deduction))
      return notNegative(minus(max, times(each, steps)))
    }
  }
}

function ofHundred(whole: Ratio, percent: Ratio): Ratio {
  return over(times(whole, percent), { top: 100n, bottom: 1n })
}

export interface ReferenceCriterion {
  readonly letter: string
  readonly part: string | null
  readonly aspects: readonly { readonly maxMark: string; readonly mark: Ratio }[]
}

export interface ReferenceWork {
  readonly criteria: readonly ReferenceCriterion[]
  readonly parts: readonly { readonly code: string; readonly weightPercent: string }[]
  readonly roundingPoint: 'aspect' | 'total'
  readonly deductions: readonly string[]
  readonly voidModules: readonly string[]
}

/** Total before and after penalties, and what each part counts. */
export function referenceTotal({ criteria, parts, roundingPoint, deductions, voidModules }: ReferenceWork) {
  const isVoid = ({ letter, part }: ReferenceCriterion) =>
    voidModules.includes(letter) || (part !== null && voidModules.includes(part))
  const markOf = (criterion: ReferenceCriterion) =>
    isVoid(criterion)
      ? nothing
      : sum(criterion.aspects.map(({ mark }) => (roundingPoint === 'aspect' ? rounded(mark) : mark)))
  const counted = parts.map(({ code, weightPercent }) => {
    const own = criteria.filter(({ part }) => part === code)
    const max = sum(own.flatMap(({ aspects }) => aspects.map(({ maxMark }) => ratioOf(maxMark))))
    const share = max.top === 0n ? nothing : times(over(sum(own.map(markOf)), max), ratioOf(weightPercent))
    return roundingPoint === 'aspect' ? rounded(share) : share
  })
  const raw = parts.length === 0 ? sum(criteria.map(markOf)) : sum(counted)
  const left = minus(raw, sum(deductions.map(ratioOf)))
  return {
    raw: written(raw),
    total: written(notNegative(left)),
    parts: counted.map(written),
    exact: plus(left, nothing),
  }
}
