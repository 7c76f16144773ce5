import Papa from 'papaparse'
import readXlsxFile, { InvalidInputError } from 'read-excel-file/universal'
import { accept, refuse, type Decision } from '#domain/decision'
import type { TableCell } from '#domain/exchange/cells'
import { decodeText } from './decode-text'

export interface TableSheet {
  readonly name: string
  /** As in the file, blank rows kept: `rows[44]` is the row the spreadsheet numbers 45. */
  readonly rows: readonly (readonly TableCell[])[]
}

const megabyte = 1_000_000
/** Ten thousand rows of a full table have about 4 MB. */
const largestMegabytes = 20

/** A file as sheets of cells; what is no table is refused, whatever it holds. */
export async function readTableFile(file: Blob): Promise<Decision<readonly TableSheet[]>> {
  if (file.size === 0) return refuse({ code: 'cis.file_empty' })
  if (file.size > largestMegabytes * megabyte) {
    const params = { megabytes: Math.ceil(file.size / megabyte), limit: largestMegabytes }
    return refuse({ code: 'cis.file_too_large', params })
  }
  const bytes = new Uint8Array(await file.arrayBuffer()).slice()
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const oldFormat = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (oldFormat) return refuse({ code: 'cis.file_old_format' })
  return zip ? readWorkbook(bytes.buffer) : readText(bytes)
}

async function readWorkbook(buffer: ArrayBuffer): Promise<Decision<readonly TableSheet[]>> {
  try {
    const sheets = await readXlsxFile(buffer)
    return accept(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })))
  } catch (error) {
    const damaged = error instanceof InvalidInputError && error.code === 'INVALID_ZIP'
    return refuse({ code: damaged ? 'cis.file_damaged' : 'cis.file_not_workbook' })
  }
}

function readText(bytes: Uint8Array): Decision<readonly TableSheet[]> {
  const text = decodeText(bytes)
  if (text === null) return refuse({ code: 'exchange.file_unreadable' })
  if (text.includes('\u0000')) return refuse({ code: 'exchange.file_kind_unknown' })
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { header: false, skipEmptyLines: false })
  return accept([{ name: 'csv', rows: data.map((row) => row.map((cell) => (cell === '' ? null : cell))) }])
}

/** A day comes as an instant at midnight in UTC. */
function cellOf(value: unknown): TableCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
