import type { PersonId, StageId } from '../../ids'
import { dayNumber } from '../days'
import type { Placement, Plan, PlanVenue, PlanWorld, StageToPlan } from '../plan'
import { wishCost } from './cost'
import { closedDays, startsAllowed } from './openings'
import { occupiedBy, type Occupied } from './occupied'
import { binds, type IsActive } from './requirement'
import { partsOf, type ArrangeRequest } from './request'
import { comesBefore, gapBefore } from './stage-order'
import { timelineOf, type Timeline } from './timeline'

/** How far beyond the edition's days one looks once its window was given up. */
const beyondWindow = 180
/** Ours, not an official rule. */
const noticeDays = 30

/** A stage to find a place for, in numbers: days and venues counted from 0. */
export interface ProblemStage {
  readonly index: number
  readonly stage: StageToPlan
  readonly length: number
  readonly before: number
  readonly after: number
  readonly final: boolean
  /** Venues it may use. */
  readonly venues: Int32Array
  /** What being held there costs, beside `venues`: the way to another city. */
  readonly venueCost: Int32Array
  /** What each start costs, change from the published plan included; -1 where it cannot start in any venue. */
  readonly startCost: Int32Array
  /** Its published place, which costs `discount` less, if it is one it may have. */
  readonly published: { readonly slot: number; readonly start: number } | null
  readonly discount: number
  /** For each venue in turn and each day, whether it may start there as far as what is fixed lets it. */
  readonly open: Uint8Array
  readonly groups: readonly number[]
  /** Where it stands now; of places equally good the one there, or nearest to it, is taken. `slot` is -1 without a venue. */
  readonly current: { readonly slot: number; readonly start: number } | null
}

/** Two stages of a contest of which one comes first. */
export interface Pair {
  readonly first: number
  readonly second: number
  /** Days free between them, at least. */
  readonly gap: number
}

export interface Problem {
  readonly timeline: Timeline
  readonly stages: readonly ProblemStage[]
  readonly venues: readonly PlanVenue[]
  readonly cities: readonly string[]
  readonly cityOfVenue: Int32Array
  /** Finals a city still has room for, for each city in turn and each day. */
  readonly cityRoom: Int32Array
  /** Stages that share a person, each group once, and none within a larger one. */
  readonly groups: readonly (readonly number[])[]
  readonly pairs: readonly Pair[]
  readonly monthOf: Int32Array
  /** Finals a month takes before each further one costs `monthWeight`. */
  readonly monthRoom: Int32Array
  readonly monthWeight: number
  /** What a stage without a place costs here: more than any plan that places it. */
  readonly unplacedCost: number
  readonly keptPlan: Plan
}

/** A place of a stage as one number, unique among all stages. */
export function columnOf(problem: Problem, index: number, slot: number, start: number): number {
  return (index * problem.venues.length + slot) * problem.timeline.size + start
}

export interface Column {
  readonly index: number
  readonly slot: number
  readonly start: number
}

export function placeOf(problem: Problem, column: number): Column {
  const size = problem.timeline.size
  const rest = Math.floor(column / size)
  return {
    index: Math.floor(rest / problem.venues.length),
    slot: rest % problem.venues.length,
    start: column % size,
  }
}

/** The cost of a place by itself, crowded months apart. */
export function costOf(stage: ProblemStage, slot: number, start: number): number {
  const isPublished = stage.published !== null && stage.published.slot === slot && stage.published.start === start
  return (stage.startCost[start] as number) + (stage.venueCost[slot] as number) - (isPublished ? stage.discount : 0)
}

/** Everything the search needs, as numbers, for those requirements that count. */
export function buildProblem(request: ArrangeRequest, isActive?: IsActive): Problem {
  const active: IsActive = isActive ?? ((id) => !request.lifted.has(id))
  const { world, plan } = request
  const { movable, kept } = partsOf(request)
  const placing = isActive === undefined ? movable : movable.filter(({ stageId }) => active(`place:${stageId}`))
  const staying = isActive === undefined ? kept : kept.filter(({ stageId }) => active(`stays:${stageId}`))
  const timeline = horizon(world, active('edition'))
  const cities = [...new Set(world.venues.map(({ cityCode }) => cityCode))].sort()
  const months = monthsOf(timeline)
  const occupied = occupiedBy({ world, plan, timeline, cities, staying, active })
  const closed = closedDays(request, timeline, active)
  const groups = groupsOf(placing, (person) => binds(world, 'people_in_one_place') && active(`person:${person}`))
  const stages = placing.map((stage, index): ProblemStage => {
    const own = groups.flatMap((group, number) => (group.includes(index) ? [number] : []))
    return problemStage(request, { stage, index, timeline, occupied, active, closed, groups: own })
  })
  const monthRoom = new Int32Array(months.count).fill(world.rules.finalsPerMonth)
  for (const start of occupied.finalStarts) {
    const month = months.of[start]
    if (month !== undefined) monthRoom[month] = (monthRoom[month] ?? 0) - 1
  }
  const problem: Omit<Problem, 'unplacedCost'> = {
    timeline,
    stages,
    venues: world.venues,
    cities,
    cityOfVenue: Int32Array.from(world.venues, ({ cityCode }) => cities.indexOf(cityCode)),
    cityRoom: occupied.cityRoom,
    groups,
    pairs: pairsOf(world, placing, active),
    monthOf: months.of,
    monthRoom: monthRoom.map((room) => Math.max(0, room)),
    monthWeight: world.rules.weight.month_balance,
    keptPlan: new Map(staying.flatMap(({ stageId }) => entryOf(plan, stageId))),
  }
  return { ...problem, unplacedCost: dearest(problem) }
}

