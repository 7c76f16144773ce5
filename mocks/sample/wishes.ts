import { sectors, type Phase } from '#domain/contests/vocabulary'
import { groupBy } from '#domain/group-by'
import { addDays } from '#domain/schedule/days'
import { sampleDay } from './clock'
import { editionIds } from './programmes'
import type { Random } from './random'
import type { ContestRow, SampleWorld, StageRow } from './world'

/** A stage nobody has wished anything for. */
export const noWishes = {
  locked: false,
  plannedDays: 1,
  preferredFrom: null,
  preferredTo: null,
  windowFrom: null,
  windowTo: null,
}

/** What contests need of a venue and would like of the calendar; the plan in force gives each what it cannot do without. */
export function addWishes(world: SampleWorld, random: Random): void {
  const stagesOf = groupBy(world.stages, ({ contestId }) => contestId)
  for (const contest of world.contests) {
    if (!contest.sample || contest.editionId !== editionIds.provincial) continue
    const own = random.fork(contest.id)
    const stages = stagesOf.get(contest.id) ?? []
    addWorkstations(world, contest, stages, own)
    for (const stage of stages) {
      equipVenue(world, contest, stage)
      if (stage.startsOn === null || stage.startsOn > sampleDay) wishFor(stage, contest.phase, own)
    }
  }
}

/** A few of ten events have nobody who has said how many; the others together fit into the venue they have. */
function addWorkstations(world: SampleWorld, { id }: ContestRow, stages: readonly StageRow[], random: Random): void {
  const venues = world.venues.filter((venue) => stages.some(({ venueId }) => venueId === venue.id))
  const room = Math.min(120, ...venues.map(({ workstations }) => workstations))
  const events = world.events.filter(({ contestId }) => contestId === id)
  for (const event of events) {
    const most = Math.max(1, Math.floor(room / events.length))
    const wanted = Math.min(most, random.int(3, 12) * 4)
    event.workstations = random.chance(0.1) ? null : wanted
  }
}

/** Where a contest to come found no venue for its sector, the one it got is fitted out for it. */
function equipVenue(world: SampleWorld, { sector }: ContestRow, { venueId, startsOn }: StageRow): void {
  const venue = world.venues.find(({ id }) => id === venueId)
  if (venue === undefined || startsOn === null || startsOn <= sampleDay || venue.sectors.includes(sector)) return
  venue.sectors = sectors.filter((one) => one === sector || venue.sectors.includes(one))
}

/** Most hosts would like days near the ones they got, some others; a few can only do it within a month or two. */
function wishFor(stage: StageRow, phase: Phase, random: Random): void {
  stage.plannedDays = stage.kind === 'final' ? random.int(1, 3) : 1
  const [startsOn, endsOn] = [stage.startsOn ?? addDays('2024-12-02', random.int(0, 40)), stage.endsOn]
  const lastDay = endsOn ?? addDays(startsOn, stage.plannedDays - 1)
  if (random.chance(0.7)) {
    const off = random.chance(0.15) ? random.pick([-12, -8, 9, 14]) : 0
    stage.preferredFrom = addDays(startsOn, off - random.int(2, 8))
    stage.preferredTo = addDays(lastDay, off + random.int(2, 8))
  }
  /* Announced dates are public and bind nobody further; what is still being prepared has its limits. */
  if (phase !== 'announced' && random.chance(0.3)) {
    stage.windowFrom = addDays(startsOn, -random.int(15, 40))
    stage.windowTo = addDays(lastDay, random.int(15, 40))
  }
}
