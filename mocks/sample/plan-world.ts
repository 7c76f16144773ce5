import { statutoryDays } from '#backend/schedule/statutory-days'
import { groupBy } from '#domain/group-by'
import type { ContestId, PersonId, StageId, VenueId } from '#domain/ids'
import { daysBetween } from '#domain/schedule/days'
import type { Fixed, Placement, Plan, PlanWorld, StageToPlan } from '#domain/schedule/plan'
import type { RuleSet } from '#domain/schedule/rule-set'
import { editionWindow, phasesAfterTheFinal } from '#domain/schedule/venue-clash'
import { calendarOf } from '#domain/schedule/work-calendar'
import { sampleDay } from './clock'
import { editionIds } from './programmes'
import type { ContestRow, SampleWorld, StageRow } from './world'

/** The provincial year as the rules see it; a stage that gave its venue back has no place in it. */
export function planInForce(world: SampleWorld): Plan {
  return new Map(
    provincialStages(world).flatMap(({ row, contest }) => {
      const placement = placementOf(row)
      return placement === null || isOut(row, contest) ? [] : [[row.id as StageId, placement] as const]
    }),
  )
}

export function planWorldOf(world: SampleWorld, rules: RuleSet): PlanWorld {
  const window = editionWindow(2024)
  const people = partsOf(world)
  const workstations = groupBy(world.events, ({ contestId }) => contestId)
  const stages = provincialStages(world).map(({ row, contest }): StageToPlan => {
    const events = workstations.get(contest.id) ?? []
    return {
      stageId: row.id as StageId,
      contestId: contest.id as ContestId,
      contestName: contest.name,
      kind: row.kind,
      class: contest.class,
      sector: contest.sector,
      cityCode: contest.cityCode,
      hostName: null,
      days: row.startsOn === null || row.endsOn === null ? row.plannedDays : daysBetween(row.startsOn, row.endsOn) + 1,
      setUpDays: row.setUpDays,
      takeDownDays: row.takeDownDays,
      workstations: events.reduce((sum, event) => sum + (event.workstations ?? 0), 0),
      personIds: people.get(contest.id) ?? [],
      preferred: rangeOf(row.preferredFrom, row.preferredTo),
      window: rangeOf(row.windowFrom, row.windowTo),
      fixed: fixedBy(row, contest),
    }
  })
  return {
    window,
    today: sampleDay,
    stages,
    venues: world.venues.map((venue) => ({ ...venue, id: venue.id as VenueId })),
    holds: [],
    people: new Map(),
    calendar: calendarOf(statutoryDays(window), rules.calendarEdits),
    rules,
    published: planInForce(world),
  }
}

export function placementOf({ startsOn, endsOn, venueId }: Pick<StageRow, 'startsOn' | 'endsOn' | 'venueId'>) {
  if (startsOn === null || endsOn === null) return null
  const placement: Placement = { startsOn, endsOn, venueId: venueId as VenueId | null }
  return placement
}

function provincialStages(world: SampleWorld) {
  const contests = new Map(world.contests.map((contest) => [contest.id, contest]))
  return world.stages.flatMap((row) => {
    const contest = contests.get(row.contestId)
    return contest === undefined || contest.editionId !== editionIds.provincial ? [] : [{ row, contest }]
  })
}

function isOut({ holdsVenue }: StageRow, { phase }: ContestRow): boolean {
  return !holdsVenue && (phase === 'cancelled' || phase === 'postponed')
}

function fixedBy(row: StageRow, contest: ContestRow): Fixed | null {
  if (phasesAfterTheFinal.includes(contest.phase)) return 'over'
  if (!isOut(row, contest) && row.startsOn !== null && row.startsOn <= sampleDay) return 'begun'
  return row.locked ? 'locked' : null
}

/** Judges and competitors of each contest. */
function partsOf(world: SampleWorld): Map<string, PersonId[]> {
  const contestOf = new Map(world.events.map(({ id, contestId }) => [id, contestId]))
  const eventOf = new Map(world.entries.map(({ id, eventId }) => [id, eventId]))
  const parts = [
    ...world.assignments.map(({ eventId, personId }) => ({ eventId, personId })),
    ...world.entryMembers.map(({ entryId, personId }) => ({ eventId: eventOf.get(entryId) ?? '', personId })),
  ]
  const byContest = groupBy(parts, ({ eventId }) => contestOf.get(eventId) ?? '')
  return new Map(
    [...byContest].map(([contestId, own]) => [
      contestId,
      [...new Set(own.map(({ personId }) => personId as PersonId))],
    ]),
  )
}

function rangeOf(from: string | null, to: string | null) {
  return from === null || to === null ? null : { from, to }
}
