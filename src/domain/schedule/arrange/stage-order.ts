import { stageKinds } from '../../contests/vocabulary'
import type { PlanWorld, StageToPlan } from '../plan'

/** Whether the one stage of a contest comes before the other. */
export function comesBefore(stage: StageToPlan, other: StageToPlan): boolean {
  return stageKinds.indexOf(stage.kind) < stageKinds.indexOf(other.kind)
}

/** Days that must be free between the stage and the one before it. */
export function gapBefore({ rules }: PlanWorld, { kind }: StageToPlan): number {
  return kind === 'final' ? rules.preliminaryGapDays : 0
}
