import { describe, expect, it } from 'vitest'
import type { Calculation } from '../marking/measurement'
import type { MeasurementAspect } from './scheme'
import { labelAsPath } from './scheme-paths'
import { calculationErrors } from './validate-calculation'

function errorsOf(calculation: Calculation): readonly string[] {
  const aspect: MeasurementAspect = { type: 'measurement', description: '', section: '', maxMark: '1', calculation }
  return calculationErrors(aspect, 'A1.1', labelAsPath).map(({ code, path }) => `${code} ${path}`)
}

const off = {
  type: 'REGULAR_DIFFERENCE_DEDUCTION',
  target: '10',
  difference: '0.5',
  deduction: '0.1',
  deductionType: 'UNIT',
} as const
const choice = (...deductions: string[]): Calculation => ({ type: 'CHOICE', deductionType: 'PERCENT', deductions })
const ranged = (...bands: Record<string, string>[]): Calculation => ({ type: 'RANGED_SCORE', bands, confirmed: true })

describe('the parameters of a calculation', () => {
  it.each<Calculation>([
    { type: 'PASS_FAIL' },
    { type: 'MANUAL' },
    { type: 'NUMBER_COMPLETED', possible: 1 },
    choice('0', '33.3', '100'),
    off,
    { ...off, target: '-2.5', deduction: '0' },
    ranged({ FROM: '0', TO: '0' }, { FROM: '-1', TO: '0.5' }, { FROM: 'few', TO: '-3' }, { key: 'R1', value: 'x' }),
  ])('%j is sound', (calculation) => {
    expect(errorsOf(calculation)).toEqual([])
  })

  it.each<[Calculation, readonly string[]]>([
    [{ type: 'NUMBER_COMPLETED', possible: 0 }, ['scheme.possible_not_positive A1.1.possible']],
    [{ type: 'NUMBER_COMPLETED', possible: 1.5 }, ['scheme.possible_not_positive A1.1.possible']],
    [choice(), ['scheme.options_missing A1.1.deductions']],
    [
      choice('0', '-0.5', 'half'),
      ['scheme.deduction_negative A1.1.deductions', 'scheme.parameter_not_number A1.1.deductions'],
    ],
    [{ ...off, target: '' }, ['scheme.parameter_not_number A1.1.target']],
    [{ ...off, difference: '1,5' }, ['scheme.parameter_not_number A1.1.difference']],
    [{ ...off, difference: '0.00' }, ['scheme.difference_not_positive A1.1.difference']],
    [{ ...off, difference: '-1' }, ['scheme.difference_not_positive A1.1.difference']],
    [{ ...off, deduction: '-1' }, ['scheme.deduction_negative A1.1.deduction']],
    [{ ...off, deduction: '10%' }, ['scheme.parameter_not_number A1.1.deduction']],
    [ranged({ FROM: '0.5', TO: '0.25', MARK: '1' }), ['scheme.band_reversed A1.1.bands']],
  ])('%j is not', (calculation, expected) => {
    expect(errorsOf(calculation)).toEqual(expected)
  })
})
