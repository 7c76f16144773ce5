import type { PenaltyRung } from '#domain/marking/penalty'
import { isPoints } from './penalties-view'

/** One rung as it is typed; the points stay while another kind is tried. */
export interface RungDraft {
  readonly kind: PenaltyRung['kind']
  readonly points: string
}

export function draftOfLadder(ladder: readonly PenaltyRung[]): readonly RungDraft[] {
  return ladder.map((rung) => ({ kind: rung.kind, points: rung.kind === 'deduct' ? rung.points : '' }))
}

export function ladderOf(rungs: readonly RungDraft[]): PenaltyRung[] {
  return rungs.map(({ kind, points }) => (kind === 'deduct' ? { kind, points: points.trim() } : { kind }))
}

export function isLadder(rungs: readonly RungDraft[]): boolean {
  return rungs.length > 0 && rungs.every(({ kind, points }) => kind !== 'deduct' || isPoints(points))
}

export function sameLadder(left: readonly PenaltyRung[], right: readonly PenaltyRung[]): boolean {
  return JSON.stringify(draftOfLadder(left)) === JSON.stringify(draftOfLadder(right))
}
