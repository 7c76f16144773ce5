import * as fc from 'fast-check'
import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { arrange } from '#domain/schedule/arrange/arrange'
import { costOfPlan, totalCost } from '#domain/schedule/arrange/cost'
import { explain } from '#domain/schedule/arrange/explain'
import { relaxed, waysOut } from '#domain/schedule/arrange/relaxation'
import { partsOf, type ArrangeRequest } from '#domain/schedule/arrange/request'
import { requirementsOf, type RequirementId } from '#domain/schedule/arrange/requirement'
import type { Search } from '#domain/schedule/arrange/solver'
import { checkPlan, indexPlan } from '#domain/schedule/check-plan'
import { addDays } from '#domain/schedule/days'
import type { Finding } from '#domain/schedule/finding'
import type { Plan } from '#domain/schedule/plan'
import { yearOf } from '#tests/bench/year'
import { bruteForce } from '#tests/support/brute-force'
import { driveSearch } from './drive-search'
import { smallRequest } from '#tests/support/arrange-worlds'

const highs = await loadHighs()
const wholeYear: Omit<ArrangeRequest, 'world'> = {
  plan: new Map(),
  scope: 'all',
  notBefore: new Map(),
  lifted: new Set(),
  fewestChanges: false,
}
const runs = Number(process.env['RUNS'] ?? 30)
const patience = 120_000

function solved<Result>(search: Search<Result>): Result {
  return driveSearch(highs, search, {
    timeLimitMs: 60_000,
    gap: 0,
    now: () => performance.now(),
    tell: () => undefined,
  })
}

/** Breaches of hard rules in which a stage takes part that the search was free to place. */
function breaches(request: ArrangeRequest, plan: Plan): Finding[] {
  const moved = new Set(partsOf(request).movable.map(({ stageId }) => stageId))
  return checkPlan(indexPlan(request.world, plan)).filter(
    ({ severity, stageIds }) => severity !== 'warn' && stageIds.some((id) => moved.has(id)),
  )
}

describe('arranging small years', () => {
  it(
    'finds a cheapest plan whenever there is one, and none otherwise',
    () => {
      fc.assert(
        fc.property(smallRequest, (request) => {
          const result = solved(arrange(request))
          const least = bruteForce(request, new Set(requirementsOf(request)))
          expect(breaches(request, result.plan)).toEqual([])
          expect(result.outcome).toBe(least === null ? 'incomplete' : 'proven')
          if (least !== null) expect(totalCost(costOfPlan(request.world, result.plan))).toBe(least)
        }),
        { numRuns: runs },
      )
    },
    patience,
  )

  it(
    'names, when nothing fits, requirements that cannot all be kept and of which each one matters',
    () => {
      let conflicts = 0
      fc.assert(
        fc.property(smallRequest, (request) => {
          const explained = solved(explain(request))
          const possible = bruteForce(request, new Set(requirementsOf(request)), false) !== null
          expect(explained.kind).toBe(possible ? 'plan' : 'conflict')
          if (explained.kind !== 'conflict') return
          conflicts += 1
          const { requirements, minimal } = explained.conflict
          expect(minimal).toBe(true)
          expect(bruteForce(request, new Set(requirements), false)).toBeNull()
          for (const id of requirements) {
            const others = new Set(requirements.filter((one): one is RequirementId => one !== id))
            expect(bruteForce(request, others, false)).not.toBeNull()
          }
        }),
        { numRuns: runs * 2 },
      )
      expect(conflicts).toBeGreaterThan(5)
    },
    patience,
  )

  it(
    'offers ways out that end the conflict they were named for',
    () => {
      fc.assert(
        fc.property(smallRequest, (request) => {
          const explained = solved(explain(request))
          if (explained.kind !== 'conflict') return
          const { requirements } = explained.conflict
          const ways = solved(waysOut(request, requirements))
          expect(ways.some((way) => way !== null)).toBe(true)
          for (const way of ways) {
            if (way === null) continue
            const after = relaxed(request, way)
            const left = new Set(requirementsOf(after).filter((id) => requirements.includes(id)))
            if (way.kind === 'unlock') left.add(`place:${way.stageId}`)
            expect(bruteForce(after, left, false)).not.toBeNull()
          }
        }),
        { numRuns: runs },
      )
    },
    patience,
  )
})

describe('arranging years like the sample', () => {
  const rules = fc.record({
    finalsPerCity: fc.integer({ min: 1, max: 3 }),
    finalsPerMonth: fc.integer({ min: 5, max: 40 }),
    preliminaryGapDays: fc.integer({ min: 0, max: 20 }),
    weekendWish: fc.constantFrom('none' as const, 'avoid_weekends' as const, 'avoid_workdays' as const),
  })

  it(
    'breaks no hard rule and ends with a proof, whichever stages stay where they are',
    () => {
      fc.assert(
        fc.property(rules, fc.integer({ min: 1, max: 1000 }), (chosen, seed) => {
          const request = { ...wholeYear, world: yearOf(60, seed, chosen) }
          const first = solved(arrange(request))
          expect(first.outcome).toBe('proven')
          expect(breaches(request, first.plan)).toEqual([])
          const locked = {
            ...request.world,
            stages: request.world.stages.map((stage, index) => ({
              ...stage,
              fixed: index % 3 === 0 ? ('locked' as const) : null,
            })),
          }
          const again = { ...request, world: { ...locked, published: first.plan }, plan: first.plan }
          const second = solved(
            arrange({ ...again, world: { ...again.world, rules: { ...locked.rules, finalsPerCity: 1 } } }),
          )
          for (const { stageId, fixed } of locked.stages)
            if (fixed === 'locked') expect(second.plan.get(stageId)).toEqual(first.plan.get(stageId))
          expect(
            breaches(
              { ...again, world: { ...again.world, rules: { ...locked.rules, finalsPerCity: 1 } } },
              second.plan,
            ),
          ).toEqual([])
        }),
        { numRuns: 8 },
      )
    },
    patience,
  )

  it('changes as few published dates as possible after a delay', () => {
    const world = yearOf(60, 3)
    const first = solved(arrange({ ...wholeYear, world }))
    const late = world.stages.filter(({ kind }) => kind === 'final').slice(0, 3)
    const notBefore = new Map(
      late.map(({ stageId }) => [stageId, addDays(first.plan.get(stageId)?.startsOn ?? '', 15)]),
    )
    const published = { ...world, published: first.plan }
    const again = solved(arrange({ ...wholeYear, world: published, plan: first.plan, notBefore, fewestChanges: true }))
    expect(again.outcome).toBe('proven')
    expect(costOfPlan(published, again.plan).keep_published.units).toBe(late.length)
    for (const [stageId, day] of notBefore) expect((again.plan.get(stageId)?.startsOn ?? '') >= day).toBe(true)
  })

  it('gives the same plan for the same question', () => {
    const request = { ...wholeYear, world: yearOf(60, 5, { finalsPerMonth: 6, finalsPerCity: 1 }) }
    expect(solved(arrange(request))).toEqual(solved(arrange(request)))
  })
})
