import type { ContestId, StageId, VenueId } from '#domain/ids'
import type { Placement } from '#domain/schedule/plan'
import type { BoardStage } from './plan-world'

/** Stages for tests, as plain as they come. */
export function stageOf(id: string, change: Partial<BoardStage> = {}): BoardStage {
  return {
    stageId: id as StageId,
    contestId: `c-${id}` as ContestId,
    contestCode: id.toUpperCase(),
    contestName: `示例·${id}职业技能竞赛`,
    kind: 'final',
    class: 'one',
    sector: 'digital',
    cityCode: '370100',
    hostName: null,
    phase: 'announced',
    sample: true,
    days: 2,
    setUpDays: 1,
    takeDownDays: 1,
    workstations: 0,
    personIds: [],
    preferred: null,
    window: null,
    fixed: null,
    movable: true,
    published: null,
    draft: null,
    draftedBy: null,
    ...change,
  }
}

export function placed(startsOn: string, endsOn: string = startsOn, venueId: string | null = null): Placement {
  return { startsOn, endsOn, venueId: venueId as VenueId | null }
}
