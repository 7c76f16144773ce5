import readXlsxFile, { InvalidInputError } from 'read-excel-file/universal'

import { accept, refuse, type Decision } from '#domain/decision'
import type { Cell, WorkbookSheet } from '#domain/schemes/cis/cells'

/** What a person can hand over: a chosen file or the bytes of one. */
export type WorkbookFile = Blob | ArrayBuffer

const megabyte = 1_000_000
/** Real schemes have 0.1 to 0.5 MB; a much larger file holds something else. */
const largestMegabytes = 20

/** Reads a workbook's sheets with blank rows kept; a file that is no workbook is refused, whatever it holds. */
export async function readWorkbookSheets(file: WorkbookFile): Promise<Decision<readonly WorkbookSheet[]>> {
  const size = 'size' in file ? file.size : file.byteLength
  if (size === 0) return refuse({ code: 'cis.file_empty' })
  if (size > largestMegabytes * megabyte) {
    const params = { megabytes: Math.ceil(size / megabyte), limit: largestMegabytes }
    return refuse({ code: 'cis.file_too_large', params })
  }
  try {
    const sheets = await readXlsxFile(await bytesOf(file))
    return accept(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })))
  } catch (error) {
    return refuse({ code: codeOf(error) })
  }
}

/** A fresh buffer of this realm, because the reader asks `instanceof ArrayBuffer`. */
async function bytesOf(file: WorkbookFile): Promise<ArrayBuffer> {
  const buffer = 'arrayBuffer' in file ? await file.arrayBuffer() : file
  return new Uint8Array(buffer).slice().buffer
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value instanceof Date ? value : null
}

function codeOf(error: unknown): 'cis.file_old_format' | 'cis.file_not_workbook' | 'cis.file_damaged' {
  if (!(error instanceof InvalidInputError)) return isNoWorkbook(error) ? 'cis.file_not_workbook' : 'cis.file_damaged'
  if (error.code === 'XLS_FILE_NOT_SUPPORTED') return 'cis.file_old_format'
  return error.code === 'INVALID_ZIP' ? 'cis.file_damaged' : 'cis.file_not_workbook'
}

/** A zip without the parts of a workbook, such as a document or a folder; the reader names the missing part. */
function isNoWorkbook(error: unknown): boolean {
  return error instanceof Error && error.message.includes('file not found inside')
}
