import type { PersonId, StageId } from '../../ids'
import { addDays, type Day } from '../days'
import type { PlanWorld, StageToPlan } from '../plan'
import type { RuleSet } from '../rule-set'
import { feasible } from './feasible'
import { partsOf, type ArrangeRequest } from './request'
import { split, type RequirementId } from './requirement'
import type { Search } from './solver'

/** Something one can do about a conflict. Those about a rule change the rule for the whole edition. */
export type Relaxation =
  /** The stage goes back to those without a place. */
  | { readonly kind: 'drop'; readonly stageId: StageId }
  /** The stage may be moved after all. */
  | { readonly kind: 'unlock'; readonly stageId: StageId }
  /** The hosts are asked for so many more days before and after. */
  | { readonly kind: 'widen'; readonly stageId: StageId; readonly days: number }
  /** The stage starts up to so many days earlier than it was put off to. */
  | { readonly kind: 'hasten'; readonly stageId: StageId; readonly days: number }
  | { readonly kind: 'holiday'; readonly from: Day }
  | { readonly kind: 'blackout'; readonly index: number }
  | { readonly kind: 'unequipped'; readonly stageId: StageId }
  | { readonly kind: 'small'; readonly stageId: StageId }
  | { readonly kind: 'capacity'; readonly finalsPerCity: number }
  | { readonly kind: 'gap'; readonly days: number }
  /** Somebody else takes the person's part in one of the stages. */
  | { readonly kind: 'person'; readonly personId: PersonId }

/** The request as it is once that is done. */
export function relaxed(request: ArrangeRequest, relaxation: Relaxation): ArrangeRequest {
  switch (relaxation.kind) {
    case 'drop':
      return lift(request, `place:${relaxation.stageId}`)
    case 'unlock':
      return lift(request, `stays:${relaxation.stageId}`)
    case 'widen':
      return withStage(request, relaxation.stageId, (stage) => widened(stage, relaxation.days))
    case 'hasten': {
      const day = request.notBefore.get(relaxation.stageId)
      const notBefore = new Map(request.notBefore)
      if (day !== undefined) notBefore.set(relaxation.stageId, addDays(day, -relaxation.days))
      return { ...request, notBefore }
    }
    case 'holiday':
      return lift(request, `holiday:${relaxation.from}`)
    case 'blackout':
      return lift(request, `blackout:${relaxation.index}`)
    case 'unequipped':
      return lift(request, `equipped:${relaxation.stageId}`)
    case 'small':
      return lift(request, `large:${relaxation.stageId}`)
    case 'capacity':
      return withRules(request, { finalsPerCity: relaxation.finalsPerCity })
    case 'gap':
      return withRules(request, { preliminaryGapDays: relaxation.days })
    case 'person':
      return lift(request, `person:${relaxation.personId}`)
  }
}

/** For each requirement of a conflict the least that ends the conflict by giving way there; null where nothing can be done. */
export function* waysOut(
  request: ArrangeRequest,
  conflict: readonly RequirementId[],
): Search<readonly (Relaxation | null)[]> {
  const found: (Relaxation | null)[] = []
  for (const id of conflict) found.push(yield* wayOut(request, conflict, id))
  return found
}

const steps = [1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90]

function* wayOut(
  request: ArrangeRequest,
  conflict: readonly RequirementId[],
  id: RequirementId,
): Search<Relaxation | null> {
  for (const relaxation of candidates(request, id)) {
    if (!needsTrying(relaxation)) return relaxation
    const after = relaxed(request, relaxation)
    const set = new Set(conflict)
    if (relaxation.kind === 'unlock') {
      set.delete(id)
      set.add(`place:${relaxation.stageId}`)
    }
    if ((yield* feasible(after, set)).can === 'yes') return relaxation
  }
  return null
}

/** Giving a requirement up as a whole ends the conflict, because the set is minimal; giving way a little may not. */
function needsTrying({ kind }: Relaxation): boolean {
  return kind === 'unlock' || kind === 'widen' || kind === 'hasten' || kind === 'capacity' || kind === 'gap'
}

/** What could be done about a requirement, the least first. */
function candidates({ world, notBefore, ...request }: ArrangeRequest, id: RequirementId): Relaxation[] {
  const [kind, subject] = split(id)
  const stageId = subject as StageId
  switch (kind) {
    case 'place':
      return [{ kind: 'drop', stageId }]
    case 'stays': {
      const stage = partsOf({ world, notBefore, ...request }).kept.find((one) => one.stageId === stageId)
      return stage?.fixed === 'over' || stage?.fixed === 'begun' ? [] : [{ kind: 'unlock', stageId }]
    }
    case 'window':
      return steps.map((days) => ({ kind: 'widen', stageId, days }))
    case 'delay':
      return steps.map((days) => ({ kind: 'hasten', stageId, days }))
    case 'holiday':
      return [{ kind: 'holiday', from: subject }]
    case 'blackout':
      return [{ kind: 'blackout', index: Number(subject) }]
    case 'equipped':
      return [{ kind: 'unequipped', stageId }]
    case 'large':
      return [{ kind: 'small', stageId }]
    case 'capacity':
      return [1, 2, 3, 4, 5].map((more) => ({ kind: 'capacity', finalsPerCity: world.rules.finalsPerCity + more }))
    case 'gap':
      return shorter(world).map((days) => ({ kind: 'gap', days }))
    case 'person':
      return [{ kind: 'person', personId: subject as PersonId }]
    default:
      return []
  }
}

function shorter({ rules }: PlanWorld): number[] {
  const most = rules.preliminaryGapDays
  return [...new Set(steps.map((less) => Math.max(0, most - less)))].filter((days) => days < most)
}

function lift(request: ArrangeRequest, id: RequirementId): ArrangeRequest {
  return { ...request, lifted: new Set([...request.lifted, id]) }
}

function withRules(request: ArrangeRequest, rules: Partial<RuleSet>): ArrangeRequest {
  return { ...request, world: { ...request.world, rules: { ...request.world.rules, ...rules } } }
}

function withStage(
  request: ArrangeRequest,
  stageId: StageId,
  change: (stage: StageToPlan) => StageToPlan,
): ArrangeRequest {
  const stages = request.world.stages.map((stage) => (stage.stageId === stageId ? change(stage) : stage))
  return { ...request, world: { ...request.world, stages } }
}

function widened(stage: StageToPlan, days: number): StageToPlan {
  const { window } = stage
  return window === null
    ? stage
    : { ...stage, window: { from: addDays(window.from, -days), to: addDays(window.to, days) } }
}
