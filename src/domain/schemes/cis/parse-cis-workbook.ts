import { decide, refuse, type Decision, type Reason } from '../../decision'
import type { Criterion, MarkingSchemeDraft } from '../scheme'
import { validateScheme, type SchemeReport } from '../validate-scheme'
import { readSpareCalculations } from './calculations'
import { headingOf, textOf, type WorkbookSheet } from './cells'
import { cappedFaults, createFindings, type Findings } from './faults'
import { gridOf, type Grid } from './grid'
import { isBlockHeading } from './headings'
import { findLayout, type Layout } from './layout'
import { createPlaces, type Places } from './places'
import { readBlocks } from './read-blocks'
import { readCriteria, readSections } from './read-tables'

/** A marking scheme read from a CIS workbook, with everything worth knowing before it is saved. */
export interface CisImport {
  readonly scheme: MarkingSchemeDraft
  readonly report: SchemeReport
}

export const cisSheetName = 'CIS Marking Scheme Import'

/**
 * Reads the workbook WorldSkills organisers exchange (rule book 4.1). Either the whole scheme is accepted or it is
 * refused with every fault there is, each with the address of its cell; what only deserves a look is in the report.
 */
export function parseCisWorkbook(sheets: readonly WorkbookSheet[]): Decision<CisImport> {
  const sheet = schemeSheet(sheets)
  if (sheet === undefined) {
    const found = sheets.map(({ name }) => name).join(', ')
    return refuse({ code: 'cis.sheet_missing', params: { expected: cisSheetName, found } })
  }
  const grid = gridOf(sheet)
  const findings = createFindings()
  const places = createPlaces(grid.place(0, 0))
  const layout = findLayout(grid, findings)
  const calculations = calculationsOf(sheets)
  const scheme = readScheme({ grid, calculations, usedCalculations: new Set(), layout, findings, places })
  const report = validateScheme(scheme, places.pathOf)
  const errors = findings.faults.length > 0 ? withoutCounts(report.errors) : report.errors
  const faults = cappedFaults([...findings.faults, ...errors])
  return decide(faults, { scheme, report: { ...report, warnings: [...findings.warnings, ...report.warnings] } })
}

export interface WorkbookReading {
  readonly grid: Grid
  readonly calculations: Grid | null
  /** Numbers of the rows of `calculations` that aspects use. */
  readonly usedCalculations: Set<number>
  readonly layout: Layout
  readonly findings: Findings
  readonly places: Places
}

function readScheme(reading: WorkbookReading): MarkingSchemeDraft {
  const { grid, layout, findings, places } = reading
  const { sections, criteria, blocks } = layout
  const firstBlock = blocks[0]?.row ?? grid.rowCount
  const table = { grid, findings, places }
  const sectionsEnd = Math.min(firstBlock, criteria?.row ?? firstBlock, criteriaTitle(grid, sections?.row ?? 0))
  const read = criteria === null ? [] : readCriteria({ ...table, heading: criteria, end: firstBlock })
  const filled: readonly Criterion[] = readBlocks(reading, read)
  const spare = readSpareCalculations(reading.calculations, reading.usedCalculations)
  return {
    name: nameOf(grid, Math.min(sectionsEnd, sections?.row ?? sectionsEnd)),
    parts: [],
    sections: sections === null ? [] : readSections({ ...table, heading: sections, end: sectionsEnd }),
    criteria: filled,
    ...(spare.length > 0 && { spareCalculations: spare }),
  }
}

/** The row of the title "Criteria", where the sections end even when the table below it has lost its heading row. */
function criteriaTitle(grid: Grid, start: number): number {
  for (let row = start; row < grid.rowCount; row += 1) {
    if (headingOf(grid.row(row)[0]) === 'criteria') return row
  }
  return grid.rowCount
}

/** The sheet by its name, else the first that has a heading row of aspects. */
function schemeSheet(sheets: readonly WorkbookSheet[]): WorkbookSheet | undefined {
  const named = sheets.find(({ name }) => headingOf(name) === headingOf(cisSheetName))
  return named ?? sheets.find(({ rows }) => rows.some(isBlockHeading))
}

function calculationsOf(sheets: readonly WorkbookSheet[]): Grid | null {
  const sheet = sheets.find(({ name }) => /^calculations?$/.test(headingOf(name)))
  return sheet === undefined ? null : gridOf(sheet)
}

/** The first text above the tables, `17 Web Development`. */
function nameOf(grid: Grid, end: number): string {
  for (let row = 0; row < end; row += 1) {
    const text = grid.row(row).map(textOf).find(Boolean)
    if (text !== undefined) return text
  }
  return ''
}

/** Rows with faults are missing from the scheme, so a scheme without aspects is then no fault of its own. */
function withoutCounts(errors: readonly Reason[]): readonly Reason[] {
  return errors.filter(({ code }) => code !== 'scheme.no_aspects')
}
