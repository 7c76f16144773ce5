import { decide, accept, type Decision } from '#domain/decision'
import type { RoundingPoint } from '#domain/marking/total'
import type { CisImport } from '#domain/schemes/cis/parse-cis-workbook'
import { validateScheme } from '#domain/schemes/validate-scheme'
import { readCisWorkbook } from './read-workbook'
import { readSchemeFile } from './scheme-file'

/** What a file holds; a workbook does not say where to round: null. */
export interface OpenedScheme extends CisImport {
  readonly roundingPoint: RoundingPoint | null
}

/** Opens a CIS workbook or a file of our own, by the file's name; nothing is saved. */
export async function openSchemeFile(file: File): Promise<Decision<OpenedScheme>> {
  if (!file.name.toLowerCase().endsWith('.json')) {
    const workbook = await readCisWorkbook(file)
    return workbook.kind === 'refused' ? workbook : accept({ ...workbook.value, roundingPoint: null })
  }
  const own = readSchemeFile(await file.text())
  if (own.kind === 'refused') return own
  const { draft, roundingPoint } = own.value
  const report = validateScheme(draft)
  return decide(report.errors, { scheme: draft, report, roundingPoint })
}
