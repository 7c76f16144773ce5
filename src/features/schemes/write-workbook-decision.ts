import type { Decision } from '#domain/decision'
import { writeCisWorkbook } from '#domain/schemes/cis/write-cis-workbook'
import type { MarkingSchemeDraft } from '#domain/schemes/scheme'

import { writeWorkbookSheets } from './write-workbook-sheets'

/** From a scheme to a file in one thread: what the worker runs, and the page itself where there are no workers. */
export async function decideOnExport(scheme: MarkingSchemeDraft): Promise<Decision<Blob>> {
  const sheets = writeCisWorkbook(scheme)
  if (sheets.kind === 'refused') return sheets
  return { kind: 'accepted', value: await writeWorkbookSheets(sheets.value) }
}
