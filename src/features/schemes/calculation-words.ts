import type { Calculation } from '#domain/marking/measurement'

/** The key and the values of the sentence that says how a measurement becomes a mark. */
export function calculationWords(calculation: Calculation): [key: string, values: Record<string, string | number>] {
  switch (calculation.type) {
    case 'NUMBER_COMPLETED':
      return ['calculation.NUMBER_COMPLETED', { possible: calculation.possible }]
    case 'CHOICE': {
      const unit = calculation.deductionType === 'PERCENT' ? '%' : ''
      return ['calculation.CHOICE', { deductions: calculation.deductions.map((one) => `${one}${unit}`).join(' / ') }]
    }
    case 'REGULAR_DIFFERENCE_DEDUCTION': {
      const { target, difference, deduction, deductionType } = calculation
      return [`calculation.difference.${deductionType}`, { target, difference, deduction }]
    }
    case 'RANGED_SCORE':
      return [
        calculation.confirmed ? 'calculation.rangedConfirmed' : 'calculation.ranged',
        { count: calculation.bands.length },
      ]
    case 'PASS_FAIL':
    case 'MANUAL':
      return [`calculation.${calculation.type}`, {}]
  }
}
