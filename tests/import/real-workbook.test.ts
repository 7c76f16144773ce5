import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

import { textOf, type WorkbookSheet } from '#domain/schemes/cis/cells'
import { parseCisWorkbook } from '#domain/schemes/cis/parse-cis-workbook'
import { workbookWith } from '#domain/schemes/cis/test-workbook'
import { writeCisWorkbook } from '#domain/schemes/cis/write-cis-workbook'
import { readCisWorkbook } from '#features/schemes/read-workbook.ts'
import { readWorkbookSheets } from '#features/schemes/read-workbook-sheets.ts'
import { writeCisWorkbookFile } from '#features/schemes/write-workbook.ts'
import { accepted } from '#tests/support/round-trip'

import { workbookFile } from './workbook-file'

/** The filled rows of the first sheet as texts; spacer rows and spaces around texts do not count. */
function filledRows(sheets: readonly WorkbookSheet[]): readonly (readonly string[])[] {
  const rows = sheets[0]?.rows.map((row) => row.map(textOf)) ?? []
  return rows.filter((row) => row.some(Boolean))
}

/** A file WorldSkills organisers exchanged; it lies beside the project where there is one and is never part of it. */
const realFile = new URL('../../../shared/real/worldskills_cis_import_ES2023_web17_MIT.xlsx', import.meta.url)

it('imports a small generated workbook file', async () => {
  const decision = await readCisWorkbook(new Blob([workbookFile(workbookWith())]))
  expect(decision).toMatchObject({
    kind: 'accepted',
    value: { report: { warnings: [], totals: { criteria: 2, subCriteria: 3, forms: 4, aspects: 4, marks: '100.00' } } },
  })
})

if (existsSync(realFile)) {
  it('imports the real workbook whole', async () => {
    const decision = await readCisWorkbook(new Blob([await readFile(realFile)]))
    if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.reasons))
    const { scheme, report } = decision.value
    expect(report.totals).toMatchObject({
      criteria: 6,
      subCriteria: 36,
      forms: 41,
      aspects: 149,
      judgementAspects: 26,
      judgementMarks: '24.00',
      marks: '100.00',
      variation: '0.00',
    })
    expect(report.warnings).toEqual([])
    expect(scheme.sections).toHaveLength(5)
  })

  it('the real workbook comes back identical: import, export, import', async () => {
    const first = accepted(await readCisWorkbook(new Blob([await readFile(realFile)])))
    const file = accepted(await writeCisWorkbookFile(first.scheme))
    expect(accepted(await readCisWorkbook(file))).toEqual(first)
  })

  it('the real workbook is written cell for cell as it was', async () => {
    const sheets = accepted(await readWorkbookSheets(new Blob([await readFile(realFile)])))
    const { scheme } = accepted(parseCisWorkbook(sheets))
    expect(filledRows(accepted(writeCisWorkbook(scheme)))).toEqual(filledRows(sheets))
  })
}
