import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageKinds } from '../contests/vocabulary'
import type { ContestId, StageId } from '../ids'
import { changeIndex, checkPlan, checkStage, indexPlan } from './check-plan'
import { addDays, daysInRange, monthOf, yearOf, type Day } from './days'
import {
  isOpen,
  withChanges,
  type Placement,
  type Plan,
  type PlanChange,
  type PlanWorld,
  type StageToPlan,
} from './plan'
import { ruleIds } from './rule-set'
import { dayKind } from './work-calendar'
import { aStage, aVenue, at, aWorld, person, planOf, rulesWith } from './world-for-tests'

const venueIds = ['v1', 'v2', 'v3', null]

function placementFrom([start, length, venue]: readonly [number, number, number]): Placement {
  const startsOn = addDays('2024-09-20', start)
  return at(startsOn, addDays(startsOn, length), venueIds[venue] ?? null)
}

const anyPlacement = fc.tuple(fc.nat({ max: 25 }), fc.nat({ max: 4 }), fc.nat({ max: 3 })).map(placementFrom)

const anyStage = fc.record({
  contest: fc.nat({ max: 5 }),
  kind: fc.constantFrom(...stageKinds),
  sector: fc.constantFrom('digital' as const, 'services' as const),
  cityCode: fc.constantFrom('370100', '370200', null),
  setUpDays: fc.nat({ max: 2 }),
  takeDownDays: fc.nat({ max: 2 }),
  workstations: fc.constantFrom(0, 15, 25),
  people: fc.subarray(['p1', 'p2', 'p3']),
  fixed: fc.constantFrom(null, null, null, 'over' as const, 'begun' as const, 'locked' as const),
  wish: fc.option(fc.nat({ max: 20 }), { nil: null }),
  window: fc.option(fc.nat({ max: 20 }), { nil: null }),
})

function rangeFrom(start: number | null, days: number) {
  if (start === null) return null
  const from = addDays('2024-09-20', start)
  return { from, to: addDays(from, days) }
}

const anyWorld = fc
  .record({
    stages: fc.array(anyStage, { minLength: 1, maxLength: 9 }),
    preliminaryGapDays: fc.nat({ max: 5 }),
    finalsPerCity: fc.integer({ min: 1, max: 3 }),
    finalsPerMonth: fc.integer({ min: 1, max: 4 }),
    weekendWish: fc.constantFrom('none' as const, 'avoid_weekends' as const, 'avoid_workdays' as const),
    blackout: fc.tuple(fc.nat({ max: 25 }), fc.constantFrom(null, '370100')),
  })
  .map(({ stages, blackout, ...numbers }) => {
    const made = stages.map(({ contest, people, wish, window, ...stage }, index) =>
      aStage(`s${index}`, {
        ...stage,
        contestId: `c${contest}` as ContestId,
        personIds: people.map(person),
        preferred: rangeFrom(wish, 5),
        window: rangeFrom(window, 12),
      }),
    )
    const [from, cityCode] = blackout
    const day = addDays('2024-09-20', from)
    return aWorld(made, {
      today: '2024-09-23',
      venues: [aVenue('v1'), aVenue('v2', { cityCode: '370200' }), aVenue('v3', { workstations: 30 })],
      calendar: new Map(
        ['2024-10-01', '2024-10-02'].map((holiday) => [
          holiday,
          { day: holiday, kind: 'holiday' as const, name: '国庆节' },
        ]),
      ),
      rules: rulesWith({ ...numbers, blackouts: [{ from: day, to: addDays(day, 1), cityCode, reason: '示例' }] }),
    })
  })

const anyPlan = fc
  .array(fc.option(anyPlacement, { nil: null }), { minLength: 9, maxLength: 9 })
  .map((places) =>
    planOf(Object.fromEntries(places.flatMap((place, index) => (place === null ? [] : [[`s${index}`, place]])))),
  )

const anyChanges = fc.array(
  fc.record({
    stageId: fc.nat({ max: 8 }).map((index) => `s${index}` as StageId),
    before: fc.constant(null),
    after: fc.option(anyPlacement, { nil: null }),
  }),
  { maxLength: 5 },
)