interface StageInput {
  readonly stage: StageToPlan
  readonly index: number
  readonly timeline: Timeline
  readonly occupied: Occupied
  readonly active: IsActive
  readonly closed: Uint8Array
  readonly groups: readonly number[]
}

function problemStage(request: ArrangeRequest, input: StageInput): ProblemStage {
  const { world, plan } = request
  const { stage, index, timeline, occupied, active, closed, groups } = input
  const length = lengthOf(stage, plan.get(stage.stageId))
  const equipped = binds(world, 'venue_equipped') && active(`equipped:${stage.stageId}`)
  const large = binds(world, 'venue_large_enough') && active(`large:${stage.stageId}`)
  const venues = world.venues.flatMap((venue, number) => {
    const unfit = equipped && !venue.sectors.includes(stage.sector)
    return unfit || (large && venue.workstations < stage.workstations) ? [] : [number]
  })
  const cost = wishCost(request, { stage, length, timeline })
  const allowed = startsAllowed(request, { stage, length, timeline, active, closed })
  const startCost = Int32Array.from(allowed, (isAllowed, start) => (isAllowed === 1 ? cost.ofStart(start) : -1))
  const open = occupied.openings({ stage, length, venues, allowed })
  const slotOf = (place: Placement) => venues.findIndex((number) => world.venues[number]?.id === place.venueId)
  const published = world.published.get(stage.stageId)
  const now = plan.get(stage.stageId)
  const spotOf = (place: Placement) => ({ slot: slotOf(place), start: timeline.numberOf(place.startsOn) })
  const spot = published !== undefined && lengthOf(stage, published) === length ? spotOf(published) : null
  const keeps = spot !== null && spot.slot >= 0 && open[spot.slot * timeline.size + spot.start] === 1
  return {
    index,
    stage,
    length,
    before: stage.setUpDays,
    after: stage.takeDownDays,
    final: stage.kind === 'final',
    venues: Int32Array.from(venues),
    venueCost: Int32Array.from(venues, (number) => cost.ofVenue(world.venues[number])),
    startCost,
    published: keeps ? spot : null,
    discount: cost.ofChange,
    open,
    groups,
    current: now === undefined ? somewhereAhead(request, stage, timeline) : spotOf(now),
  }
}

/** Where nobody wished for any day, one leaves time to announce it and to enter. */
function somewhereAhead(
  { world }: ArrangeRequest,
  { preferred }: StageToPlan,
  timeline: Timeline,
): ProblemStage['current'] {
  return preferred === null ? { slot: -1, start: timeline.numberOf(world.today) + noticeDays } : null
}

/** The days a stage takes: as many as it has now, else as many as it is planned for. */
export function lengthOf(stage: StageToPlan, place: Placement | undefined): number {
  if (place === undefined) return stage.days
  return dayNumber(place.endsOn) - dayNumber(place.startsOn) + 1
}

function horizon(world: PlanWorld, bounded: boolean): Timeline {
  const room = Math.max(0, ...world.stages.map(({ days, setUpDays, takeDownDays }) => days + setUpDays + takeDownDays))
  const more = bounded && binds(world, 'inside_window') ? 0 : beyondWindow
  return timelineOf(world.window.from, world.window.to, room + more)
}

function monthsOf(timeline: Timeline): { readonly of: Int32Array; readonly count: number } {
  const numbers = new Map<string, number>()
  const of = Int32Array.from(timeline.days, (day) => {
    const month = day.slice(0, 7)
    const number = numbers.get(month) ?? numbers.size
    numbers.set(month, number)
    return number
  })
  return { of, count: numbers.size }
}

function groupsOf(stages: readonly StageToPlan[], counts: (person: PersonId) => boolean): number[][] {
  const byPerson = new Map<PersonId, number[]>()
  for (const [index, { personIds }] of stages.entries()) {
    for (const person of personIds) {
      const list = byPerson.get(person)
      if (list === undefined) byPerson.set(person, [index])
      else list.push(index)
    }
  }
  const distinct = new Map<string, number[]>()
  for (const [person, list] of byPerson) if (list.length > 1 && counts(person)) distinct.set(list.join(), list)
  const groups = [...distinct.values()].sort((left, right) => right.length - left.length)
  const within = (small: readonly number[], large: readonly number[]) => small.every((index) => large.includes(index))
  return groups.filter((group, at) => !groups.slice(0, at).some((larger) => within(group, larger)))
}

function pairsOf(world: PlanWorld, stages: readonly StageToPlan[], active: IsActive): Pair[] {
  if (!binds(world, 'preliminary_first')) return []
  return stages.flatMap((stage, first) => {
    if (stage.kind === 'final' || !active(`gap:${stage.contestId}`)) return []
    return stages.flatMap((other, second) =>
      other.contestId === stage.contestId && comesBefore(stage, other)
        ? [{ first, second, gap: gapBefore(world, other) }]
        : [],
    )
  })
}

/** One more than the dearest plan could cost beside the cheapest, so that leaving a stage out never pays. */
function dearest({ stages, monthWeight }: Omit<Problem, 'unplacedCost'>): number {
  return stages.reduce((sum, stage) => {
    const highest = stage.startCost.reduce((most, cost) => Math.max(most, cost), 0)
    const farthest = stage.venueCost.reduce((most, cost) => Math.max(most, cost), 0)
    return sum + highest + farthest + (stage.final ? monthWeight : 0)
  }, 1)
}

function entryOf(plan: Plan, stageId: StageId): [StageId, Placement][] {
  const place = plan.get(stageId)
  return place === undefined ? [] : [[stageId, place]]
}
