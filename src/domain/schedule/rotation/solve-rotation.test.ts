import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rotationBound } from './bounds'
import { shortestByForce } from './test-brute-force'
import { checkRotation } from './check-rotation'
import type { RotationModule, RotationProblem } from './problem'
import { runRotation, solveRotation } from './solve-rotation'

function module(minutes: number, change: Partial<RotationModule> = {}): RotationModule {
  return { code: 'M', minutes, stations: 1, changeover: 0, ...change }
}

function problem(
  teams: number,
  modules: readonly RotationModule[],
  change: Partial<RotationProblem> = {},
): RotationProblem {
  return { teams, modules, rest: 0, transfer: 0, start: 480, pauses: [], ...change }
}

const modules = (most: number) =>
  fc.array(
    fc.record({
      code: fc.constant('M'),
      minutes: fc.integer({ min: 1, max: 12 }),
      stations: fc.integer({ min: 1, max: 2 }),
      changeover: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: most },
  )

const problems = (mostTeams: number, mostModules: number) =>
  fc.record({
    teams: fc.integer({ min: 1, max: mostTeams }),
    modules: modules(mostModules),
    rest: fc.integer({ min: 0, max: 5 }),
    transfer: fc.integer({ min: 0, max: 3 }),
    start: fc.constant(480),
    pauses: fc.oneof(
      fc.constant([]),
      fc.integer({ min: 484, max: 510 }).map((from) => [{ from, to: from + 7 }]),
    ),
  })

describe('small rotations', () => {
  it.each([
    [3, 3, 60],
    [2, 4, 40],
    [4, 2, 40],
    [4, 3, 12],
    [3, 4, 12],
  ])('%i teams at %i modules: as short as trying everything finds', (teams, most, runs) => {
    fc.assert(
      fc.property(problems(teams, most), (small) => {
        const answer = runRotation(small)
        expect(answer).toMatchObject({ end: shortestByForce(small), proven: true, gap: 0, bound: answer.end })
      }),
      { numRuns: runs, seed: teams * 10 + most },
    )
  })
})

describe('every answer', () => {
  it('holds, and ends no earlier than the bound', () => {
    fc.assert(
      fc.property(problems(9, 7), fc.integer({ min: 1, max: 99 }), (any, seed) => {
        const answer = runRotation(any, { seed, exactStates: 4000, tries: 400 })
        expect(checkRotation(any, answer.visits)).toEqual([])
        expect(answer.end).toBeGreaterThanOrEqual(rotationBound(any).end)
        expect(answer.end).toBe(Math.max(...answer.visits.map(({ end }) => end)))
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for the same seed', () => {
    const one = problem(7, [module(30), module(45), module(20), module(35)], { rest: 10 })
    expect(runRotation(one, { tries: 400 })).toEqual(runRotation(one, { tries: 400 }))
  })
})

describe('equal modules', () => {
  it.each([
    [5, 5, 0],
    [8, 5, 0],
    [5, 8, 0],
    [20, 20, 0],
    [20, 20, 10],
    [12, 4, 30],
  ])('%i teams, %i modules, %i minutes of rest: proven best at once', (teams, count, rest) => {
    const equal = problem(
      teams,
      Array.from({ length: count }, () => module(30)),
      { rest },
    )
    const [first] = solveRotation(equal)
    expect(first).toMatchObject({ proven: true, gap: 0 })
  })
})

describe('large rotations', () => {
  const lengths = Array.from({ length: 20 }, (_, index) => 20 + ((index * 7) % 26))

  it('20 × 20 says how far from the bound it is', () => {
    const large = problem(
      20,
      lengths.map((minutes) => module(minutes, { changeover: 5 })),
      { rest: 10 },
    )
    const answer = runRotation(large, { tries: 600 })
    expect(checkRotation(large, answer.visits)).toEqual([])
    expect(answer.gap).toBeCloseTo((answer.end - answer.bound) / (answer.end - large.start))
    expect(answer.gap).toBeLessThan(0.15)
  })

  it('stopped, it gives the best so far and says that it was stopped', () => {
    const large = problem(
      10,
      lengths.slice(0, 10).map((minutes) => module(minutes)),
      { rest: 15 },
    )
    const answer = runRotation(large, {}, ({ steps }) => steps > 500)
    expect(answer.cancelled).toBe(true)
    expect(checkRotation(large, answer.visits)).toEqual([])
  })

  it('never gets worse while it runs', () => {
    const ends = [
      ...solveRotation(
        problem(
          8,
          lengths.slice(0, 8).map((minutes) => module(minutes)),
          { rest: 5 },
        ),
        { tries: 2000 },
      ),
    ]
    const falling = ends.every(({ end }, index) => index === 0 || end <= (ends[index - 1]?.end ?? end))
    expect(falling).toBe(true)
  })
})

describe('the bound', () => {
  it.each([
    ['a module used all day', problem(6, [module(30), module(10)]), 480 + 180, 0],
    ['a module with changeovers', problem(4, [module(30, { changeover: 5 }), module(10)]), 480 + 4 * 35 - 5, 0],
    ['a module with two stations', problem(5, [module(30, { stations: 2 })]), 480 + 90, 0],
    ['one team with its rests', problem(2, [module(30), module(30), module(30)], { rest: 10 }), 480 + 110, 'team'],
    [
      'a pause nothing fits across',
      problem(1, [module(50), module(50)], { pauses: [{ from: 540, to: 600 }] }),
      650,
      'team',
    ],
  ] as const)('knows %s', (_name, given, end, because) => {
    expect(rotationBound(given)).toEqual({ end, because })
    expect(runRotation(given).end).toBe(end)
  })
})
