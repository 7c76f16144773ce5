/** A cell as a spreadsheet reader gives it: formulas by their cached result, rich text as plain text. */
export type Cell = string | number | boolean | Date | null

/** A sheet whose `rows` keep their blank rows, so that `rows[44]` is the row the spreadsheet numbers 45. */
export interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** What nobody sees, and what no workbook can hold: control characters and halves of a character. */
const invisible = /[\u200B-\u200D\u2060\uFEFF\uFFFD]|(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu

/** Most texts are plain, and thousands of them are asked for again and again. */
const plainText = /^[!-~]([ -~]*[!-~])?$/

/** The text of a cell without the spaces around it; a cell that holds only spaces is empty. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number' || (typeof cell === 'string' && plainText.test(cell))) return String(cell)
  return String(cell).replaceAll(invisible, '').replaceAll(/\r\n?/g, '\n').trim()
}

/** A text to recognise a heading by: `"Sub\r\nCriterion\r\nID"` is `"sub criterion id"`. */
export function headingOf(cell: Cell | undefined): string {
  return plainOf(cell)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The text of a code or number with full-width characters made plain: `"Ａ１"` is `"A1"`. */
export function plainOf(cell: Cell | undefined): string {
  return textOf(cell).normalize('NFKC').trim()
}

/** The letters a spreadsheet gives a column counted from 0: 10 is `"K"`, 26 is `"AA"`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** Empties the cells that only repeat their left neighbour, as merged cells do; repeated numbers are numbers. */
export function withoutRepeats(row: readonly Cell[], kept: ReadonlySet<number> = new Set()): readonly Cell[] {
  return row.map((cell, column) => {
    const text = typeof cell === 'string' ? textOf(cell) : ''
    const repeats = column > 0 && text.length > 1 && text === textOf(row[column - 1])
    return repeats && !kept.has(column) && !/^[\d.,\s]+$/.test(text) ? null : cell
  })
}
