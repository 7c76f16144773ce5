import type { Reason, RelatedThing } from '../../decision'
import type { StageId } from '../../ids'
import type { StageToPlan } from '../plan'
import type { PlacedStage, PlanIndex } from '../plan-index'

/** A rule not kept by one stage; the others it has it with are named. */
export interface Breach {
  readonly others: readonly StageId[]
  readonly reason: Reason
  /** Tells two breaches of one rule by the same stages apart. */
  readonly mark?: string | number
}

/** What speaks against a stage standing there while every other stays where the index has it. */
export type PlanRule = (index: PlanIndex, placed: PlacedStage) => readonly Breach[]

export function relatedContest({ contestId, contestName }: StageToPlan): RelatedThing {
  return { kind: 'contest', id: contestId, label: contestName }
}
