import { describe, expect, it } from 'vitest'

import type { WorkbookSheet } from './cells'
import { mostFaults } from './faults'
import { parseCisWorkbook } from './parse-cis-workbook'
import { blockHeadingRow, workbookWith, type WorkbookChanges } from './test-workbook'

function faultsOf(sheets: readonly WorkbookSheet[]): readonly string[] {
  const decision = parseCisWorkbook(sheets)
  if (decision.kind === 'accepted') return ['accepted']
  return decision.reasons.map(({ code, path }) => [code, path?.split('!')[1]].filter(Boolean).join(' '))
}

describe('a damaged workbook is refused with the cell of each fault', () => {
  it.each<[string, WorkbookChanges['edits'], readonly string[]]>([
    ['no section table', { A4: 'Part', B4: null, I4: null }, ['cis.header_missing A1']],
    ['no criteria table', { A10: null, B10: null, K10: null }, ['cis.header_missing A1']],
    [
      'no column of marks',
      { K14: null },
      ['cis.column_missing A14', 'cis.cell_empty A16', 'cis.cell_empty A22', 'cis.cell_empty A24'],
    ],
    ['a mark that is a word', { K22: 'thirty' }, ['cis.not_a_number K22']],
    ['a mark that is a date', { K22: new Date(0) }, ['cis.not_a_number K22']],
    ['a mark of three decimals', { K22: 30.125 }, ['cis.too_many_decimals K22']],
    ['a text mark of three decimals', { K22: '0.125' }, ['cis.too_many_decimals K22']],
    ['an empty mark', { K22: ' ' }, ['cis.cell_empty K22']],
    ['a mark of zero', { K22: 0 }, ['scheme.max_mark_not_positive K22']],
    ['a mark below zero', { K22: -1 }, ['scheme.max_mark_not_positive K22']],
    ['an empty section', { I22: null }, ['cis.cell_empty I22']],
    ['a section nobody listed', { I22: 7 }, ['scheme.section_unknown I22']],
    [
      'a section listed twice',
      { A6: 1 },
      ['scheme.section_repeated A6', 'scheme.section_unknown I24', 'scheme.section_unknown I28'],
    ],
    ['a criterion listed twice', { A12: 'A' }, ['cis.criterion_unknown L26', 'scheme.criterion_repeated A12']],
    [
      'a criterion with a strange letter',
      { A12: 'B2' },
      ['cis.criterion_letter_invalid A12', 'cis.criterion_unknown L26'],
    ],
    ['a criterion without a mark', { K12: null }, ['cis.cell_empty K12']],
    ['a sub-criterion listed twice', { A23: 'A1' }, ['scheme.sub_criterion_repeated A23']],
    ['a sub-criterion of another criterion', { A23: 'B2' }, ['cis.sub_criterion_elsewhere A23']],
    ['a sub-criterion without a code', { A23: null }, ['cis.cell_empty A23']],
    ['a sub-criterion with a strange code', { A23: '2nd' }, ['cis.sub_criterion_code_invalid A23']],
    ['a sub-criterion without a name', { B23: null }, ['cis.cell_empty B23']],
    ['a sub-criterion without a day', { C23: null }, ['cis.cell_empty C23']],
    ['a day that is no number', { C23: 'Monday' }, ['cis.day_invalid C23']],
    [
      'an aspect before its sub-criterion',
      { A27: null, B27: null, C27: null },
      ['cis.aspect_before_sub_criterion D28'],
    ],
    ['an aspect of no known type', { D22: 'X' }, ['cis.aspect_type_unknown D22']],
    ['an aspect without a type', { D22: null }, ['cis.cell_empty D22']],
    ['an aspect without a description', { E22: null }, ['cis.cell_empty E22']],
    ['a score of 4', { F20: 4 }, ['cis.score_invalid F20']],
    ['a score twice', { F20: 2 }, ['cis.score_repeated F20']],
    ['a score under a measured aspect', { F25: 0 }, ['cis.score_on_measurement F25']],
    [
      'a score under no aspect',
      { D16: null, E16: null, I16: null, K16: null },
      [
        'cis.benchmark_without_aspect F17',
        'cis.benchmark_without_aspect F18',
        'cis.benchmark_without_aspect F19',
        'cis.benchmark_without_aspect F20',
      ],
    ],
    ['a block twice', { L26: 'Criterion A' }, ['cis.block_repeated L26', 'cis.sub_criterion_elsewhere A27']],
    ['a calculation row that is not there', { J22: 3 }, ['cis.calculation_row_missing J22']],
  ])('%s', (_name, edits, expected) => {
    expect(faultsOf(workbookWith({ edits: edits ?? {} }))).toEqual(expected)
  })

  it('names the right row when blank rows stand above', () => {
    const insert = { before: 1, rows: [[], [], []] }
    expect(faultsOf(workbookWith({ edits: { K22: 'x' }, insert }))).toEqual(['cis.not_a_number K25'])
  })

  it('lists all faults at once', () => {
    const edits = { K22: 'x', C23: 'y', I24: null, D28: 'z' }
    expect(faultsOf(workbookWith({ edits }))).toHaveLength(4)
  })

  it('says what a fault quotes and where it is', () => {
    const decision = parseCisWorkbook(workbookWith({ edits: { K22: 'thirty' } }))
    expect(decision).toMatchObject({
      reasons: [
        {
          path: 'CIS Marking Scheme Import!K22',
          params: { sheet: 'CIS Marking Scheme Import', row: 22, column: 'K', value: 'thirty' },
        },
      ],
    })
  })

  it.each<[string, readonly WorkbookSheet[]]>([
    ['no sheets', []],
    ['another table', [{ name: 'Prices', rows: [['Bread', 2]] }]],
  ])('%s', (_name, sheets) => {
    expect(faultsOf(sheets)).toEqual(['cis.sheet_missing'])
  })

  it('misses every table of an empty sheet', () => {
    expect(faultsOf([{ name: 'CIS Marking Scheme Import', rows: [] }])).toEqual([
      'cis.header_missing A1',
      'cis.header_missing A1',
      'cis.header_missing A1',
    ])
  })
})

describe('large workbooks', () => {
  const many = (mark: number | string): readonly WorkbookSheet[] => {
    const aspect = (index: number): (string | number | null)[] => [
      null,
      null,
      null,
      'M',
      `Item ${index}`,
      null,
      null,
      null,
      1,
      null,
      mark,
    ]
    const rows = [
      blockHeadingRow('C', 50),
      ['C1', 'Many', 1],
      ...Array.from({ length: 5000 }, (_unused, index) => aspect(index)),
    ]
    return workbookWith({ edits: { A13: 'C', B13: 'Many', K13: 50 }, insert: { before: 29, rows } })
  }

  it('reads 5,000 aspects within a second', () => {
    const sheets = many(0.01)
    const start = process.cpuUsage()
    const decision = parseCisWorkbook(sheets)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(1000)
    expect(decision).toMatchObject({ value: { report: { totals: { aspects: 5004, marks: '150.00' } } } })
  })

  it('stops listing after 500 faults and counts the rest', () => {
    const decision = parseCisWorkbook(many('x'))
    if (decision.kind === 'accepted') throw new Error('accepted')
    expect(decision.reasons).toHaveLength(mostFaults + 1)
    expect(decision.reasons.at(-1)).toEqual({ code: 'cis.more_faults', params: { count: 4500, limit: 500 } })
  })
})
