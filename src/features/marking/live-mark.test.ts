import { describe, expect, it } from 'vitest'
import type { Calculation } from '#domain/marking/measurement'
import { liveMark, normalTyped } from './live-mark'

const length: Calculation = {
  type: 'REGULAR_DIFFERENCE_DEDUCTION',
  target: '50',
  difference: '0.1',
  deduction: '0.25',
  deductionType: 'UNIT',
}

describe('the mark while typing', () => {
  it.each([
    [{ type: 'NUMBER_COMPLETED', possible: 3 } as const, '0.75', '2', '0.50'],
    [length, '1.00', '50.2', '0.50'],
    [length, '1.00', '５０．２', '0.50'],
    [{ type: 'MANUAL' } as const, '2.00', '1,25', '1.25'],
  ])('%j of %s, typed %s', (calculation, max, typed, mark) => {
    expect(liveMark(calculation, max, typed)).toEqual({ mark, reasons: [] })
  })

  it.each(['', '-', '5.'])('does not complain about %j', (typed) => {
    expect(liveMark(length, '1.00', typed)).toEqual({ mark: null, reasons: [] })
  })

  it('says at once what does not fit', () => {
    expect(liveMark({ type: 'MANUAL' }, '2.00', '2.01').reasons[0]?.code).toBe('marking.mark_out_of_range')
    expect(liveMark({ type: 'NUMBER_COMPLETED', possible: 3 }, '1.00', '4').reasons[0]?.code).toBe(
      'marking.count_out_of_range',
    )
  })

  it('reads what keyboards write', () => {
    expect(normalTyped(' １。５ ')).toBe('1.5')
  })
})
