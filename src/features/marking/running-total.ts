import { roundHalfUp, sumExact } from '#domain/exact'
import { markOf, type CellView } from './cells'

export interface RunningTotal {
  /** Two decimals; the exact marks are added before rounding. */
  readonly total: string
  readonly settled: number
  readonly all: number
}

/** What one work has on this form so far: the marks that are settled. */
export function runningTotal(views: Iterable<CellView>): RunningTotal {
  const all = [...views]
  const marks = all.flatMap((view) => {
    const mark = view.state === 'settled' ? markOf(view) : null
    return mark?.state === 'settled' ? [mark.mark] : []
  })
  return { total: roundHalfUp(sumExact(marks), 2), settled: marks.length, all: all.length }
}
