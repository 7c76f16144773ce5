import { accept, refuse, type Decision } from '../decision'
import { compareExact, exact, exactRatio, isDecimalText, zero, type DecimalText, type Exact } from '../exact'
import { checkMark } from './plain-mark'

/**
 * How the value the group agreed on becomes a mark. The names are those of real CIS workbooks (rule book 4.1, 4.2).
 * `UNIT` deducts marks, `PERCENT` deducts percent of the maximum.
 */
export type Calculation = PassFail | NumberCompleted | Choice | RegularDifferenceDeduction | RangedScore | Manual

/** Yes gives the maximum, no gives zero: the rule "unless otherwise stated". */
export interface PassFail {
  readonly type: 'PASS_FAIL'
}
/** Maximum × completed / possible. */
export interface NumberCompleted {
  readonly type: 'NUMBER_COMPLETED'
  readonly possible: number
}
/** One option is chosen, counted from 1; its deduction is taken off the maximum. */
export interface Choice {
  readonly type: 'CHOICE'
  readonly deductionType: DeductionType
  readonly deductions: readonly DecimalText[]
}
/** Maximum − deduction × |value − target| / difference, never below zero. */
export interface RegularDifferenceDeduction {
  readonly type: 'REGULAR_DIFFERENCE_DEDUCTION'
  readonly target: DecimalText
  readonly difference: DecimalText
  readonly deduction: DecimalText
  readonly deductionType: DeductionType
}
/**
 * Bands of distance from a target, kept as the raw parameters of the workbook because their exact meaning is uncertain.
 * Until the scheme's owner confirms them nothing is awarded; then the group reads the mark off the bands and enters it.
 */
export interface RangedScore {
  readonly type: 'RANGED_SCORE'
  readonly bands: readonly Readonly<Record<string, string>>[]
  readonly confirmed: boolean
}
/** The group enters the mark itself, for documents that say so (such as "10−2N, min 0"): 0 to maximum, 2 decimals. */
export interface Manual {
  readonly type: 'MANUAL'
}

export const deductionTypes = ['UNIT', 'PERCENT'] as const
export type DeductionType = (typeof deductionTypes)[number]

/** What the group enters: a decimal written out, or yes/no for `PASS_FAIL` (also as "1"/"0"). */
export type MeasuredValue = DecimalText | boolean

/** One measurement aspect as it is to be awarded; `maxMark` in marks, at most 2 decimals. */
export interface MeasurementInput {
  readonly calculation: Calculation
  readonly value: MeasuredValue
  readonly maxMark: DecimalText
}

/**
 * Awards a measurement aspect, exactly and unrounded, in marks. Source: rule book 4.2.
 * @example awardMeasurement({ calculation: { type: 'NUMBER_COMPLETED', possible: 3 }, value: '2', maxMark: '0.75' }) // 0.5
 */
export function awardMeasurement({ calculation, value, maxMark }: MeasurementInput): Decision<Exact> {
  const max = exact(maxMark)
  if (calculation.type === 'PASS_FAIL') return awardPassFail(value, max)
  if (calculation.type === 'RANGED_SCORE' && !calculation.confirmed) {
    return refuse({ code: 'marking.ranged_score_unconfirmed', path: 'value' })
  }
  if (typeof value === 'boolean' || !isDecimalText(value)) {
    return refuse({ code: 'marking.value_not_number', params: { value: String(value) }, path: 'value' })
  }
  switch (calculation.type) {
    case 'NUMBER_COMPLETED':
      return awardNumberCompleted(calculation, exact(value), max)
    case 'CHOICE':
      return awardChoice(calculation, exact(value), max)
    case 'REGULAR_DIFFERENCE_DEDUCTION':
      return awardDifference(calculation, exact(value), max)
    case 'RANGED_SCORE':
    case 'MANUAL':
      return checkMark({ maxMark, decimals: 2 }, value)
  }
}

/** Reads yes or no as people and tables write it; null when it is neither. */
export function readYesNo(value: MeasuredValue): boolean | null {
  if (typeof value === 'boolean') return value
  if (value === '1') return true
  if (value === '0') return false
  return null
}

/** Whether a text says how much is taken off: a decimal not below 0, or more than the maximum would be awarded. */
export function isDeduction(text: string): boolean {
  return isDecimalText(text) && compareExact(exact(text), zero) >= 0
}

function awardPassFail(value: MeasuredValue, max: Exact): Decision<Exact> {
  const passed = readYesNo(value)
  if (passed === null) {
    return refuse({ code: 'marking.value_not_yes_no', params: { value: String(value) }, path: 'value' })
  }
  return accept(passed ? max : zero)
}

function awardNumberCompleted({ possible }: NumberCompleted, done: Exact, max: Exact): Decision<Exact> {
  if (!Number.isSafeInteger(possible) || possible < 1) return unusable('NUMBER_COMPLETED')
  if (!isWhole(done) || compareExact(done, zero) < 0 || compareExact(done, exact(possible)) > 0) {
    return refuse({ code: 'marking.count_out_of_range', params: { value: done.toString(), possible }, path: 'value' })
  }
  return accept(max.mul(done).div(exact(possible)))
}

function awardChoice({ type, deductions, deductionType }: Choice, option: Exact, max: Exact): Decision<Exact> {
  const deduction = isWhole(option) ? deductions[option.valueOf() - 1] : undefined
  if (deduction === undefined) {
    const params = { value: option.toString(), options: deductions.length }
    return refuse({ code: 'marking.choice_out_of_range', params, path: 'value' })
  }
  if (!isDeduction(deduction)) return unusable(type)
  return accept(notBelowZero(max.sub(inMarks(exact(deduction), deductionType, max))))
}

function awardDifference(rule: RegularDifferenceDeduction, value: Exact, max: Exact): Decision<Exact> {
  const { type, target, difference, deduction, deductionType } = rule
  if (!isDecimalText(target) || !isDecimalText(difference) || !isDeduction(deduction)) return unusable(type)
  const step = exact(difference)
  if (compareExact(step, zero) <= 0) return unusable(type)
  const steps = value.sub(exact(target)).abs().div(step)
  return accept(notBelowZero(max.sub(inMarks(exact(deduction), deductionType, max).mul(steps))))
}

function inMarks(deduction: Exact, type: DeductionType, max: Exact): Exact {
  return type === 'UNIT' ? deduction : max.mul(deduction).mul(exactRatio(1, 100))
}

function notBelowZero(mark: Exact): Exact {
  return compareExact(mark, zero) < 0 ? zero : mark
}

function isWhole(value: Exact): boolean {
  return value.d === 1n
}

function unusable(type: Calculation['type']): Decision<Exact> {
  return refuse({ code: 'marking.calculation_unusable', params: { type }, path: 'calculation' })
}
