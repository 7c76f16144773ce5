import { strToU8, zipSync } from 'fflate'

import type { Cell, WorkbookSheet } from '#domain/schemes/cis/cells'

/** The sheet XML a test wants to write by hand instead of having it made from cells. */
export interface RawSheet {
  readonly name: string
  readonly xml: string
}

/** Writes a real .xlsx: blank rows are left out of the XML, as spreadsheet programs leave them out. */
export function workbookFile(
  sheets: readonly (WorkbookSheet | RawSheet)[],
  sharedStrings = '',
): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns:r="${relationships}"><sheets>${sheets.map(sheetEntry).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map(relationship).join('')}</Relationships>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${sharedStrings}</sst>`,
  }
  for (const [index, sheet] of sheets.entries()) {
    const xml = 'xml' in sheet ? sheet.xml : sheet.rows.map(rowXml).join('')
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet><sheetData>${xml}</sheetData></worksheet>`
  }
  return zipped(parts)
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))).slice()
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function sheetEntry({ name }: { readonly name: string }, index: number): string {
  return `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
}

function relationship(_sheet: unknown, index: number): string {
  return `<Relationship Id="rId${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
}

function rowXml(cells: readonly Cell[], index: number): string {
  const row = index + 1
  const written = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row}`)).join('')
  return written === '' ? '' : `<row r="${row}">${written}</row>`
}

function cellXml(cell: Cell, address: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(cell))}</t></is></c>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
