import * as fc from 'fast-check'
import type { ContestId, PersonId, StageId, VenueId } from '#domain/ids'
import type { ArrangeRequest } from '#domain/schedule/arrange/request'
import { addDays } from '#domain/schedule/days'
import type { Placement, Plan, PlanWorld, StageToPlan } from '#domain/schedule/plan'
import { defaultRuleSet } from '#domain/schedule/rule-set'

const first = '2024-03-04'
const windowDays = 8
export const testWindow = { from: first, to: addDays(first, windowDays - 1) }
const cityCodes = ['370100', '370200']

const dayArb = fc.integer({ min: 0, max: windowDays - 1 }).map((number) => addDays(first, number))
const rangeArb = fc
  .tuple(dayArb, fc.integer({ min: 0, max: 3 }))
  .map(([from, more]) => ({ from, to: addDays(from, more) }))
const maybe = <Value>(arb: fc.Arbitrary<Value>) => fc.option(arb, { nil: null, freq: 2 })

interface Made {
  readonly stage: StageToPlan
  readonly place: Placement
}

function stageArb(index: number): fc.Arbitrary<Made> {
  return fc
    .record({
      contest: fc.integer({ min: 0, max: 1 }),
      kind: fc.constantFrom('preliminary' as const, 'final' as const, 'final' as const),
      sector: fc.constantFrom('digital' as const, 'services' as const),
      cityCode: fc.constantFrom(...cityCodes),
      days: fc.integer({ min: 1, max: 2 }),
      setUpDays: fc.integer({ min: 0, max: 1 }),
      takeDownDays: fc.integer({ min: 0, max: 1 }),
      workstations: fc.constantFrom(0, 10, 40),
      personIds: fc.subarray(['p1' as PersonId, 'p2' as PersonId]),
      preferred: maybe(rangeArb),
      window: maybe(rangeArb),
      locked: fc.boolean(),
      startsOn: dayArb,
      venue: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ contest, locked, startsOn, venue, ...more }) => ({
      stage: {
        ...more,
        stageId: `s${index}` as StageId,
        contestId: `c${more.kind === 'final' && contest === 0 ? index : contest}` as ContestId,
        contestName: `示例${index}`,
        class: null,
        hostName: null,
        fixed: locked && index > 1 ? 'locked' : null,
      },
      place: { startsOn, endsOn: addDays(startsOn, more.days - 1), venueId: `v${venue}` as VenueId },
    }))
}

/** Worlds of a few days, venues and stages, tight enough that often nothing fits. */
export const smallRequest: fc.Arbitrary<ArrangeRequest> = fc
  .record({
    made: fc.tuple(stageArb(0), stageArb(1), stageArb(2), stageArb(3)),
    venues: fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom(10, 40)),
    published: fc.boolean(),
    finalsPerCity: fc.integer({ min: 1, max: 2 }),
    finalsPerMonth: fc.integer({ min: 1, max: 3 }),
    preliminaryGapDays: fc.integer({ min: 0, max: 3 }),
    blackout: maybe(fc.tuple(rangeArb, fc.constantFrom(null, ...cityCodes))),
    holiday: maybe(dayArb),
    hold: maybe(rangeArb),
    today: fc.constantFrom(first, addDays(first, 2)),
    weekendWish: fc.constantFrom('none' as const, 'avoid_weekends' as const, 'avoid_workdays' as const),
    delay: maybe(dayArb),
  })
  .map(({ made, venues, published, blackout, holiday, hold, today, delay, ...rules }): ArrangeRequest => {
    const plan: Plan = new Map(
      made.flatMap(({ stage, place }) => (stage.fixed === null ? [] : [[stage.stageId, place]])),
    )
    const world: PlanWorld = {
      window: testWindow,
      today,
      stages: made.map(({ stage }) => stage),
      venues: [0, 1, 2].map((number) => ({
        id: `v${number}` as VenueId,
        name: `示例场馆${number}`,
        cityCode: cityCodes[number % 2] ?? '',
        workstations: number === 2 ? venues[2] : 40,
        sectors: venues[number] === true || number === 2 ? ['digital', 'services'] : ['digital'],
      })),
      holds:
        hold === null ? [] : [{ ...hold, venueId: 'v0' as VenueId, contestId: 'x' as ContestId, contestName: '外' }],
      people: new Map(),
      calendar: new Map(holiday === null ? [] : [[holiday, { day: holiday, kind: 'holiday', name: '节' }]]),
      rules: {
        ...defaultRuleSet,
        ...rules,
        weight: { near_preferred: 2, month_balance: 5, weekend: 1, travel: 3, keep_published: 4 },
        blackouts: blackout === null ? [] : [{ ...blackout[0], cityCode: blackout[1], reason: '示例' }],
      },
      published: new Map(published ? made.slice(0, 2).map(({ stage, place }) => [stage.stageId, place]) : []),
    }
    const notBefore = new Map(delay === null ? [] : [['s0' as StageId, delay]])
    return { world, plan, scope: 'all', notBefore, lifted: new Set(), fewestChanges: false }
  })
