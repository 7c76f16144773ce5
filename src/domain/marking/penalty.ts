import type { DecimalText } from '../exact'

export const penaltyKinds = ['deduct', 'void_module', 'void_event', 'revoke'] as const
/** Marks taken off; a module counts nothing; the whole event counts nothing; an earlier penalty is taken back. */
export type PenaltyKind = (typeof penaltyKinds)[number]

/** One rung of the ladder of conduct penalties. Source: rule book 4.2: −5 on the first warning, then void. */
export type PenaltyRung =
  | { readonly kind: 'deduct'; readonly points: DecimalText }
  | { readonly kind: 'void_module' }
  | { readonly kind: 'void_event' }

/** The ladder of an event whose document names none: 5 marks off, then the event is void. Source: rule book 4.2. */
export const usualLadder: readonly PenaltyRung[] = [{ kind: 'deduct', points: '5' }, { kind: 'void_event' }]

/** One penalty as it stands on record; revoking one is a further record. */
export interface Penalty {
  readonly id: string
  readonly kind: PenaltyKind
  /** The letter of the criterion or the code of the part, for a void module. */
  readonly module: string | null
  /** Marks taken off the total, for a deduction. */
  readonly points: DecimalText | null
  readonly revokes: string | null
}

/** The penalties nobody has taken back, in the order given. */
export function standingPenalties<One extends Penalty>(penalties: readonly One[]): readonly One[] {
  const revoked = new Set(penalties.flatMap(({ revokes }) => (revokes === null ? [] : [revokes])))
  return penalties.filter(({ id, kind }) => kind !== 'revoke' && !revoked.has(id))
}

/** The rung the next breach of conduct stands on: one further for each penalty that stands; the last one stays. */
export function nextRung(ladder: readonly PenaltyRung[], penalties: readonly Penalty[]): PenaltyRung | null {
  const standing = standingPenalties(penalties).length
  return ladder[Math.min(standing, ladder.length - 1)] ?? null
}
