import type { ContestDetailData } from '#contract/contests'

type Contest = Pick<ContestDetailData, 'can' | 'nextPhase' | 'stages' | 'eventList'>

/** The one thing to do next on a contest's page; null when there is nothing for this reader to do. */
export type NextStep =
  | { readonly kind: 'schedule'; readonly stageId: string }
  | { readonly kind: 'advance'; readonly to: NonNullable<ContestDetailData['nextPhase']> }
  | { readonly kind: 'results'; readonly eventId: string }
  | null

/**
 * Staff first give the final its days, since nothing after it can be planned without;
 * then they carry the contest along its life. Everybody else goes to the published results.
 */
export function nextStepOf({ can, nextPhase, stages, eventList }: Contest): NextStep {
  const undated = stages.find((stage) => stage.kind === 'final' && (stage.startsOn === null || stage.venue === null))
  if (can.includes('contest.move') && undated !== undefined) return { kind: 'schedule', stageId: undated.id }
  if (can.includes('contest.advance') && nextPhase !== null) return { kind: 'advance', to: nextPhase }
  const ranked = eventList.find((event) => event.markingState === 'published' && event.can.includes('results.read'))
  return ranked === undefined ? null : { kind: 'results', eventId: ranked.id }
}
