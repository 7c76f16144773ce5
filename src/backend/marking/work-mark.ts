import { exact, sumExact, zero } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import { eventTotal, type CriterionMarks, type EventTotal } from '#domain/marking/event-total'
import type { MarkedCell } from '#domain/marking/form-progress'
import type { Penalty } from '#domain/marking/penalty'
import type { CriterionRow, SchemeFacts } from './form-store'

/** One cell of a work with the criterion it counts in. */
export interface PlacedCell {
  readonly criterion: CriterionRow
  readonly cell: MarkedCell
}

export interface WorkToMark {
  readonly scheme: Pick<SchemeFacts, 'parts' | 'roundingPoint'> | null
  /** Every aspect of the scheme for this work. */
  readonly cells: readonly PlacedCell[]
  readonly penalties: readonly Penalty[]
}

export interface WorkMark {
  /** Aspects, and how many of them have their mark. */
  readonly expected: number
  readonly settled: number
  readonly criteria: readonly CriterionMarks[]
  /** From what is settled so far; an aspect without a mark counts nothing yet. */
  readonly total: EventTotal
}

/** What one work is worth under a scheme, for whoever shows totals of an event. */
export function totalWork({ scheme, cells, penalties }: WorkToMark): WorkMark {
  const criteria = [...groupBy(cells, ({ criterion }) => criterion.letter)].map(([letter, own]) => ({
    letter,
    part: own[0]?.criterion.part ?? null,
    marks: own.map(({ cell }) => (cell.mark.state === 'settled' ? cell.mark.mark : zero)),
    max: sumExact(own.map(({ cell }) => exact(cell.rule.maxMark))),
  }))
  const { parts = [], roundingPoint = 'total' } = scheme ?? {}
  return {
    expected: cells.length,
    settled: cells.filter(({ cell }) => cell.mark.state === 'settled').length,
    criteria,
    total: eventTotal({ criteria, parts, roundingPoint, penalties }),
  }
}
