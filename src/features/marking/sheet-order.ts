import type { SheetSummaryData } from '#contract/marking'

export interface WorkingOrder {
  readonly next: SheetSummaryData | null
  readonly later: readonly SheetSummaryData[]
  readonly done: readonly SheetSummaryData[]
}

/** A sheet that was begun goes before one that was not, earlier days before later ones; signed ones come last. */
export function inWorkingOrder(rows: readonly SheetSummaryData[]): WorkingOrder {
  const isDone = ({ signed, signedByMe }: SheetSummaryData) => signed || signedByMe
  const open = rows.filter((row) => !isDone(row)).toSorted(compare)
  const [next = null, ...later] = open
  return { next, later, done: rows.filter(isDone) }
}

function compare(left: SheetSummaryData, right: SheetSummaryData): number {
  const begun = Number(isBegun(right)) - Number(isBegun(left))
  if (begun !== 0) return begun
  return left.day.localeCompare(right.day) || left.code.localeCompare(right.code, 'en', { numeric: true })
}

function isBegun({ progress }: SheetSummaryData): boolean {
  return progress.entered > 0
}
