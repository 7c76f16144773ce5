import { expect, it } from 'vitest'

import type { Cell } from './cells'
import { parseCisWorkbook } from './parse-cis-workbook'
import { workbookWith } from './test-workbook'

function calculationOf(row: readonly Cell[]): unknown {
  const calculations = [['Name', 'Type', 'Reusable', 'Parameters'], [], row]
  const decision = parseCisWorkbook(workbookWith({ calculations, edits: { J28: 3 } }))
  if (decision.kind === 'refused')
    return decision.reasons.map(({ code, path, params }) => `${code} ${path} ${params?.at ?? ''}`)
  const aspect = decision.value.scheme.criteria[1]?.subCriteria[0]?.aspects[0]
  return aspect?.type === 'measurement' ? aspect.calculation : undefined
}

it.each<[string, readonly Cell[], unknown]>([
  ['yes or no', ['Pass', 'PASS_FAIL', 'N'], { type: 'PASS_FAIL' }],
  [
    'a count',
    ['Count', 'NUMBER_COMPLETED', 'Y', 'NUMBER_POSSIBLE:::12#x~x#UNIT'],
    { type: 'NUMBER_COMPLETED', possible: 12 },
  ],
  [
    'a count by its only parameter',
    ['Count', 'number completed', 'Y', 'MAX:::4'],
    { type: 'NUMBER_COMPLETED', possible: 4 },
  ],
  [
    'a choice',
    ['Pick', 'CHOICE', 'N', 'None:::0#x~x#UNIT#-#One:::0,5#x~x#UNIT#-#Two:::1#x~x#UNIT'],
    { type: 'CHOICE', deductionType: 'UNIT', deductions: ['0', '0.5', '1'] },
  ],
  [
    'a deduction by distance',
    ['Off', 'REGULAR_DIFFERENCE_DEDUCTION', 'N', 'TARGET:::100#-#DIFFERENCE:::0.5#-#DEDUCTION:::10#x~x#PERCENT'],
    {
      type: 'REGULAR_DIFFERENCE_DEDUCTION',
      target: '100',
      difference: '0.5',
      deduction: '10',
      deductionType: 'PERCENT',
    },
  ],
  [
    'bands as they are written, to be confirmed',
    ['Bands', 'RANGED_SCORE', 'N', 'R1:::0.5#x~x#PERCENT'],
    { type: 'RANGED_SCORE', bands: [{ key: 'R1', value: '0.5', unit: 'PERCENT' }], confirmed: false },
  ],
])('reads %s', (_name, row, expected) => {
  expect(calculationOf(row)).toEqual(expected)
})

it.each<[string, readonly Cell[], string]>([
  ['an unknown type', ['Odd', 'SQUARE_ROOT', 'N', ''], 'cis.calculation_unknown'],
  ['a count without a number', ['Count', 'NUMBER_COMPLETED', 'N', 'POSSIBLE:::many'], 'cis.calculation_unreadable'],
  ['a choice of nothing', ['Pick', 'CHOICE', 'N', null], 'cis.calculation_unreadable'],
  [
    'a choice in two units',
    ['Pick', 'CHOICE', 'N', 'A:::1#x~x#UNIT#-#B:::5#x~x#PERCENT'],
    'cis.calculation_unreadable',
  ],
  [
    'a distance of zero',
    ['Off', 'REGULAR_DIFFERENCE_DEDUCTION', 'N', 'TARGET:::1#-#DIFFERENCE:::0#-#DEDUCTION:::1'],
    'cis.calculation_unreadable',
  ],
])('refuses %s and names both cells', (_name, row, code) => {
  const column = code === 'cis.calculation_unknown' ? 'B' : 'D'
  expect(calculationOf(row)).toEqual([`${code} CIS Marking Scheme Import!J28 Calculations!${column}3`])
})

it('refuses what would award more than the maximum, at the cell that points to the calculation', () => {
  expect(calculationOf(['Pick', 'CHOICE', 'N', 'None:::0#-#Bonus:::-1'])).toEqual([
    'scheme.deduction_negative CIS Marking Scheme Import!J28 ',
  ])
})

it('tells the owner to confirm a ranged score', () => {
  const calculations = [['Bands', 'RANGED_SCORE', 'N', 'R1:::1']]
  const decision = parseCisWorkbook(workbookWith({ calculations, edits: { J28: '1' } }))
  expect(decision).toMatchObject({
    value: {
      report: { warnings: [{ code: 'scheme.ranged_score_unconfirmed', path: 'CIS Marking Scheme Import!J28' }] },
    },
  })
})
