import { describe, expect, it } from 'vitest'
import { roundHalfUp } from '../exact'
import { awardMeasurement, type Calculation, type MeasuredValue } from './measurement'
import { measurementExamples } from './vectors'

const rows = measurementExamples.flatMap(({ calculation, max, values }) =>
  values.map(([value, mark]) => ({ calculation, max, value, mark, type: calculation.type })),
)

const choice: Calculation = { type: 'CHOICE', deductionType: 'UNIT', deductions: ['0', '0.25'] }
const completed: Calculation = { type: 'NUMBER_COMPLETED', possible: 3 }
const off = {
  type: 'REGULAR_DIFFERENCE_DEDUCTION',
  target: '10',
  difference: '1',
  deduction: '1',
  deductionType: 'UNIT',
} as const
const ranged = (confirmed: boolean): Calculation => ({ type: 'RANGED_SCORE', bands: [], confirmed })

describe('awarding a measurement', () => {
  it.each(rows)('$type: $value of $max → $mark', ({ calculation, value, max, mark }) => {
    const award = awardMeasurement({ calculation, value, maxMark: max })
    expect(award.kind === 'accepted' && roundHalfUp(award.value, 2)).toBe(mark)
  })

  it('keeps 33.3 percent off 1.50 exact', () => {
    const calculation: Calculation = { type: 'CHOICE', deductionType: 'PERCENT', deductions: ['33.3'] }
    const award = awardMeasurement({ calculation, value: '1', maxMark: '1.50' })
    expect(award.kind === 'accepted' && award.value.toString()).toBe('1.0005')
  })

  it.each<[Calculation, MeasuredValue, string]>([
    [{ type: 'PASS_FAIL' }, '0.5', 'marking.value_not_yes_no'],
    [completed, '4', 'marking.count_out_of_range'],
    [completed, '-1', 'marking.count_out_of_range'],
    [completed, '1.5', 'marking.count_out_of_range'],
    [completed, 'two', 'marking.value_not_number'],
    [completed, true, 'marking.value_not_number'],
    [{ type: 'NUMBER_COMPLETED', possible: 0 }, '0', 'marking.calculation_unusable'],
    [choice, '0', 'marking.choice_out_of_range'],
    [choice, '3', 'marking.choice_out_of_range'],
    [choice, '1.5', 'marking.choice_out_of_range'],
    [{ type: 'MANUAL' }, '1.01', 'marking.mark_out_of_range'],
    [{ type: 'MANUAL' }, '-0.01', 'marking.mark_out_of_range'],
    [{ type: 'MANUAL' }, '0.125', 'marking.mark_too_precise'],
    [ranged(false), '0.5', 'marking.ranged_score_unconfirmed'],
    [ranged(true), '2', 'marking.mark_out_of_range'],
  ])('refuses %j with %j: %s', (calculation, value, code) => {
    expect(awardMeasurement({ calculation, value, maxMark: '1.00' })).toMatchObject({ reasons: [{ code }] })
  })

  it.each<Calculation>([
    { ...off, difference: '0' },
    { ...off, difference: '-1' },
    { ...off, difference: 'wide' },
    { ...off, target: '' },
    { ...off, deduction: '-1' },
    { ...off, deduction: '1 mark' },
    { type: 'CHOICE', deductionType: 'UNIT', deductions: ['-1'] },
    { type: 'CHOICE', deductionType: 'PERCENT', deductions: ['half'] },
  ])('awards nothing, and does not throw, by %j', (calculation) => {
    expect(awardMeasurement({ calculation, value: '1', maxMark: '1' })).toMatchObject({
      reasons: [{ code: 'marking.calculation_unusable', params: { type: calculation.type } }],
    })
  })
})
