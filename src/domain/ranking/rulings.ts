import { decide, type Decision, type Reason } from '../decision'
import type { EntryId } from '../ids'
import type { Ranking, Ruling } from './rule-pack'

/** The latest ruling that places every one of the tied entries; an older or partial one decides nothing. */
export function rulingFor(tied: readonly EntryId[], rulings: readonly Ruling[]): Ruling | null {
  return rulings.findLast(({ order }) => tied.every((id) => order.includes(id))) ?? null
}

/** A ruling is taken on exactly one undecided tie, each of its entries once, and with its reason. Rule book 5. */
export function decideRuling(ranking: Ranking, ruling: Ruling): Decision<Ruling> {
  const reasons: Reason[] = []
  const wanted = key(ruling.order)
  if (!ranking.unresolved.some(({ entryIds }) => key(entryIds) === wanted)) {
    reasons.push({ code: 'ranking.ruling_not_a_tie', path: 'order' })
  }
  if (ruling.reason.trim() === '') reasons.push({ code: 'ranking.ruling_reason_missing', path: 'reason' })
  return decide(reasons, ruling)
}

function key(ids: readonly EntryId[]): string {
  return ids.toSorted().join(' ')
}
