import type { PersonId } from '../../ids'
import type { Day } from '../days'
import type { Plan, PlanWorld, StageToPlan } from '../plan'
import { binds, type IsActive } from './requirement'
import { comesBefore, gapBefore } from './stage-order'
import type { Timeline } from './timeline'

interface OccupiedInput {
  readonly world: PlanWorld
  readonly plan: Plan
  readonly timeline: Timeline
  readonly cities: readonly string[]
  readonly staying: readonly StageToPlan[]
  readonly active: IsActive
}

interface OpeningsInput {
  readonly stage: StageToPlan
  readonly length: number
  readonly venues: readonly number[]
  readonly allowed: Uint8Array
}

/** What the stages that stay leave free. */
export interface Occupied {
  readonly cityRoom: Int32Array
  /** The days the finals that stay start on. */
  readonly finalStarts: readonly number[]
  /** For each venue in turn and each day, 1 where the stage may start. */
  readonly openings: (input: OpeningsInput) => Uint8Array
}

const unlimited = 1_000_000

/** Takes the room that stages which stay, and other editions, take from the rest. */
export function occupiedBy({ world, plan, timeline, cities, staying, active }: OccupiedInput): Occupied {
  const { size } = timeline
  const venueNumber = new Map<string, number>(world.venues.map(({ id }, number) => [id, number]))
  const busy = world.venues.map(() => new Uint8Array(size))
  const cityRoom = cityRooms(world, cities, size, active)
  const finalStarts: number[] = []
  const people = new Map<PersonId, Uint8Array>()
  const places = new Map<
    string,
    readonly { readonly stage: StageToPlan; readonly from: number; readonly to: number }[]
  >()

  function mark(list: Uint8Array | undefined, from: number, to: number): void {
    for (let day = Math.max(0, from); day <= to && day < size; day += 1) if (list !== undefined) list[day] = 1
  }

  for (const stage of staying) {
    const place = plan.get(stage.stageId)
    if (place === undefined) continue
    const [from, to] = [timeline.numberOf(place.startsOn), timeline.numberOf(place.endsOn)]
    const own = places.get(stage.contestId) ?? []
    places.set(stage.contestId, [...own, { stage, from, to }])
    const venue = place.venueId === null ? undefined : venueNumber.get(place.venueId)
    if (binds(world, 'venue_free') && venue !== undefined)
      mark(busy[venue], from - stage.setUpDays, to + stage.takeDownDays)
    for (const person of stage.personIds) {
      if (!active(`person:${person}`)) continue
      const days = people.get(person) ?? new Uint8Array(size)
      mark(days, from, to)
      people.set(person, days)
    }
    if (stage.kind !== 'final') continue
    finalStarts.push(from)
    const city = cities.indexOf((venue === undefined ? stage.cityCode : world.venues[venue]?.cityCode) ?? '')
    if (city >= 0)
      for (let day = Math.max(0, from); day <= to && day < size; day += 1)
        cityRoom[city * size + day] = Math.max(0, (cityRoom[city * size + day] ?? 0) - 1)
  }
  for (const [index, hold] of world.holds.entries()) {
    const venue = venueNumber.get(hold.venueId)
    if (venue !== undefined && binds(world, 'venue_free') && active(`hold:${index}`))
      mark(busy[venue], timeline.numberOf(hold.from), timeline.numberOf(hold.to))
  }
  const closedIn = closedInCities(world, timeline, active)

  /** What holds whatever the venue is: people elsewhere, and the contest's other stage too near. */
  function startsLeft({ stage, length, allowed }: OpeningsInput): Uint8Array {
    const left = allowed.slice()
    const close = (from: number, to: number) => {
      for (let day = Math.max(0, from); day <= to && day < size; day += 1) left[day] = 0
    }
    if (binds(world, 'people_in_one_place'))
      for (const person of stage.personIds) {
        const days = people.get(person)
        if (days === undefined) continue
        for (let day = 0; day < size; day += 1) if (days[day] === 1) close(day - length + 1, day)
      }
    if (binds(world, 'preliminary_first') && active(`gap:${stage.contestId}`))
      for (const other of places.get(stage.contestId) ?? []) {
        if (comesBefore(other.stage, stage)) close(0, other.to + gapBefore(world, stage))
        if (comesBefore(stage, other.stage)) close(other.from - gapBefore(world, other.stage) - length + 1, size - 1)
      }
    return left
  }

  function openings(input: OpeningsInput): Uint8Array {
    const { stage, length, venues } = input
    const left = startsLeft(input)
    const open = new Uint8Array(venues.length * size)
    for (const [slot, venue] of venues.entries()) {
      const city = cities.indexOf(world.venues[venue]?.cityCode ?? '')
      const closed = closedIn.get(world.venues[venue]?.cityCode ?? '')
      const taken = busy[venue] ?? new Uint8Array(size)
      for (let start = 0; start < size; start += 1) {
        if (left[start] !== 1) continue
        const [from, to] = [start - stage.setUpDays, start + length - 1 + stage.takeDownDays]
        let free = true
        for (let day = Math.max(0, from); day <= to && day < size && free; day += 1) free = taken[day] !== 1
        for (let day = start; day < start + length && free; day += 1)
          free = closed?.[day] !== 1 && (stage.kind !== 'final' || (cityRoom[city * size + day] ?? 0) > 0)
        if (free) open[slot * size + start] = 1
      }
    }
    return open
  }

  return { cityRoom, finalStarts, openings }
}

function cityRooms(world: PlanWorld, cities: readonly string[], size: number, active: IsActive): Int32Array {
  const rooms = new Int32Array(cities.length * size).fill(unlimited)
  if (!binds(world, 'city_capacity')) return rooms
  for (const [number, city] of cities.entries())
    if (active(`capacity:${city}`)) rooms.fill(world.rules.finalsPerCity, number * size, (number + 1) * size)
  return rooms
}

/** Days on which nothing may be held in one city. */
function closedInCities(world: PlanWorld, timeline: Timeline, active: IsActive): Map<string, Uint8Array> {
  const closed = new Map<string, Uint8Array>()
  if (!binds(world, 'not_blacked_out')) return closed
  const inRange = (day: Day, from: Day, to: Day) => day >= from && day <= to
  for (const [index, { cityCode, from, to }] of world.rules.blackouts.entries()) {
    if (cityCode === null || !active(`blackout:${index}`)) continue
    const days = closed.get(cityCode) ?? new Uint8Array(timeline.size)
    for (const [number, day] of timeline.days.entries()) if (inRange(day, from, to)) days[number] = 1
    closed.set(cityCode, days)
  }
  return closed
}
