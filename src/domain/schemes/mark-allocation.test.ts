import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyScheme } from '#tests/support/random-scheme'
import { exact, roundHalfUp, sumExact, type DecimalText } from '../exact'
import { markAllocation } from './mark-allocation'
import { aspectTypes, type Aspect, type MarkingSchemeDraft } from './scheme'

function measured(maxMark: string, section: string): Aspect {
  return { type: 'measurement', description: maxMark, section, maxMark, calculation: { type: 'PASS_FAIL' } }
}

function judged(maxMark: string, section: string): Aspect {
  return { type: 'judgement', description: maxMark, section, maxMark, benchmarks: ['', '', '', ''] }
}

const scheme: MarkingSchemeDraft = {
  name: '17 Web',
  parts: [],
  sections: [
    { id: '1', name: 'Planning', marks: '60' },
    { id: '2', name: 'Making', marks: '40.00' },
  ],
  criteria: [
    {
      letter: 'A',
      name: 'Design',
      mark: '61',
      subCriteria: [
        { code: 'A1', name: 'Drawing', day: 2, aspects: [judged('20.1', '1'), measured('30.2', '2')] },
        { code: 'A2', name: 'Order', day: 1, aspects: [measured('10', '2'), measured('0.1', '9')] },
      ],
    },
    {
      letter: 'B',
      name: 'Parts',
      mark: '39.60',
      subCriteria: [{ code: 'B1', name: 'Shaft', day: 2, aspects: [measured('39.60', '1')] }],
    },
  ],
}

it('says what each sub-criterion is worth, by type, section, criterion and day', () => {
  const { sections, rows, byCriterion, byDay, total } = markAllocation(scheme)
  expect(sections).toEqual([
    { id: '1', name: 'Planning', stated: '60.00' },
    { id: '2', name: 'Making', stated: '40.00' },
    { id: '9', name: '', stated: null },
  ])
  expect(rows[0]).toEqual({
    code: 'A1',
    name: 'Drawing',
    day: 2,
    letter: 'A',
    part: null,
    byType: { measurement: '30.20', judgement: '20.10', panel: '0.00', theory: '0.00' },
    bySection: ['20.10', '30.20', '0.00'],
    total: '50.30',
  })
  expect(rows.map((row) => row.total)).toEqual(['50.30', '10.10', '39.60'])
  expect(byCriterion.map((row) => [row.letter, row.stated, row.total])).toEqual([
    ['A', '61.00', '60.40'],
    ['B', '39.60', '39.60'],
  ])
  expect(byDay.map((row) => [row.day, row.total, ...row.bySection])).toEqual([
    [1, '10.10', '0.00', '10.00', '0.10'],
    [2, '89.90', '59.70', '30.20', '0.00'],
  ])
  expect(total).toMatchObject({ total: '100.00', bySection: ['59.70', '40.20', '0.10'] })
})

it('adds up to the same whichever way it is added', () => {
  fc.assert(
    fc.property(anyScheme({ types: aspectTypes, parts: ['T', 'P'] }), (draft) => {
      const { rows, byCriterion, byDay, total } = markAllocation(draft)
      for (const lines of [rows, byCriterion, byDay]) {
        expect(sumOf(lines.map((line) => line.total))).toBe(total.total)
        for (const type of aspectTypes) expect(sumOf(lines.map(({ byType }) => byType[type]))).toBe(total.byType[type])
      }
      for (const line of [...rows, ...byCriterion, ...byDay, total]) {
        expect(sumOf(line.bySection)).toBe(line.total)
        expect(sumOf(Object.values(line.byType))).toBe(line.total)
      }
    }),
  )
})

function sumOf(marks: readonly DecimalText[]): DecimalText {
  return roundHalfUp(sumExact(marks.map(exact)), 2)
}
