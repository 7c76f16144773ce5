import type { StageId } from '#domain/ids'
import { relaxed, type Relaxation } from '#domain/schedule/arrange/relaxation'
import type { ArrangeRequest } from '#domain/schedule/arrange/request'
import type { Day } from '#domain/schedule/days'
import type { Plan, PlanWorld } from '#domain/schedule/plan'
import type { SoftRule } from '#domain/schedule/rule-set'

export const scopes = ['unscheduled', 'all', 'selected', 'delay'] as const
/** Which stages may move; `delay`: some slipped, and everything published changes as little as possible. */
export type ScopeChoice = (typeof scopes)[number]

export interface Delay {
  readonly stageId: StageId
  /** The first day it can be held on now. */
  readonly day: Day
}

/** What somebody chose before letting it run. */
export interface Setup {
  readonly scope: ScopeChoice
  readonly selected: readonly StageId[]
  readonly delays: readonly Delay[]
  /** Weights of wishes other than the edition's. */
  readonly weights: Readonly<Partial<Record<SoftRule, number>>>
  readonly seconds: number
  /** Stop once that near the bound; 0 for a full proof. */
  readonly gap: number
  readonly relaxations: readonly Relaxation[]
}

export function firstSetup(selected: readonly StageId[]): Setup {
  const scope = selected.length > 0 ? 'selected' : 'unscheduled'
  return { scope, selected, delays: [], weights: {}, seconds: 30, gap: 0, relaxations: [] }
}

/** The plan at hand: the world, the draft, and the stages the asker may move. */
export interface PlanAtHand {
  readonly world: PlanWorld
  readonly draft: Plan
  readonly movable: ReadonlySet<StageId>
}

/** The stages a setup would move. */
export function stagesInScope({ scope, selected, delays }: Setup, { world, draft, movable }: PlanAtHand): StageId[] {
  const chosen = new Set(selected)
  return world.stages.flatMap(({ stageId }) => {
    if (!movable.has(stageId)) return []
    if (scope === 'unscheduled') return draft.has(stageId) ? [] : [stageId]
    if (scope === 'delay') {
      // Whoever has no venue yet need not get one because somebody else slipped.
      const isHeld = (draft.get(stageId)?.venueId ?? null) !== null
      return isHeld || delays.some((one) => one.stageId === stageId) ? [stageId] : []
    }
    return scope === 'selected' && !chosen.has(stageId) ? [] : [stageId]
  })
}

/** The question for the solver. */
export function requestOf(setup: Setup, hand: PlanAtHand): ArrangeRequest {
  const { world, draft } = hand
  const rules = { ...world.rules, weight: { ...world.rules.weight, ...setup.weights } }
  const isDelay = setup.scope === 'delay'
  const request: ArrangeRequest = {
    // After a delay the plan to keep to is the one at hand: what was drafted on purpose is not undone.
    world: { ...world, rules, published: isDelay ? draft : world.published },
    plan: draft,
    scope: stagesInScope(setup, hand),
    notBefore: new Map(isDelay ? setup.delays.map(({ stageId, day }) => [stageId, day]) : []),
    lifted: new Set(),
    fewestChanges: isDelay,
  }
  return setup.relaxations.reduce(relaxed, request)
}

export type Missing = 'nothing_in_scope' | 'no_delay'

/** Why it cannot run yet. */
export function missingIn(setup: Setup, hand: PlanAtHand): Missing | null {
  if (setup.scope === 'delay' && setup.delays.length === 0) return 'no_delay'
  return stagesInScope(setup, hand).length === 0 ? 'nothing_in_scope' : null
}
