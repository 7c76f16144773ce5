import { columnLetters } from '#domain/schemes/cis/cells'
import type { WrittenCell, WrittenTable } from './file/write-table-file'
import type { Checked, OpenTable } from './import-state'
import type { Field, ShownPlan } from './table-kinds'

/** The cell a finding is about, as the spreadsheet names it; the row alone where its column is not in the file. */
export function addressOf({ head }: OpenTable, row: number, field: Field | null): string {
  const column = field === null ? undefined : head.mapping[field]
  return column === undefined ? String(row) : `${columnLetters(column)}${row}`
}

export interface ErrorSheetWords {
  readonly sheet: string
  readonly reasonHeading: string
  /** All that is wrong with a row, in words. */
  readonly sayRow: (plan: ShownPlan) => string
}

/** The table as it came, each faulty row with its reasons in a further column and its faulty cells marked. */
export function errorSheet({ table, plans }: Checked, { sheet, reasonHeading, sayRow }: ErrorSheetWords): WrittenTable {
  const rows = table.sheets[table.sheet]?.rows ?? []
  const width = Math.max(0, ...rows.map((row) => row.length))
  const planOf = new Map(plans.map((plan) => [plan.row, plan]))
  const written = rows.map((row, index): WrittenCell[] => {
    const plan = planOf.get(index + 1)
    const faulty = new Set(plan?.findings.map(({ field }) => (field === null ? undefined : table.head.mapping[field])))
    const cells = Array.from({ length: width }, (_, column): WrittenCell => ({
      value: row[column] ?? null,
      faulty: faulty.has(column),
    }))
    const reason = index === table.head.headRow ? reasonHeading : plan?.state === 'faulty' ? sayRow(plan) : null
    return [...cells, { value: reason, faulty: plan?.state === 'faulty' }]
  })
  return { sheet, head: [], rows: written, widths: [...Array.from({ length: width }, () => 16), 80] }
}
