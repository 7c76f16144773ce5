import { allowedMoves } from '#domain/contests/phase'
import type { ContestDetailData } from '#contract/contests'

type Phase = ContestDetailData['phase']

/** Where a contest may be taken from here: along its line first, then out of it. */
export function offeredPhases({
  phase,
  nextPhase,
  stages,
}: Pick<ContestDetailData, 'phase' | 'nextPhase' | 'stages'>): Phase[] {
  const hasPreliminary = stages.some((stage) => stage.kind === 'preliminary')
  const out = allowedMoves(phase, { hasPreliminary, postponedFrom: null }).filter((to) => needsReason(to))
  return nextPhase === null ? out : [nextPhase, ...out]
}

/** Cancelling and postponing are never done without saying why. */
export function needsReason(to: Phase): boolean {
  return to === 'cancelled' || to === 'postponed'
}
