import type { ContestId, PersonId, StageId, VenueId } from '../ids'
import type { Placement, Plan, PlanVenue, PlanWorld, StageToPlan } from './plan'
import { defaultRuleSet, ruleIds, type RuleId, type RuleSet } from './rule-set'

/** A stage with nothing special about it; its id says what it is. */
export function aStage(id: string, more: Partial<StageToPlan> = {}): StageToPlan {
  return {
    stageId: id as StageId,
    contestId: `c-${id}` as ContestId,
    contestName: `示例竞赛${id}`,
    kind: 'final',
    class: null,
    sector: 'digital',
    cityCode: '370100',
    hostName: null,
    days: 1,
    setUpDays: 0,
    takeDownDays: 0,
    workstations: 0,
    personIds: [],
    preferred: null,
    window: null,
    fixed: null,
    ...more,
  }
}

/** A venue in Jinan with 20 workstations, for the digital sector. */
export function aVenue(id: string, more: Partial<PlanVenue> = {}): PlanVenue {
  return {
    id: id as VenueId,
    name: `示例场馆${id}`,
    cityCode: '370100',
    workstations: 20,
    sectors: ['digital'],
    ...more,
  }
}

export function aWorld(stages: readonly StageToPlan[], more: Partial<PlanWorld> = {}): PlanWorld {
  const people = new Map(stages.flatMap(({ personIds }) => personIds.map((id) => [id, `示例${id}`] as const)))
  return {
    window: { from: '2024-01-01', to: '2025-12-31' },
    today: '2024-01-01',
    stages,
    venues: [aVenue('v1'), aVenue('v2', { cityCode: '370200' })],
    holds: [],
    people,
    calendar: new Map(),
    rules: defaultRuleSet,
    published: new Map(),
    ...more,
  }
}

export function at(startsOn: string, endsOn = startsOn, venueId: string | null = 'v1'): Placement {
  return { startsOn, endsOn, venueId: venueId as VenueId | null }
}

export function planOf(placements: Readonly<Record<string, Placement>>): Plan {
  return new Map(Object.entries(placements).map(([id, placement]) => [id as StageId, placement]))
}

export function person(id: string): PersonId {
  return id as PersonId
}

/** The default rules with some of their numbers changed, every rule at least warned of. */
export function rulesWith(more: Partial<RuleSet> = {}): RuleSet {
  const severity = Object.fromEntries(ruleIds.map((rule) => [rule, 'warn'])) as Record<RuleId, 'warn'>
  return { ...defaultRuleSet, severity, ...more }
}
