import { dayNumber, daysBetween, dayOfNumber, type Day } from '../days'
import { samePlacement, type Plan, type PlanVenue, type PlanWorld, type StageToPlan } from '../plan'
import type { SoftRule } from '../rule-set'
import { daysFromPreferred } from '../rules/near-preferred'
import { dayKind } from '../work-calendar'
import type { ArrangeRequest } from './request'
import type { Timeline } from './timeline'

/** How often each wish is missed, in the units of its weight, and what that costs. */
export type CostBreakdown = Readonly<Record<SoftRule, { readonly units: number; readonly cost: number }>>

function daysOffPreferred({ preferred }: StageToPlan, start: number, length: number): number {
  return preferred === null ? 0 : daysFromPreferred(preferred, start, length)
}

/** Whether a day is of the kind the edition would rather avoid. */
function isAvoided({ rules, calendar }: PlanWorld, day: Day): boolean {
  const { weekendWish } = rules
  if (weekendWish === 'none') return false
  return dayKind(calendar, day) === (weekendWish === 'avoid_weekends' ? 'weekend' : 'workday')
}

/** What a plan costs in all, wish by wish: whole numbers, so that two plans compare exactly. */
export function costOfPlan(world: PlanWorld, plan: Plan): CostBreakdown {
  const { weight, finalsPerMonth } = world.rules
  const cityOf = new Map(world.venues.map(({ id, cityCode }) => [id, cityCode]))
  const finals = new Map<string, number>()
  const units = { near_preferred: 0, month_balance: 0, weekend: 0, travel: 0, keep_published: 0 }
  for (const stage of world.stages) {
    const place = plan.get(stage.stageId)
    const published = world.published.get(stage.stageId)
    if (published !== undefined && !samePlacement(published, place ?? null)) units.keep_published += 1
    if (place === undefined) continue
    const [from, to] = [dayNumber(place.startsOn), dayNumber(place.endsOn)]
    units.near_preferred += daysOffPreferred(stage, from, to - from + 1)
    for (let day = from; day <= to; day += 1) units.weekend += isAvoided(world, dayOfNumber(day)) ? 1 : 0
    const city = place.venueId === null ? null : (cityOf.get(place.venueId) ?? null)
    if (city !== null && stage.cityCode !== null && city !== stage.cityCode) units.travel += 1
    if (stage.kind !== 'final') continue
    const month = place.startsOn.slice(0, 7)
    finals.set(month, (finals.get(month) ?? 0) + 1)
  }
  for (const count of finals.values()) units.month_balance += Math.max(0, count - finalsPerMonth)
  const entry = (rule: SoftRule) => ({ units: units[rule], cost: units[rule] * weight[rule] })
  return {
    near_preferred: entry('near_preferred'),
    month_balance: entry('month_balance'),
    weekend: entry('weekend'),
    travel: entry('travel'),
    keep_published: entry('keep_published'),
  }
}

/** @example totalCost(costOfPlan(world, plan)) // 137 */
export function totalCost(breakdown: CostBreakdown): number {
  return Object.values(breakdown).reduce((sum, { cost }) => sum + cost, 0)
}

export interface WishCost {
  /** Of a start day, with what a change from the published plan costs. */
  readonly ofStart: (start: number) => number
  readonly ofVenue: (venue: PlanVenue | undefined) => number
  /** What standing as published saves again. */
  readonly ofChange: number
}

interface WishInput {
  readonly stage: StageToPlan
  readonly length: number
  readonly timeline: Timeline
}

/** The costs of one stage's possible places. */
export function wishCost({ world, fewestChanges }: ArrangeRequest, { stage, length, timeline }: WishInput): WishCost {
  const { weight } = world.rules
  const first = dayNumber(timeline.dayOf(0))
  const isPublished = world.published.has(stage.stageId)
  const ofChange = isPublished ? (fewestChanges ? weightOfChange(world) : weight.keep_published) : 0
  return {
    ofChange,
    ofStart(start) {
      let avoided = 0
      if (weight.weekend > 0)
        for (let day = start; day < start + length; day += 1)
          avoided += isAvoided(world, timeline.days[day] ?? timeline.dayOf(day)) ? 1 : 0
      const off = weight.near_preferred === 0 ? 0 : daysOffPreferred(stage, first + start, length)
      return ofChange + weight.near_preferred * off + weight.weekend * avoided
    },
    ofVenue: (venue) =>
      stage.cityCode !== null && venue !== undefined && venue.cityCode !== stage.cityCode ? weight.travel : 0,
  }
}

/** More than all other wishes of a year can come to, as long as nobody is put more than two years from a wish. */
export function weightOfChange(world: PlanWorld): number {
  const { weight } = world.rules
  const longest = Math.max(1, ...world.stages.map(({ days }) => days))
  const perStage =
    weight.near_preferred * daysBetween(world.window.from, world.window.to) +
    weight.weekend * longest +
    weight.travel +
    weight.month_balance
  return 1 + Math.max(weight.keep_published, perStage * world.stages.length)
}
