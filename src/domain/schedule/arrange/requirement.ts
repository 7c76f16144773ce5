import type { PersonId } from '../../ids'
import { addDays, type Day } from '../days'
import type { PlanWorld } from '../plan'
import { severityOf, type HardRule } from '../rule-set'
import type { DayRange } from '../venue-clash'
import { dayKind } from '../work-calendar'
import { partsOf, type ArrangeRequest } from './request'

/**
 * One thing a plan must keep, small enough to be named and to be given up by itself:
 * place = the stage gets a place; stays = a stage that is not to be moved takes up its room; hold = so does another edition's;
 * the rest are the hard rules, each for the one stage, city, contest, person or run of days it is about.
 */
export type RequirementId =
  | `place:${string}`
  | `stays:${string}`
  | `hold:${number}`
  | `delay:${string}`
  | `window:${string}`
  | 'edition'
  | 'today'
  | `holiday:${string}`
  | `blackout:${number}`
  | `equipped:${string}`
  | `large:${string}`
  | `capacity:${string}`
  | `gap:${string}`
  | `person:${string}`

/** Whether a requirement counts; asked while a problem is built. */
export type IsActive = (id: RequirementId) => boolean

/** A hard rule binds a plan unless it is only a warning or not looked at. */
export function binds(world: PlanWorld, rule: HardRule): boolean {
  const severity = severityOf(world.rules, rule)
  return severity === 'block' || severity === 'block_publication'
}

/** Statutory holidays as runs of days of the same name, since one gives up a holiday rather than a day. */
export function holidayRuns(world: PlanWorld): DayRange[] {
  const runs: { from: Day; to: Day; name: string }[] = []
  const special = [...world.calendar.values()].sort((left, right) => (left.day < right.day ? -1 : 1))
  for (const { day, name } of special) {
    if (dayKind(world.calendar, day) !== 'holiday') continue
    const last = runs.at(-1)
    if (last !== undefined && last.name === name && addDays(last.to, 1) === day) last.to = day
    else runs.push({ from: day, to: day, name })
  }
  return runs
}

/** Everything asked of a plan of these stages, in the order in which one would rather keep it: what is given up first comes last. */
export function requirementsOf(request: ArrangeRequest): RequirementId[] {
  const { world, plan, lifted, notBefore } = request
  const { movable, kept } = partsOf(request)
  const placed = kept.filter(({ stageId }) => plan.has(stageId))
  const list: RequirementId[] = movable.map(({ stageId }): RequirementId => `place:${stageId}`)
  list.push(...placed.map(({ stageId }): RequirementId => `stays:${stageId}`))
  list.push(...world.holds.map((_, index): RequirementId => `hold:${index}`))
  if (binds(world, 'inside_window')) {
    list.push('today', 'edition')
    list.push(...movable.flatMap((stage): RequirementId[] => (stage.window ? [`window:${stage.stageId}`] : [])))
  }
  list.push(...movable.flatMap(({ stageId }): RequirementId[] => (notBefore.has(stageId) ? [`delay:${stageId}`] : [])))
  if (binds(world, 'venue_equipped')) list.push(...movable.map(({ stageId }): RequirementId => `equipped:${stageId}`))
  if (binds(world, 'venue_large_enough'))
    list.push(
      ...movable.flatMap((stage): RequirementId[] => (stage.workstations > 0 ? [`large:${stage.stageId}`] : [])),
    )
  if (binds(world, 'not_on_holiday'))
    list.push(...holidayRuns(world).map(({ from }): RequirementId => `holiday:${from}`))
  if (binds(world, 'not_blacked_out'))
    list.push(...world.rules.blackouts.map((_, index): RequirementId => `blackout:${index}`))
  if (binds(world, 'city_capacity'))
    list.push(...new Set(world.venues.map(({ cityCode }): RequirementId => `capacity:${cityCode}`)))
  if (binds(world, 'preliminary_first'))
    list.push(...new Set(movable.map(({ contestId }): RequirementId => `gap:${contestId}`)))
  if (binds(world, 'people_in_one_place'))
    list.push(...sharedPeople(request).map((person): RequirementId => `person:${person}`))
  return list.filter((id) => !lifted.has(id))
}

function sharedPeople(request: ArrangeRequest): PersonId[] {
  const { movable, kept } = partsOf(request)
  const counts = new Map<PersonId, number>()
  for (const { personIds } of [...movable, ...kept])
    for (const person of personIds) counts.set(person, (counts.get(person) ?? 0) + 1)
  return [...counts].flatMap(([person, count]) => (count > 1 ? [person] : []))
}

/** The kind of a requirement and the id of what it is about. */
export function split(id: RequirementId): [kind: string, subject: string] {
  const colon = id.indexOf(':')
  return colon < 0 ? [id, ''] : [id.slice(0, colon), id.slice(colon + 1)]
}
