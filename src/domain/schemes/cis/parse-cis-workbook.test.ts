import { describe, expect, it } from 'vitest'

import { formsOf } from '../scheme'
import { parseCisWorkbook, type CisImport } from './parse-cis-workbook'
import { blockHeadingRow, workbookWith, type WorkbookChanges } from './test-workbook'

function imported(changes?: WorkbookChanges): CisImport {
  const decision = parseCisWorkbook(workbookWith(changes))
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.reasons))
  return decision.value
}

function warningsOf(changes: WorkbookChanges): readonly string[] {
  return imported(changes).report.warnings.map(({ code, path }) => `${code} ${path?.split('!')[1]}`)
}

describe('a sound workbook', () => {
  it('is read with its sections, criteria, sub-criteria and aspects', () => {
    const { scheme, report } = imported()
    expect(scheme.name).toBe('99 Test Skill')
    expect(scheme.sections[0]).toEqual({ id: '1', name: 'Planning', marks: '50.00' })
    expect(scheme.criteria.map(({ letter, mark }) => [letter, mark])).toEqual([
      ['A', '60.00'],
      ['B', '40.00'],
    ])
    expect(report.warnings).toEqual([])
    expect(report.totals).toMatchObject({ marks: '100.00', judgementMarks: '20.00', aspects: 4, forms: 4 })
  })

  it('keeps what an aspect says and needs', () => {
    const [first] = imported().scheme.criteria
    expect(first?.subCriteria[0]).toEqual({
      code: 'A1',
      name: 'Drawing',
      day: 1,
      aspects: [
        {
          type: 'judgement',
          code: 'A1.1',
          description: 'Layout is clear',
          section: '1',
          maxMark: '20.00',
          benchmarks: ['Nothing drawn', 'Drawn', 'Drawn with care', 'Drawn so that nobody asks'],
        },
        {
          type: 'measurement',
          code: 'A1.2',
          description: 'Sizes are given',
          extraDescription: 'All twelve',
          requirement: '±0.1 mm',
          section: '1',
          maxMark: '30.00',
          calculation: { type: 'PASS_FAIL' },
        },
      ],
    })
  })

  it('makes two forms of a sub-criterion that measures and judges', () => {
    const forms = formsOf(imported().scheme).map(({ subCriterion, type }) => `${subCriterion.code} ${type}`)
    expect(forms).toEqual(['A1 measurement', 'A1 judgement', 'A2 measurement', 'B1 measurement'])
  })
})

describe('what real files do', () => {
  const sound = imported().scheme

  it.each<[string, WorkbookChanges]>([
    ['tables stand lower', { insert: { before: 1, rows: [[], [' '], []] } }],
    ['blank rows stand between', { insert: { before: 24, rows: [[null, ' '], []] } }],
    ['numbers are texts', { edits: { K16: '20', K22: ' 30,00 ', I16: '1', C15: '1', F17: '0', K11: '60.0' } }],
    [
      'numbers carry float dust',
      { edits: { K16: 19.999999999999996, K22: 30.000000000000004, I5: 49.99999999999999 } },
    ],
    ['names end in spaces', { edits: { B15: 'Drawing  ', E22: ' Sizes are given\u3000', A15: 'A1 ' } }],
    ['codes are full-width', { edits: { A15: 'Ａ１', D16: 'Ｊ', K16: '２０' } }],
    ['merged cells repeat to the right', { edits: { C11: 'Design', D11: 'Design', J11: 'Design', C5: 'Planning' } }],
    [
      'merged cells repeat downwards',
      {
        edits: {
          A16: 'A1',
          B16: 'Drawing',
          C16: 1,
          A17: 'A1',
          A22: 'A1',
          B22: 'Drawing',
          D17: 'J',
          E17: 'Layout is clear',
        },
      },
    ],
    ['the sheet has another name', { sheetName: 'Sheet1' }],
    ['the block does not name its criterion', { edits: { L26: null } }],
  ])('reads the same scheme when %s', (_name, changes) => {
    const { criteria, sections } = imported(changes).scheme
    expect({ criteria, sections }).toEqual({ criteria: sound.criteria, sections: sound.sections })
  })

  it('leaves out heading-only rows and says so', () => {
    const rows = [['Part one: by hand'], [null, null, null, null, 'Edges']]
    const { scheme, report } = imported({ insert: { before: 22, rows } })
    expect(scheme).toEqual(sound)
    expect(report.warnings.map(({ code, path }) => [code, path])).toEqual([
      ['cis.row_ignored', 'CIS Marking Scheme Import!A22'],
      ['cis.row_ignored', 'CIS Marking Scheme Import!E23'],
    ])
  })

  it('reads 24.749999999999993 as 24.75', () => {
    expect(
      imported({ edits: { K28: 24.749999999999993 } }).scheme.criteria[1]?.subCriteria[0]?.aspects[0]?.maxMark,
    ).toBe('24.75')
  })

  it.each<[string, WorkbookChanges['edits'], readonly string[]]>([
    ['a criterion that is not its sum', { K11: 70, N14: 70 }, ['scheme.criterion_total_differs K11']],
    ['a level without a text', { G19: ' ' }, ['scheme.benchmark_missing D16']],
    ['a level that is not there', { F20: null, G20: null }, ['scheme.benchmark_missing D16']],
    ['levels that read the same', { G20: 'drawn  WITH care' }, ['scheme.benchmarks_alike D16']],
    ['sections off by more than 5', { I5: 53, I6: 47 }, ['scheme.sections_vary A1']],
    ['a block that states another total', { N14: 59.5 }, ['cis.block_total_differs N14']],
    ['a block whose total is no number', { N26: 'forty' }, ['cis.block_total_differs N26']],
    ['marks that are not 100', { K28: 39, K12: 39, N26: '39,00' }, ['scheme.total_not_hundred A1']],
  ])('warns of %s and still reads it', (_name, edits, expected) => {
    expect(warningsOf({ edits: edits ?? {} })).toEqual(expected)
  })

  it('lets sections vary by 5 in all', () => {
    expect(warningsOf({ edits: { I5: 52.5, I6: 47.5 } })).toEqual([])
  })

  it('reads a third criterion below without being told where', () => {
    const rows = [
      blockHeadingRow('C', 1),
      ['C1', 'More', 3],
      [null, null, null, 'M', 'Extra', null, null, null, 1, null, 1],
    ]
    const list = { C13: null, A13: 'C', B13: 'More', K13: 1 }
    const { scheme } = imported({ edits: list, insert: { before: 29, rows } })
    expect(scheme.criteria[2]?.subCriteria[0]?.aspects[0]?.description).toBe('Extra')
  })
})
