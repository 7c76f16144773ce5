import { headingOf, plainOf, textOf, type Cell } from './cells'
import type { Findings } from './faults'
import { columnsIn, fieldsOf, type Grid, type Heading, type HeadingRow } from './grid'
import {
  blockHeadings,
  criterionHeadings,
  isBlockHeading,
  isCriterionHeading,
  isSectionHeading,
  sectionHeadings,
  type BlockField,
  type CriterionField,
  type SectionField,
} from './headings'

/** Where a marking scheme's tables stand on its sheet; a table whose heading row is missing is null. */
export interface Layout {
  readonly sections: HeadingRow<SectionField> | null
  readonly criteria: HeadingRow<CriterionField> | null
  readonly blocks: readonly BlockHeading[]
}

/** The heading row of one criterion's block; `letter` is what "Criterion A" beside it says, `end` the row after it. */
export interface BlockHeading extends HeadingRow<BlockField> {
  readonly letter: string
  readonly letterColumn: number
  /** The total right of the heading "Total Mark" in the same row, and its column; null where there is none. */
  readonly total: { readonly cell: Cell; readonly column: number } | null
  readonly end: number
}

/** Finds the tables by their headings, not by row numbers, and faults each heading that is missing. */
export function findLayout(grid: Grid, findings: Findings): Layout {
  const rows = Array.from({ length: grid.rowCount }, (_unused, row) => row)
  const blockRows = rows.filter((row) => isBlockHeading(grid.row(row)))
  const above = rows.slice(0, blockRows[0] ?? rows.length)
  const sectionRow = above.find((row) => isSectionHeading(grid.row(row)))
  const criterionRow = above.find((row) => isCriterionHeading(grid.row(row)))
  if (sectionRow === undefined) missingTable('Section | WSOS Marks')
  if (criterionRow === undefined) missingTable('ID | Name | Mark')
  if (blockRows.length === 0) missingTable('Sub Criterion ID | Aspect Type | Max Mark')
  return {
    sections: sectionRow === undefined ? null : headingRow(sectionRow, sectionHeadings),
    criteria: criterionRow === undefined ? null : headingRow(criterionRow, criterionHeadings),
    blocks: blockRows.map((row, index) => blockHeading(row, blockRows[index + 1] ?? grid.rowCount)),
  }

  function missingTable(heading: string): void {
    findings.fault('cis.header_missing', grid.place(0, 0), { heading })
  }

  function headingRow<Field extends string>(
    row: number,
    headings: Readonly<Record<Field, Heading>>,
  ): HeadingRow<Field> {
    const columns = columnsIn(grid.row(row), headings)
    for (const field of fieldsOf(headings)) {
      const { label, optional } = headings[field]
      if (optional === true || columns.has(field)) continue
      findings.fault('cis.column_missing', grid.place(row, 0), { heading: label })
    }
    return { row, columns }
  }

  function blockHeading(row: number, end: number): BlockHeading {
    const cells = grid.row(row)
    const letterColumn = cells.findIndex((cell) => /^criterion [a-z]$/.test(headingOf(cell)))
    const letter = plainOf(cells[letterColumn]).slice(-1).toUpperCase()
    return { ...headingRow(row, blockHeadings), letter, letterColumn, total: totalIn(cells), end }
  }
}

function totalIn(cells: readonly Cell[]): BlockHeading['total'] {
  const heading = cells.findLastIndex((cell) => headingOf(cell).startsWith('total mark'))
  const column = cells.findIndex((cell, index) => index > heading && textOf(cell) !== '')
  return heading < 0 || column < 0 ? null : { cell: cells[column] ?? null, column }
}