describe('any two bookings of a venue', () => {
  /** Allen's thirteen relations: how the second lies to the first, 2024-10-10 to 2024-10-14. */
  const relations = [
    ['before', '2024-10-01', '2024-10-08'],
    ['meeting', '2024-10-05', '2024-10-09'],
    ['overlapping', '2024-10-08', '2024-10-12'],
    ['starting', '2024-10-10', '2024-10-12'],
    ['during', '2024-10-11', '2024-10-13'],
    ['finishing', '2024-10-12', '2024-10-14'],
    ['equal', '2024-10-10', '2024-10-14'],
    ['finished by', '2024-10-08', '2024-10-14'],
    ['around', '2024-10-08', '2024-10-16'],
    ['started by', '2024-10-10', '2024-10-16'],
    ['overlapped by', '2024-10-12', '2024-10-16'],
    ['met by', '2024-10-15', '2024-10-18'],
    ['after', '2024-10-16', '2024-10-18'],
  ] as const

  it.each(relations)('%s: found exactly when a day is common, with any set-up and take-down', (_relation, from, to) => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
        const stages = [aStage('a', { setUpDays: a, takeDownDays: b }), aStage('b', { setUpDays: c, takeDownDays: d })]
        const places = { a: at('2024-10-10', '2024-10-14'), b: at(from, to) }
        const index = indexPlan(aWorld(stages), planOf(places))
        const held = (stage: StageToPlan | undefined, place: Placement) => heldDaysOf(stage ?? aStage('x'), place)
        const common = held(stages[0], places.a).filter((day) => held(stages[1], places.b).includes(day))
        const found = checkPlan(index).filter(({ rule }) => rule === 'venue_free')
        expect(found.map(({ reason }) => [reason.params?.['from'], reason.params?.['to']])).toEqual(
          common.length === 0 ? [] : [[common[0], common.at(-1)]],
        )
        for (const [one, other] of [
          ['a', 'b'],
          ['b', 'a'],
        ] as const) {
          const asked = checkStage(index, one as StageId, places[one]).filter(({ rule }) => rule === 'venue_free')
          expect(asked.map(({ stageIds }) => stageIds)).toEqual(common.length === 0 ? [] : [[one, other]])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('checking a plan', () => {
  it('finds what going through every day and every pair finds', () => {
    fc.assert(
      fc.property(anyWorld, anyPlan, (world, plan) => {
        const found = checkPlan(indexPlan(world, plan)).map(({ rule, stageIds }) => named(rule, stageIds))
        expect(found.toSorted()).toEqual(naiveFindings(world, plan).toSorted())
      }),
      { numRuns: 300 },
    )
  })

  it('tells rules in their order, and of each stage what asking about it alone tells', () => {
    fc.assert(
      fc.property(anyWorld, anyPlan, (world, plan) => {
        const index = indexPlan(world, plan)
        const found = checkPlan(index)
        const order = found.map(({ rule }) => ruleIds.indexOf(rule))
        expect(order).toEqual(order.toSorted((left, right) => left - right))
        for (const finding of found) {
          const [stageId] = finding.stageIds
          const placement = stageId === undefined ? undefined : plan.get(stageId)
          if (stageId === undefined || placement === undefined) expect.fail('a finding without a stage that is placed')
          expect(checkStage(index, stageId, placement)).toContainEqual(finding)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('answers the same from an index that was changed and from one made afresh', () => {
    fc.assert(
      fc.property(anyWorld, anyPlan, anyChanges, anyPlacement, (world, plan, changes, placement) => {
        const changed = changeIndex(changeIndex(indexPlan(world, plan), changes.slice(0, 2)), changes.slice(2))
        const fresh = indexPlan(world, withChanges(plan, changes))
        expect(changed).toEqual(fresh)
        expect(checkPlan(changed)).toEqual(checkPlan(fresh))
        for (const { stageId } of world.stages) {
          expect(checkStage(changed, stageId, placement)).toEqual(checkStage(fresh, stageId, placement))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('leaves the index it was changed from as it was', () => {
    fc.assert(
      fc.property(anyWorld, anyPlan, anyChanges, (world, plan, changes: readonly PlanChange[]) => {
        const index = indexPlan(world, plan)
        changeIndex(index, changes)
        expect(index).toEqual(indexPlan(world, plan))
      }),
      { numRuns: 30 },
    )
  })
})

function named(rule: string, stageIds: readonly StageId[]): string {
  return `${rule} ${[...stageIds].toSorted().join(' ')}`
}

function heldDaysOf({ setUpDays, takeDownDays }: StageToPlan, { startsOn, endsOn }: Placement): Day[] {
  return daysInRange(addDays(startsOn, -setUpDays), addDays(endsOn, takeDownDays))
}

interface Stood {
  readonly stage: StageToPlan
  readonly place: Placement
  readonly days: readonly Day[]
  readonly city: string | null
}

/** The rules once more, slowly: day by day and pair by pair, with nothing kept ready. */
function naiveFindings(world: PlanWorld, plan: Plan): string[] {
  const { rules } = world
  const venueOf = (place: Placement) => world.venues.find(({ id }) => id === place.venueId)
  const all = world.stages.flatMap((stage): Stood[] => {
    const place = plan.get(stage.stageId)
    if (place === undefined) return []
    const city = venueOf(place)?.cityCode ?? stage.cityCode
    return [{ stage, place, days: daysInRange(place.startsOn, place.endsOn), city }]
  })
  const findings: string[] = []
  const tell = (rule: string, ...stood: readonly Stood[]) => {
    if (stood.some(({ stage }) => isOpen(stage)))
      findings.push(
        named(
          rule,
          stood.map(({ stage }) => stage.stageId),
        ),
      )
  }
  for (const [position, one] of all.entries()) {
    naiveAlone(world, one, tell)
    for (const other of all.slice(position + 1)) naivePair(world, one, other, tell)
  }
  const finals = all.filter(({ stage }) => stage.kind === 'final')
  for (const city of ['370100', '370200']) {
    let before = ''
    for (const day of daysInRange('2024-09-01', '2024-11-30')) {
      const here = finals.filter((one) => one.city === city && one.days.includes(day))
      const crowd = here.length > rules.finalsPerCity ? here.map(({ stage }) => stage.stageId).join(' ') : ''
      if (crowd !== '' && crowd !== before) tell('city_capacity', ...here)
      before = crowd
    }
  }
  for (const month of [9, 10]) {
    const starting = finals.filter(({ place }) => yearOf(place.startsOn) === 2024 && monthOf(place.startsOn) === month)
    if (starting.length > rules.finalsPerMonth) tell('month_balance', ...starting.filter(({ stage }) => isOpen(stage)))
  }
  return findings
}

type Tell = (rule: string, ...stood: readonly Stood[]) => void

function naiveAlone(world: PlanWorld, one: Stood, tell: Tell): void {
  const { stage, place, days, city } = one
  const { rules, calendar } = world
  const venue = world.venues.find(({ id }) => id === place.venueId)
  if (venue !== undefined && !venue.sectors.includes(stage.sector)) tell('venue_equipped', one)
  if (venue !== undefined && stage.workstations > venue.workstations) tell('venue_large_enough', one)
  if (days.some((day) => day < world.today)) tell('inside_window', one)
  if (days.some((day) => stage.window !== null && (day < stage.window.from || day > stage.window.to)))
    tell('inside_window', one)
  for (const { from, to, cityCode } of rules.blackouts) {
    if ((cityCode === null || cityCode === city) && days.some((day) => day >= from && day <= to))
      tell('not_blacked_out', one)
  }
  if (days.some((day) => dayKind(calendar, day) === 'holiday')) tell('not_on_holiday', one)
  const avoided = { none: '', avoid_weekends: 'weekend', avoid_workdays: 'workday' }[rules.weekendWish]
  if (days.some((day) => dayKind(calendar, day) === avoided)) tell('weekend', one)
  if (stage.preferred !== null && days.length <= 6 && days.some((day) => !within(day, stage.preferred)))
    tell('near_preferred', one)
  if (venue !== undefined && stage.cityCode !== null && venue.cityCode !== stage.cityCode) tell('travel', one)
}

function within(day: Day, range: { readonly from: Day; readonly to: Day } | null): boolean {
  return range !== null && day >= range.from && day <= range.to
}

function naivePair(world: PlanWorld, one: Stood, other: Stood, tell: Tell): void {
  const held = heldDaysOf(one.stage, one.place)
  if (one.place.venueId !== null && one.place.venueId === other.place.venueId) {
    if (heldDaysOf(other.stage, other.place).some((day) => held.includes(day))) tell('venue_free', one, other)
  }
  const together = one.days.some((day) => other.days.includes(day))
  if (together && one.stage.personIds.some((id) => other.stage.personIds.includes(id)))
    tell('people_in_one_place', one, other)
  if (one.stage.contestId !== other.stage.contestId || one.stage.kind === other.stage.kind) return
  const [earlier, later] =
    stageKinds.indexOf(one.stage.kind) < stageKinds.indexOf(other.stage.kind) ? [one, other] : [other, one]
  const gap = later.stage.kind === 'final' ? world.rules.preliminaryGapDays : 0
  if (later.place.startsOn <= addDays(earlier.place.endsOn, gap)) tell('preliminary_first', one, other)
}
