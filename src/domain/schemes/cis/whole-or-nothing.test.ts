import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accepted } from '#tests/support/round-trip'
import { exact, roundHalfUp, sumExact } from '../../exact'
import { aspectsOf } from '../scheme'
import { textOf, type Cell, type WorkbookSheet } from './cells'
import { isBlockHeading } from './headings'
import { parseCisWorkbook } from './parse-cis-workbook'
import { workbookWith } from './test-workbook'

const sound = accepted(parseCisWorkbook(workbookWith())).scheme
const columnsOf = { type: 3, description: 4, section: 8, mark: 10 }

function rowsOf(): (readonly Cell[])[] {
  return [...(workbookWith()[0]?.rows ?? [])]
}

function sheetsOf(rows: readonly (readonly Cell[])[]): readonly WorkbookSheet[] {
  return [{ name: 'CIS Marking Scheme Import', rows }]
}

/** The rows from one number to another, as the spreadsheet counts them. */
function rowsFrom(first: number, last: number): (readonly Cell[])[] {
  return rowsOf().slice(first - 1, last)
}

function outcome(rows: readonly (readonly Cell[])[]): readonly string[] {
  const decision = parseCisWorkbook(sheetsOf(rows))
  if (decision.kind === 'accepted') return ['accepted']
  return decision.reasons.map(({ code, path }) => `${code} ${path?.split('!')[1]}`)
}

describe('moved rows', () => {
  it('blocks in another order make the same scheme', () => {
    const rows = [...rowsFrom(1, 13), ...rowsFrom(26, 29), ...rowsFrom(14, 25)]
    expect(accepted(parseCisWorkbook(sheetsOf(rows))).scheme).toEqual(sound)
  })

  it('scores in another order are the same scores', () => {
    const rows = [...rowsFrom(1, 16), ...rowsFrom(17, 20).toReversed(), ...rowsFrom(21, 30)]
    expect(accepted(parseCisWorkbook(sheetsOf(rows))).scheme).toEqual(sound)
  })

  it('columns in another order are found by their headings', () => {
    const swapped = rowsOf().map((row, index) => {
      if (index < 13) return row
      const cells = [...row]
      const description = cells[columnsOf.description] ?? null
      cells[columnsOf.description] = cells[columnsOf.mark] ?? null
      cells[columnsOf.mark] = description
      return cells
    })
    expect(accepted(parseCisWorkbook(sheetsOf(swapped))).scheme).toEqual(sound)
  })

  it.each<[string, readonly (readonly Cell[])[], readonly string[]]>([
    [
      'scores above their aspect',
      [...rowsFrom(1, 15), ...rowsFrom(17, 20), ...rowsFrom(16, 16), ...rowsFrom(21, 30)],
      [16, 17, 18, 19].map((row) => `cis.benchmark_without_aspect F${row}`),
    ],
    [
      'an aspect above its sub-criterion',
      [...rowsFrom(1, 26), ...rowsFrom(28, 28), ...rowsFrom(27, 27), ...rowsFrom(29, 30)],
      ['cis.aspect_before_sub_criterion D27'],
    ],
    [
      'a sub-criterion in the block of another criterion',
      [...rowsFrom(1, 22), ...rowsFrom(27, 28), ...rowsFrom(23, 26), ...rowsFrom(29, 30)],
      ['cis.sub_criterion_elsewhere A23'],
    ],
    [
      'a block whose heading row is gone',
      [...rowsFrom(1, 25), ...rowsFrom(27, 30)],
      ['cis.sub_criterion_elsewhere A26'],
    ],
    [
      'an aspect that lost its type and text',
      [...rowsFrom(1, 21), [null, null, null, null, null, null, null, null, 1, null, 30], ...rowsFrom(23, 30)],
      ['cis.cell_empty D22', 'cis.cell_empty E22'],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(outcome(rows)).toEqual(expected)
  })
})

/** One blow to a workbook: a cell overwritten, or a row deleted, doubled or put elsewhere. */
const junk = fc.constantFrom<Cell>(
  null,
  ' ',
  'x',
  0,
  -1,
  4,
  0.125,
  'M',
  'J',
  'A1',
  'B2',
  'Criterion B',
  'Max Mark',
  true,
  '３',
)
const blow = fc.oneof(
  fc.record({ kind: fc.constant('cell' as const), row: fc.nat(29), column: fc.nat(13), junk }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'double' as const), row: fc.nat(29) }),
  fc.record({ kind: fc.constant('move' as const), row: fc.nat(29), to: fc.nat(28) }),
)

function struck(blows: readonly (typeof blow extends fc.Arbitrary<infer One> ? One : never)[]): (readonly Cell[])[] {
  const rows = rowsOf()
  for (const one of blows) {
    const row = rows[one.row]
    if (row === undefined) continue
    if (one.kind === 'cell') rows[one.row] = row.with(one.column, one.junk)
    if (one.kind === 'delete') rows.splice(one.row, 1)
    if (one.kind === 'double') rows.splice(one.row, 0, row)
    if (one.kind === 'move') rows.splice(one.to, 0, ...rows.splice(one.row, 1))
  }
  return rows
}

/** Marks in the column of marks, of all rows below the first block's heading that describe no score. */
function marksInSheet(rows: readonly (readonly Cell[])[]): readonly string[] {
  const first = rows.findIndex(isBlockHeading)
  return rows
    .slice(first + 1)
    .filter((row) => !isBlockHeading(row) && textOf(row[columnsOf.type]) !== '')
    .map((row) => textOf(row[columnsOf.mark]))
}

describe('whatever happens to a workbook', () => {
  it('is refused with a cell for every fault, or read with every aspect in it', () => {
    const counts = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(fc.array(blow, { minLength: 1, maxLength: 3 }), (blows) => {
        const rows = struck(blows)
        const decision = parseCisWorkbook(sheetsOf(rows))
        counts[decision.kind] += 1
        if (decision.kind === 'refused') {
          for (const { path } of decision.reasons) expect(path).toMatch(/^CIS Marking Scheme Import![A-Z]+\d+$/)
          return
        }
        const marks = aspectsOf(decision.value.scheme).map(({ maxMark }) => maxMark)
        const written = marksInSheet(rows).map((mark) => exact(mark.normalize('NFKC')))
        expect(marks).toHaveLength(written.length)
        expect(decision.value.report.totals.marks).toBe(roundHalfUp(sumExact(written), 2))
      }),
      { numRuns: 400 },
    )
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(60)
  })
})
