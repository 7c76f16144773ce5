import { textOf, plainOf, withoutRepeats, type Cell } from './cells'
import { quoted, type CellPlace, type Findings } from './faults'
import type { Grid } from './grid'
import { readHundredths } from './numbers'
import type { DecimalText } from '../../exact'

/** One row of a table, its cells by field; a field the table has no column for is empty. */
export interface RowRecord<Field extends string> {
  readonly cell: (field: Field) => Cell
  readonly text: (field: Field) => string
  readonly code: (field: Field) => string
  readonly place: (field: Field) => CellPlace
  readonly isBlank: boolean
}

export interface RowToRead<Field extends string> {
  readonly grid: Grid
  readonly row: number
  readonly columns: ReadonlyMap<Field, number>
  /** Fields that may say the same as the column to their left. */
  readonly kept?: readonly Field[]
}

export function readRecord<Field extends string>(options: RowToRead<Field>): RowRecord<Field> {
  const { grid, row, columns, kept = [] } = options
  const cells = withoutRepeats(grid.row(row), new Set(kept.map((field) => columns.get(field) ?? -1)))
  const cell = (field: Field): Cell => cells[columns.get(field) ?? -1] ?? null
  return {
    cell,
    text: (field) => textOf(cell(field)),
    code: (field) => plainOf(cell(field)),
    place: (field) => grid.place(row, columns.get(field) ?? 0),
    isBlank: [...columns.keys()].every((field) => textOf(cell(field)) === ''),
  }
}

/** A field and what to call it in a fault: the heading it has in the workbook. */
export interface FieldToRead<Field extends string> {
  readonly record: RowRecord<Field>
  readonly field: Field
  readonly heading: string
  readonly findings: Findings
}

/** The text of a field that must not be empty; null after a fault. */
export function requiredText<Field extends string>(options: FieldToRead<Field>): string | null {
  const { record, field, heading, findings } = options
  const text = record.text(field)
  if (text !== '') return text
  findings.fault('cis.cell_empty', record.place(field), { heading })
  return null
}

/** The marks of a field that must hold a number of at most 2 decimals; null after a fault. */
export function requiredMarks<Field extends string>(options: FieldToRead<Field>): DecimalText | null {
  const { record, field, findings } = options
  if (requiredText(options) === null) return null
  const cell = record.cell(field)
  const reading = readHundredths(cell)
  if (reading.kind === 'read') return reading.text
  findings.fault(reading.code, record.place(field), { value: quoted(cell) })
  return null
}
