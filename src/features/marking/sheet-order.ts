import type { SheetSummaryData } from '#contract/marking'

export interface WorkingOrder {
  readonly next: SheetSummaryData | null
  /** Open sheets by the day they are marked on, earlier days first. */
  readonly days: readonly { readonly day: string; readonly rows: readonly SheetSummaryData[] }[]
  readonly done: readonly SheetSummaryData[]
}

/**
 * What wants a decision goes before what was begun, and that before what was not; earlier days before later ones.
 * Signed sheets come last.
 */
export function inWorkingOrder(rows: readonly SheetSummaryData[]): WorkingOrder {
  const isDone = ({ signed, signedByMe }: SheetSummaryData) => signed || signedByMe
  const open = rows.filter((row) => !isDone(row)).toSorted(compare)
  const [next = null, ...later] = open
  const days = [...new Set(later.map(({ day }) => day))].sort(compareCodes)
  return {
    next,
    days: days.map((day) => ({ day, rows: later.filter((row) => row.day === day) })),
    done: rows.filter(isDone).toSorted((left, right) => compareCodes(left.code, right.code)),
  }
}

function compare(left: SheetSummaryData, right: SheetSummaryData): number {
  const urgency = urgencyOf(right) - urgencyOf(left)
  if (urgency !== 0) return urgency
  return compareCodes(left.day, right.day) || compareCodes(left.code, right.code)
}

function urgencyOf({ progress }: SheetSummaryData): number {
  if (progress.conflicts + progress.spreads > 0) return 2
  return progress.entered > 0 ? 1 : 0
}

function compareCodes(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true })
}
