import type { Reason } from '../decision'
import { compareExact, exact, isDecimalText, zero } from '../exact'
import { isDeduction, type RangedScore, type RegularDifferenceDeduction } from '../marking/measurement'
import type { ReasonCode } from '../reason-codes'
import type { MeasurementAspect } from './scheme'
import type { PathOf } from './scheme-paths'

type Say = (code: ReasonCode, field: string, params?: Reason['params']) => Reason

/**
 * What stops a calculation: parameters that are no numbers, that nothing could be divided by, or that would award more
 * than the maximum (rule book 4.2). A ranged score is only read for limits that are named and stand the wrong way round.
 */
export function calculationErrors(aspect: MeasurementAspect, label: string, pathOf: PathOf): Reason[] {
  const { calculation } = aspect
  const say: Say = (code, field, params) => ({
    code,
    params: { aspect: label, ...params },
    path: pathOf(aspect, label, field),
  })
  switch (calculation.type) {
    case 'NUMBER_COMPLETED': {
      const { possible } = calculation
      const counts = Number.isSafeInteger(possible) && possible > 0
      return counts ? [] : [say('scheme.possible_not_positive', 'possible', { value: possible })]
    }
    case 'CHOICE': {
      const { deductions } = calculation
      if (deductions.length === 0) return [say('scheme.options_missing', 'deductions')]
      return deductions.flatMap((deduction) => deductionErrors(deduction, 'deductions', say))
    }
    case 'REGULAR_DIFFERENCE_DEDUCTION':
      return differenceErrors(calculation, say)
    case 'RANGED_SCORE':
      return bandErrors(calculation, say)
    case 'PASS_FAIL':
    case 'MANUAL':
      return []
  }
}

function differenceErrors({ target, difference, deduction }: RegularDifferenceDeduction, say: Say): Reason[] {
  const errors: Reason[] = []
  if (!isDecimalText(target)) errors.push(say('scheme.parameter_not_number', 'target', { value: target }))
  if (!isDecimalText(difference)) errors.push(say('scheme.parameter_not_number', 'difference', { value: difference }))
  else if (compareExact(exact(difference), zero) <= 0) {
    errors.push(say('scheme.difference_not_positive', 'difference', { value: difference }))
  }
  return [...errors, ...deductionErrors(deduction, 'deduction', say)]
}

function deductionErrors(deduction: string, field: string, say: Say): Reason[] {
  if (isDeduction(deduction)) return []
  const code = isDecimalText(deduction) ? 'scheme.deduction_negative' : 'scheme.parameter_not_number'
  return [say(code, field, { value: deduction })]
}

function bandErrors({ bands }: RangedScore, say: Say): Reason[] {
  return bands.flatMap(({ FROM: from, TO: to }) => {
    if (from === undefined || to === undefined || !isDecimalText(from) || !isDecimalText(to)) return []
    return compareExact(exact(from), exact(to)) > 0 ? [say('scheme.band_reversed', 'bands', { from, to })] : []
  })
}
