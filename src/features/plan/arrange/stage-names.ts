import { cities } from '#domain/contests/cities'
import type { StageKind } from '#domain/contests/vocabulary'
import type { StageId, VenueId } from '#domain/ids'
import type { Placement, PlanWorld, StageToPlan } from '#domain/schedule/plan'
import { splitContestName } from '#ui/contest-name.ts'

/** What things are called where a sentence speaks of them. */
export interface StageNamer {
  readonly stage: (stageId: StageId) => string
  readonly venue: (venueId: VenueId | null) => string | null
  readonly days: (placement: Placement) => string
  readonly find: (stageId: StageId) => StageToPlan | undefined
}

export function stageNamer(world: PlanWorld, kindName: (kind: StageKind) => string): StageNamer {
  const stages = new Map(world.stages.map((stage) => [stage.stageId, stage]))
  const venues = new Map(world.venues.map(({ id, name }) => [id, name]))
  return {
    stage(stageId) {
      const stage = stages.get(stageId)
      return stage === undefined ? stageId : `${splitContestName(stage.contestName).title} ${kindName(stage.kind)}`
    },
    venue: (venueId) => (venueId === null ? null : (venues.get(venueId) ?? venueId)),
    days: ({ startsOn, endsOn }) => daysText(startsOn, endsOn),
    find: (stageId) => stages.get(stageId),
  }
}

/** @example daysText('2024-10-14', '2024-10-16') // "2024-10-14 – 10-16" */
export function daysText(from: string, to: string): string {
  if (from === to) return from
  return `${from} – ${to.slice(0, 4) === from.slice(0, 4) ? to.slice(5) : to}`
}

export function cityName(code: string, language: string): string {
  const city = cities.find((one) => one.code === code)
  return city === undefined ? code : language.startsWith('zh') ? city.short : city.english
}
