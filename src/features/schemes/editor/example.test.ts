import { expect, it } from 'vitest'
import { tryCalculation, usualExample } from './example'

it('shows what a value is worth, and why one is worth nothing', () => {
  const choice = { type: 'CHOICE', deductionType: 'PERCENT', deductions: ['0', '33.3'] } as const
  expect(tryCalculation(choice, '1.50', usualExample(choice))).toEqual({ mark: '1.00' })
  expect(tryCalculation({ type: 'NUMBER_COMPLETED', possible: 7 }, '0.30', '5')).toEqual({ mark: '0.21' })
  expect(tryCalculation({ type: 'NUMBER_COMPLETED', possible: 7 }, '0.30', '8')).toMatchObject({
    reasons: [{ code: 'marking.count_out_of_range' }],
  })
  expect(tryCalculation({ type: 'RANGED_SCORE', bands: [], confirmed: false }, '2', '1.5')).toEqual({ mark: '1.50' })
  expect(tryCalculation({ type: 'MANUAL' }, 'x', '1')).toHaveProperty('reasons')
})
