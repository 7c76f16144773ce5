import { headingOf, type Cell, type WorkbookSheet } from './cells'
import type { CellPlace } from './faults'

/** A sheet to look up by row and column, both counted from 0; outside its rows every cell is empty. */
export interface Grid {
  readonly name: string
  readonly rowCount: number
  readonly row: (row: number) => readonly Cell[]
  readonly place: (row: number, column: number) => CellPlace
}

export function gridOf(sheet: WorkbookSheet): Grid {
  return {
    name: sheet.name,
    rowCount: sheet.rows.length,
    row: (row) => sheet.rows[row] ?? [],
    place: (row, column) => ({ sheet: sheet.name, row: row + 1, column }),
  }
}

/** A heading row found by its text: where it is and which column holds which field. */
export interface HeadingRow<Field extends string> {
  readonly row: number
  readonly columns: ReadonlyMap<Field, number>
}

/** One field of a table: how its heading reads, and whether a table without it is of no use. */
export interface Heading {
  readonly pattern: RegExp
  readonly label: string
  readonly optional?: boolean
  readonly last?: boolean
}

/** Finds each field's column in a heading row; the first match counts, or the last where a heading stands twice. */
export function columnsIn<Field extends string>(
  cells: readonly Cell[],
  headings: Readonly<Record<Field, Heading>>,
): ReadonlyMap<Field, number> {
  const texts = cells.map(headingOf)
  const columns = new Map<Field, number>()
  for (const field of fieldsOf(headings)) {
    const { pattern, last } = headings[field]
    const matches = (text: string): boolean => pattern.test(text)
    const column = last === true ? texts.findLastIndex(matches) : texts.findIndex(matches)
    if (column >= 0) columns.set(field, column)
  }
  return columns
}

export function fieldsOf<Field extends string>(headings: Readonly<Record<Field, Heading>>): readonly Field[] {
  return Object.keys(headings) as Field[]
}
