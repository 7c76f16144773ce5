import { accept, refuse, type Decision } from '../../decision'
import type { Calculation } from '../../marking/measurement'
import type { ReasonCode } from '../../reason-codes'
import { plainOf } from './cells'
import { addressOf, quoted } from './faults'
import type { Grid } from './grid'
import { calculationFrom, readParameters } from './parameters'

const typeColumn = 1
const parametersColumn = 3

/**
 * Reads one row of the sheet `Calculations` (name, type, reusable, parameters) by its spreadsheet number,
 * as the column "Calculation Row" of an aspect gives it (rule book 4.1).
 */
export function readCalculation(grid: Grid | null, rowNumber: number): Decision<Calculation> {
  const row = rowNumber - 1
  const cells = grid?.row(row) ?? []
  const type = plainOf(cells[typeColumn])
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_')
  if (grid === null || type === '') return refuse({ code: 'cis.calculation_row_missing' })
  const reading = calculationFrom(type, readParameters(plainOf(cells[parametersColumn])))
  if (reading === 'unknown') return refuseAt('cis.calculation_unknown', typeColumn)
  if (reading === 'unreadable') return refuseAt('cis.calculation_unreadable', parametersColumn)
  return accept(reading)

  function refuseAt(code: ReasonCode, column: number): Decision<Calculation> {
    const at = grid === null ? '' : addressOf(grid.place(row, column))
    return refuse({ code, params: { type: quoted(type), at } })
  }
}
