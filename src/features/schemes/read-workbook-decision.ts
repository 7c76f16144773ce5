import type { Decision } from '#domain/decision'
import { parseCisWorkbook, type CisImport } from '#domain/schemes/cis/parse-cis-workbook'

import { readWorkbookSheets, type WorkbookFile } from './read-workbook-sheets'

/** From bytes to a scheme in one thread: what the worker runs, and the page itself where there are no workers. */
export async function decideOnWorkbook(file: WorkbookFile): Promise<Decision<CisImport>> {
  const sheets = await readWorkbookSheets(file)
  return sheets.kind === 'refused' ? sheets : parseCisWorkbook(sheets.value)
}
