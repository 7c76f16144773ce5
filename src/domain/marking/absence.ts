import type { AssignmentId, MarkId } from '../ids'
import { seatsOf, type AspectRule } from './aspect-rule'
import { absent, headsOf, latestRound, valueOf, type MarkFact } from './mark-fact'

/** Where a judge's absence would be put down: nothing stands there, it is known already, or the judge gave a mark. */
export type AbsencePlace =
  | { readonly kind: 'free'; readonly round: number; readonly supersedes: readonly MarkId[] }
  | { readonly kind: 'absent' | 'marked' }

/**
 * The judge's place in one aspect of one work. An absence says that nothing was given: what a judge did give it never
 * replaces (rule book 4.2, 4.4).
 */
export function absencePlace(rule: AspectRule, cell: readonly MarkFact[], judge: AssignmentId | null): AbsencePlace {
  const round = latestRound(cell, seatsOf(rule))
  const heads = headsOf(cell, round).get(judge) ?? []
  const standing = valueOf(heads)
  if (standing.kind === 'none') return { kind: 'free', round, supersedes: heads.map(({ id }) => id) }
  return { kind: standing.kind === 'value' && standing.value === absent ? 'absent' : 'marked' }
}
