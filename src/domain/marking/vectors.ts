import type { DecimalText } from '../exact'
import type { Calculation, MeasuredValue } from './measurement'

/*
 * Worked examples of awarding, with marks as they are shown (2 decimals).
 * Calculation parameters and the total come from real files; the arithmetic on them is derived (rule book 4.2, 4.3).
 */

export interface JudgementExample {
  readonly scores: readonly number[]
  readonly max: DecimalText
  /** Null where the scores lie too far apart. */
  readonly mark: DecimalText | null
}

export const judgementExamples: readonly JudgementExample[] = [
  { scores: [2, 2, 3], max: '1.50', mark: '1.17' },
  { scores: [3, 3, 3], max: '2.00', mark: '2.00' },
  { scores: [0, 0, 1], max: '0.50', mark: '0.06' },
  { scores: [1, 2, 2], max: '0.75', mark: '0.42' },
  { scores: [0, 0, 0], max: '1.00', mark: '0.00' },
  { scores: [0, 2, 1], max: '1.00', mark: null },
  { scores: [1, 3, 3], max: '1.00', mark: null },
  { scores: [0, 3, 3], max: '1.00', mark: null },
]

export interface MeasurementExample {
  readonly calculation: Calculation
  readonly max: DecimalText
  readonly values: readonly (readonly [MeasuredValue, DecimalText])[]
}

export const measurementExamples: readonly MeasurementExample[] = [
  {
    calculation: { type: 'PASS_FAIL' },
    max: '0.50',
    values: [
      [true, '0.50'],
      [false, '0.00'],
    ],
  },
  {
    calculation: { type: 'NUMBER_COMPLETED', possible: 3 },
    max: '0.75',
    values: [['2', '0.50']],
  },
  {
    calculation: { type: 'NUMBER_COMPLETED', possible: 6 },
    max: '0.25',
    values: [['5', '0.21']],
  },
  {
    calculation: { type: 'CHOICE', deductionType: 'PERCENT', deductions: ['0', '33.3', '66.6', '100'] },
    max: '1.50',
    values: [
      ['1', '1.50'],
      ['2', '1.00'],
      ['3', '0.50'],
      ['4', '0.00'],
    ],
  },
  {
    calculation: {
      type: 'REGULAR_DIFFERENCE_DEDUCTION',
      target: '0',
      difference: '1',
      deduction: '0.25',
      deductionType: 'UNIT',
    },
    max: '0.75',
    values: [
      ['0', '0.75'],
      ['1', '0.50'],
      ['2', '0.25'],
      ['3', '0.00'],
      ['5', '0.00'],
    ],
  },
  {
    calculation: { type: 'CHOICE', deductionType: 'UNIT', deductions: ['0', '0.25', '0.75'] },
    max: '0.75',
    values: [
      ['1', '0.75'],
      ['2', '0.50'],
      ['3', '0.00'],
    ],
  },
]

/** One real module of 17.00 marks: plain marks, and means of judgement scores as [mean score, maximum]. */
export const roundingExample = {
  aspects: [
    '0',
    '0.5',
    '0.5',
    '0.5',
    '0.5',
    '0.25',
    '0.5',
    '0.5',
    '0',
    '0.25',
    '0.5',
    '0',
    '0',
    '0.5',
    '0',
    '0.5',
    '0',
    '0.5',
    '0.25',
    '0',
    '0',
    '1',
    '0',
    '0.5',
    '0.25',
    '0.5',
    '0',
  ],
  judged: [
    { mean: 2, max: '0.5' },
    { mean: 1, max: '0.25' },
  ],
  byTotal: '8.42',
  byAspect: '8.41',
} as const
