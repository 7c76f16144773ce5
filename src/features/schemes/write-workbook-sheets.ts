import writeXlsxFile from 'write-excel-file/universal'
import type { Cell, WorkbookSheet } from '#domain/schemes/cis/cells'
import { isBlockHeading } from '#domain/schemes/cis/headings'
import { workbookText } from '#ui/workbook-text.ts'

/** Widths of the columns A to N in characters, as in the files organisers exchange. */
const widths = [8, 39, 8, 9, 52, 8, 48, 16, 12, 12, 9, 14, 9, 9]
const headColour = '#F3EFE6'

/** Writes sheets of plain cells as an .xlsx: texts stay texts, long ones are wrapped, heading rows stand out. */
export function writeWorkbookSheets(sheets: readonly WorkbookSheet[]): Promise<Blob> {
  return writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row) => {
        const heading = isBlockHeading(row)
        return row.map((cell) => cellOf(cell, heading))
      }),
      columns: widths.map((width) => ({ width })),
    })),
  ).toBlob()
}

function cellOf(cell: Cell, heading: boolean) {
  if (cell === null || cell === '') return null
  const look = heading ? { fontWeight: 'bold' as const, backgroundColor: headColour, wrap: true } : {}
  if (typeof cell === 'number') return { ...look, value: cell, type: Number }
  if (typeof cell === 'boolean') return { ...look, value: cell, type: Boolean }
  if (cell instanceof Date) return { ...look, value: cell.toISOString().slice(0, 10), type: String }
  return { ...look, value: workbookText(cell), type: String, wrap: true, alignVertical: 'top' as const }
}
