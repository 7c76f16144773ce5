import type { Reason } from '../../decision'
import type { ReasonCode } from '../../reason-codes'
import { columnLetters, textOf, type Cell } from './cells'

/** A cell by its sheet, its row as the spreadsheet numbers it (from 1) and its column counted from 0. */
export interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** The faults and the warnings of one reading, each with the address of its cell. */
export interface Findings {
  readonly fault: (code: ReasonCode, place: CellPlace, params?: Reason['params']) => void
  readonly warn: (code: ReasonCode, place: CellPlace, params?: Reason['params']) => void
  readonly faults: readonly Reason[]
  readonly warnings: readonly Reason[]
}

/** After this many faults a workbook is not worth listing further; the rest is only counted. */
export const mostFaults = 500

export function createFindings(): Findings {
  const faults: Reason[] = []
  const warnings: Reason[] = []
  return {
    fault: (code, place, params) => void faults.push(reasonAt(code, place, params)),
    warn: (code, place, params) => void warnings.push(reasonAt(code, place, params)),
    faults,
    warnings,
  }
}

/** A reason with the place both as `path` (`Sheet!K45`) and as the params `sheet`, `row`, `column`. */
export function reasonAt(code: ReasonCode, place: CellPlace, params: Reason['params'] = {}): Reason {
  const { sheet, row, column } = place
  return { code, params: { sheet, row, column: columnLetters(column), ...params }, path: addressOf(place) }
}

/** The address of a cell as people know it: `CIS Marking Scheme Import!K45`. */
export function addressOf({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${columnLetters(column)}${row}`
}

/** A cell's text as a sentence quotes it: one line of at most 60 characters. */
export function quoted(cell: Cell): string {
  const text = textOf(cell).replaceAll(/\s+/g, ' ')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** The first faults and, when there were more, one reason that counts the others. */
export function cappedFaults(faults: readonly Reason[]): readonly Reason[] {
  if (faults.length <= mostFaults) return faults
  const count = faults.length - mostFaults
  return [...faults.slice(0, mostFaults), { code: 'cis.more_faults', params: { count, limit: mostFaults } }]
}
