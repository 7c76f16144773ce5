import { accept, refuse, type Decision } from '../../decision'
import type { Calculation } from '../../marking/measurement'
import type { ReasonCode } from '../../reason-codes'
import type { SpareCalculation, WorkbookCalculation } from '../scheme'
import { headingOf, plainOf, textOf, type Cell } from './cells'
import { addressOf, quoted } from './faults'
import type { Grid } from './grid'
import { calculationFrom, readParameters } from './parameters'
import { isOwnRow } from './write-calculations'

/** The columns of the sheet `Calculations` (rule book 4.1). */
const columns = { name: 0, type: 1, reusable: 2, parameters: 3 } as const

/** A calculation and, unless an export would write the same by itself, the words of its row. */
export interface CalculationReading {
  readonly calculation: Calculation
  readonly workbookCalculation?: WorkbookCalculation
}

/**
 * Reads one row of the sheet `Calculations` (name, type, reusable, parameters) by its spreadsheet number,
 * as the column "Calculation Row" of an aspect gives it (rule book 4.1).
 */
export function readCalculation(grid: Grid | null, rowNumber: number): Decision<CalculationReading> {
  const row = rowNumber - 1
  const cells = grid?.row(row) ?? []
  const type = plainOf(cells[columns.type])
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_')
  if (grid === null || type === '') return refuse({ code: 'cis.calculation_row_missing' })
  const calculation = calculationFrom(type, readParameters(plainOf(cells[columns.parameters])))
  if (calculation === 'unknown') return refuseAt('cis.calculation_unknown', columns.type)
  if (calculation === 'unreadable') return refuseAt('cis.calculation_unreadable', columns.parameters)
  const workbookCalculation = wordsOf(cells)
  return accept(isOwnRow(calculation, workbookCalculation) ? { calculation } : { calculation, workbookCalculation })

  function refuseAt(code: ReasonCode, column: number): Decision<CalculationReading> {
    const at = grid === null ? '' : addressOf(grid.place(row, column))
    return refuse({ code, params: { type: quoted(type), at } })
  }
}

/** The rows that no aspect uses, each once, without those that say the same as a used one. */
export function readSpareCalculations(grid: Grid | null, usedRows: ReadonlySet<number>): readonly SpareCalculation[] {
  const known = new Set([...usedRows].map((rowNumber) => JSON.stringify(spareOf(grid?.row(rowNumber - 1) ?? []))))
  const spare: SpareCalculation[] = []
  for (let row = 0; row < (grid?.rowCount ?? 0); row += 1) {
    const cells = grid?.row(row) ?? []
    const calculation = spareOf(cells)
    const text = JSON.stringify(calculation)
    const isHeading = headingOf(cells[columns.type]) === 'type'
    if (calculation.type === '' || isHeading || usedRows.has(row + 1) || known.has(text)) continue
    known.add(text)
    spare.push(calculation)
  }
  return spare
}

function spareOf(cells: readonly Cell[]): SpareCalculation {
  return { ...wordsOf(cells), type: textOf(cells[columns.type]) }
}

function wordsOf(cells: readonly Cell[]): WorkbookCalculation {
  return {
    name: textOf(cells[columns.name]),
    reusable: textOf(cells[columns.reusable]),
    parameters: textOf(cells[columns.parameters]),
  }
}
