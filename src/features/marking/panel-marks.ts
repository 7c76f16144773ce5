import { compareExact, exact } from '#domain/exact'
import type { PanelRule } from '#domain/marking/aspect-rule'
import { absent, headsOf, valueOf, type MarkValue } from '#domain/marking/mark-fact'
import type { CellView } from './cells'
import { seatNumber } from './facts'

export interface PanelSeat {
  readonly position: number
  readonly value: MarkValue
  readonly dropped: 'highest' | 'lowest' | null
}

/** What each judge of a panel gave; once all are in, which marks are dropped. Of equal ones the earlier seat's is. */
export function panelSeats(view: CellView, rule: PanelRule): readonly PanelSeat[] {
  const heads = headsOf(view.facts, view.round)
  const seats = rule.judges.map((judge) => {
    const value = valueOf(heads.get(judge))
    return { position: seatNumber(judge) ?? 0, value: value.kind === 'value' ? value.value : null }
  })
  if (view.state !== 'settled') return seats.map((seat) => ({ ...seat, dropped: null }))
  const given = seats
    .filter(({ value }) => value !== null && value !== absent)
    .sort((left, right) => compareExact(exact(left.value ?? '0'), exact(right.value ?? '0')))
  const lowest = new Set(given.slice(0, rule.dropLowest))
  const highest = new Set(given.slice(given.length - rule.dropHighest))
  return seats.map((seat) => ({
    ...seat,
    dropped: lowest.has(seat) ? 'lowest' : highest.has(seat) ? 'highest' : null,
  }))
}
