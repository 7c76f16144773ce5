import writeXlsxFile from 'write-excel-file/universal'
import { isDay } from '#domain/schedule/days'
import { workbookText } from '#ui/workbook-text.ts'

/** A cell to write; text stays text, so that codes keep their zeros. */
export interface WrittenCell {
  readonly value: string | number | boolean | null
  readonly kind?: 'text' | 'day' | 'number'
  readonly faulty?: boolean
}

export interface WrittenTable {
  readonly sheet: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly WrittenCell[])[]
  readonly widths: readonly number[]
}

const faultColour = '#F9E3DC'
const headColour = '#F3EFE6'

/** A workbook of one sheet with its head kept in view. */
export function writeTableFile({ sheet, head, rows, widths }: WrittenTable): Promise<Blob> {
  const heading = head.map((value) => ({
    value: workbookText(value),
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: headColour,
  }))
  return writeXlsxFile([...(heading.length > 0 ? [heading] : []), ...rows.map((row) => row.map(cellOf))], {
    sheet,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: head.length > 0 ? 1 : 0,
  }).toBlob()
}

function cellOf({ value, kind = 'text', faulty = false }: WrittenCell) {
  if (value === null || value === '') return faulty ? { backgroundColor: faultColour } : null
  const look = faulty ? { backgroundColor: faultColour } : {}
  if (kind === 'day' && typeof value === 'string' && isDay(value)) {
    return { ...look, value: new Date(`${value}T00:00:00.000Z`), type: Date, format: 'yyyy-mm-dd' }
  }
  if (typeof value === 'number') return { ...look, value, type: Number }
  if (kind === 'number' && /^\d+$/.test(String(value))) return { ...look, value: Number(value), type: Number }
  return { ...look, value: workbookText(String(value)), type: String }
}
