import { nameIn, plainIn, type TableCell } from './cells'
import type { Headings } from './contest-fields'
import { wordKey } from './words'

/** A row of the file under the fields its columns stand for; `row` is the number the spreadsheet shows. */
export interface ImportRow<Field extends string = string> {
  readonly row: number
  readonly cells: Readonly<Partial<Record<Field, TableCell>>>
}

/** Which column (from 0) holds a field. */
export type ColumnMapping<Field extends string> = Readonly<Partial<Record<Field, number>>>

export interface FieldList<Field extends string> {
  readonly fields: readonly Field[]
  readonly headings: (field: Field) => Headings
}

export interface TableHead<Field extends string> {
  /** Index of the row with the headings; the data follows it. */
  readonly headRow: number
  /** The headings, each with the one merged over it. */
  readonly headings: readonly string[]
  readonly mapping: ColumnMapping<Field>
}

type Sheet = readonly (readonly TableCell[])[]

/** Titles and notes may stand above the headings, but not more than this. */
const rowsSearched = 12

/**
 * Finds the row of headings and what each column holds. `remembered` says what somebody decided about a heading before.
 * A heading counts with the one merged over it (开始日期 under 初赛 is the preliminary's) and reaches down where its cell does.
 */
export function readHead<Field extends string>(
  sheet: Sheet,
  list: FieldList<Field>,
  remembered: ReadonlyMap<string, Field | null> = new Map(),
): TableHead<Field> {
  const fieldOf = new Map(
    list.fields.toReversed().flatMap((field) => {
      const { zh, en } = list.headings(field)
      return [...zh, ...en].toReversed().map((heading): [string, Field] => [wordKey(heading), field])
    }),
  )
  for (const [heading, field] of remembered) if (field !== null) fieldOf.set(heading, field)
  const heads = sheet.slice(0, rowsSearched).map((_cells, headRow) => headAt(headRow))
  const width = ({ mapping }: TableHead<Field>): number => Object.keys(mapping).length
  return heads.reduce((best, head) => (width(head) > width(best) ? head : best), headAt(0))

  function headAt(headRow: number): TableHead<Field> {
    const above = filledRight(sheet[headRow - 1] ?? [])
    const merged = sheet[headRow - 1] ?? []
    const own = sheet[headRow] ?? []
    const headings: string[] = []
    const mapping: Partial<Record<Field, number>> = {}
    for (let column = 0; column < Math.max(own.length, merged.length); column += 1) {
      const plain = nameIn(own[column]) || nameIn(merged[column])
      const joined = `${above[column] ?? ''}${nameIn(own[column])}`
      const heading = plain !== '' && fieldOf.has(wordKey(joined)) ? joined : plain
      headings.push(heading)
      const field = remembered.get(wordKey(heading)) === null ? undefined : fieldOf.get(wordKey(heading))
      if (field !== undefined && heading !== '' && mapping[field] === undefined) mapping[field] = column
    }
    return { headRow, headings, mapping }
  }
}

/** The rows below the headings that hold anything; a filled-down field takes the value above where a merged cell left it blank. */
export function rowsUnder<Field extends string>(
  sheet: Sheet,
  { headRow, mapping }: Pick<TableHead<Field>, 'headRow' | 'mapping'>,
  filledDown: readonly Field[] = [],
): ImportRow<Field>[] {
  const columns = Object.entries<number | undefined>(mapping) as [Field, number][]
  const last: Partial<Record<Field, TableCell>> = {}
  return sheet.slice(headRow + 1).flatMap((cells, index): ImportRow<Field>[] => {
    const own: Partial<Record<Field, TableCell>> = {}
    for (const [field, column] of columns) {
      const cell = cells[column] ?? null
      if (plainIn(cell) !== '') own[field] = cell
    }
    if (Object.keys(own).length === 0) return []
    for (const field of filledDown) {
      last[field] = own[field] ?? last[field] ?? null
      if (last[field] !== null) own[field] = last[field]
    }
    return [{ row: headRow + index + 2, cells: own }]
  })
}

function filledRight(cells: readonly TableCell[]): string[] {
  let last = ''
  return cells.map((cell) => (last = nameIn(cell) === '' ? last : nameIn(cell)))
}
