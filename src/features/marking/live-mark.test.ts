import { describe, expect, it } from 'vitest'
import type { AspectId } from '#domain/ids'
import type { AspectRule } from '#domain/marking/aspect-rule'
import type { Calculation } from '#domain/marking/measurement'
import { liveMark, normalTyped } from './live-mark'

const length: Calculation = {
  type: 'REGULAR_DIFFERENCE_DEDUCTION',
  target: '50',
  difference: '0.1',
  deduction: '0.25',
  deductionType: 'UNIT',
}

function measured(calculation: Calculation, maxMark: string): AspectRule {
  return { type: 'measurement', aspectId: 'a1' as AspectId, calculation, maxMark }
}

const scale = { aspectId: 'a1' as AspectId, judges: [], decimals: 1 }

describe('the mark while typing', () => {
  it.each([
    [{ type: 'NUMBER_COMPLETED', possible: 3 } as const, '0.75', '2', '0.50'],
    [length, '1.00', '50.2', '0.50'],
    [length, '1.00', '５０．２', '0.50'],
    [{ type: 'MANUAL' } as const, '2.00', '1,25', '1.25'],
  ])('%j of %s, typed %s', (calculation, max, typed, mark) => {
    expect(liveMark(measured(calculation, max), typed)).toEqual({ mark, reasons: [] })
  })

  it.each(['', '-', '5.'])('does not complain about %j', (typed) => {
    expect(liveMark(measured(length, '1.00'), typed)).toEqual({ mark: null, reasons: [] })
  })

  it('says at once what does not fit', () => {
    expect(liveMark(measured({ type: 'MANUAL' }, '2.00'), '2.01').reasons[0]?.code).toBe('marking.mark_out_of_range')
    expect(liveMark(measured({ type: 'NUMBER_COMPLETED', possible: 3 }, '1.00'), '4').reasons[0]?.code).toBe(
      'marking.count_out_of_range',
    )
  })

  it("checks a panel's mark and a paper's by their scale", () => {
    const panel: AspectRule = { ...scale, type: 'panel', maxMark: '10', dropHighest: 1, dropLowest: 1 }
    expect(liveMark(panel, '8.5')).toEqual({ mark: '8.50', reasons: [] })
    expect(liveMark(panel, '8.55').reasons[0]?.code).toBe('marking.mark_too_precise')
    expect(liveMark({ ...scale, type: 'theory', maxMark: '100' }, '101').reasons[0]?.code).toBe(
      'marking.mark_out_of_range',
    )
  })

  it('reads what keyboards write', () => {
    expect(normalTyped(' １。５ ')).toBe('1.5')
  })
})
