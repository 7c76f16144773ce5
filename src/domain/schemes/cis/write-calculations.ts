import type { Calculation, DeductionType } from '../../marking/measurement'
import { sortedJson } from '../../sorted-json'
import type { MeasurementAspect, SpareCalculation, WorkbookCalculation } from '../scheme'
import { plainOf, textOf, type Cell } from './cells'
import { calculationFrom, readParameters, type Parameter } from './parameters'

/** A row of the sheet `Calculations`. */
export type CalculationRow = readonly [name: string, type: string, reusable: string, parameters: string]

const headings: readonly Cell[] = ['Name', 'Type', 'Reusable', 'Parameters']
const notReusable = 'N'

/** The row an aspect needs, null where it is just yes or no: the words its workbook had, as long as they still say what the aspect's calculation is. */
export function calculationRow({ calculation, workbookCalculation }: MeasurementAspect): CalculationRow | null {
  const { type } = calculation
  if (workbookCalculation === undefined) return type === 'PASS_FAIL' ? null : ownRow(calculation)
  const { name, reusable, parameters } = workbookCalculation
  const text = says(parameters, calculation) ? parameters : parametersText(calculation)
  return [name, type, reusable, text]
}

/** The row of a calculation that no aspect uses. */
export function spareRow({ name, type, reusable, parameters }: SpareCalculation): CalculationRow {
  return [textOf(name), textOf(type), textOf(reusable), textOf(parameters)]
}

/** Whether a row of a workbook is just what an export would write of the calculation by itself. */
export function isOwnRow(calculation: Calculation, words: WorkbookCalculation): boolean {
  if (calculation.type === 'PASS_FAIL') return false
  const [name, , reusable, parameters] = ownRow(calculation)
  return words.name === name && words.reusable === reusable && words.parameters === parameters
}

/** Whether the parameters, read back, are the calculation; a ranged score comes back to be confirmed anew. */
export function says(parameters: string, calculation: Calculation): boolean {
  const read = calculationFrom(calculation.type, readParameters(plainOf(parameters)))
  if (typeof read === 'string') return false
  return sortedJson(meaning(read)) === sortedJson(meaning(calculation))
}

/** The sheet `Calculations` and the row number of each calculation in it; without calculations it stays empty. */
export function calculationSheet(rows: readonly CalculationRow[]): {
  readonly rows: readonly (readonly Cell[])[]
  readonly rowNumber: (row: CalculationRow) => number
} {
  const numbers = new Map<string, number>()
  const written: (readonly Cell[])[] = rows.length === 0 ? [] : [headings]
  for (const row of rows) {
    const name = JSON.stringify(row)
    if (numbers.has(name)) continue
    written.push(row.map((text) => (text === '' ? null : text)))
    numbers.set(name, written.length)
  }
  return { rows: written, rowNumber: (row) => numbers.get(JSON.stringify(row)) ?? 0 }
}

function ownRow(calculation: Calculation): CalculationRow {
  const values = parametersOf(calculation).map(({ value }) => value)
  const name = textOf([calculation.type, ...values].join(' ').slice(0, 200))
  return [name, calculation.type, notReusable, parametersText(calculation)]
}

/** Parameters as the workbook writes them: `KEY:::value#x~x#UNIT`, joined by `#-#` (rule book 4.1). */
function parametersText(calculation: Calculation): string {
  return parametersOf(calculation)
    .map(({ key, value, unit }) => `${key}:::${value}${unit === '' ? '' : `#x~x#${unit}`}`)
    .join('#-#')
}

function parametersOf(calculation: Calculation): readonly Parameter[] {
  switch (calculation.type) {
    case 'NUMBER_COMPLETED':
      return [marks('NUMBER_POSSIBLE', String(calculation.possible))]
    case 'CHOICE': {
      const { deductions, deductionType } = calculation
      return deductions.map((value, index) => marks(`OPTION_${index + 1}`, value, deductionType))
    }
    case 'REGULAR_DIFFERENCE_DEDUCTION': {
      const { target, difference, deduction, deductionType } = calculation
      return [marks('TARGET', target), marks('DIFFERENCE', difference), marks('DEDUCTION', deduction, deductionType)]
    }
    case 'RANGED_SCORE':
      return calculation.bands.map(({ key = '', value = '', unit = '' }) => ({ key, value, unit }))
    case 'PASS_FAIL':
    case 'MANUAL':
      return []
  }
}

function marks(key: string, value: string, unit: DeductionType = 'UNIT'): Parameter {
  return { key, value, unit }
}

function meaning(calculation: Calculation): unknown {
  return calculation.type === 'RANGED_SCORE' ? calculation.bands : calculation
}
