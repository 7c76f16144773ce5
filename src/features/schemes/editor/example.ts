import { isDecimalText, roundHalfUp } from '#domain/exact'
import type { Reason } from '#domain/decision'
import { awardMeasurement, type Calculation } from '#domain/marking/measurement'

/** A fair value to try a calculation with; null where there is no single one. */
export function usualExample(calculation: Calculation): string {
  switch (calculation.type) {
    case 'NUMBER_COMPLETED':
      return String(Math.max(1, calculation.possible - 1))
    case 'CHOICE':
      return '2'
    case 'REGULAR_DIFFERENCE_DEDUCTION':
      return calculation.target
    case 'PASS_FAIL':
    case 'RANGED_SCORE':
    case 'MANUAL':
      return '1'
  }
}

export type Example = { readonly mark: string } | { readonly reasons: readonly Reason[] }

/** What a value would be awarded under a calculation, rounded for showing. */
export function tryCalculation(calculation: Calculation, maxMark: string, value: string): Example {
  const max = isDecimalText(maxMark.trim()) ? maxMark.trim() : '0'
  const confirmed = calculation.type === 'RANGED_SCORE' ? { ...calculation, confirmed: true } : calculation
  const award = awardMeasurement({ calculation: confirmed, value: value.trim(), maxMark: max })
  return award.kind === 'accepted' ? { mark: roundHalfUp(award.value, 2) } : { reasons: award.reasons }
}
