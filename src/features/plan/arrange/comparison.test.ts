import { describe, expect, it } from 'vitest'
import type { StageId, VenueId } from '#domain/ids'
import { addDays } from '#domain/schedule/days'
import type { Placement, Plan, PlanWorld } from '#domain/schedule/plan'
import { yearOf } from '#tests/bench/year'
import { checkPart, monthCounts, proposedChanges } from './comparison'
import { missingIn, requestOf, stagesInScope, firstSetup, type PlanAtHand } from './setup'
import { stepLines } from './step-lines'

const base = yearOf(4, 1)
const finals = base.stages.filter(({ kind }) => kind === 'final')
const world: PlanWorld = {
  ...base,
  stages: finals.map((stage) => ({
    ...stage,
    days: 2,
    setUpDays: 0,
    takeDownDays: 0,
    sector: 'digital',
    workstations: 0,
    personIds: [],
  })),
  venues: base.venues.map((venue) => ({ ...venue, sectors: ['digital'] })),
}
const [first, second, third] = world.stages.map(({ stageId }) => stageId) as [StageId, StageId, StageId]
const venueId = world.venues[0]?.id as VenueId
const at = (startsOn: string): Placement => ({ startsOn, endsOn: addDays(startsOn, 1), venueId })

const draft: Plan = new Map([
  [first, at('2024-03-04')],
  [second, at('2024-03-11')],
])
/** The two change places, and the third comes in. */
const proposal: Plan = new Map([
  [first, at('2024-03-11')],
  [second, at('2024-03-04')],
  [third, at('2024-04-15')],
])
const published = { ...world, published: new Map([[first, at('2024-03-04')]]) }
const changes = proposedChanges(published, draft, proposal, new Set([first, second, third]))

describe('the comparison', () => {
  it('tells what moves, by how much, and what is published', () => {
    expect(changes.map(({ stageId, movedBy, offPublished }) => [stageId, movedBy, offPublished])).toEqual([
      [second, -7, false],
      [first, 7, true],
      [third, null, false],
    ])
  })

  it('leaves out what the run was not to move', () => {
    expect(proposedChanges(published, draft, proposal, new Set([third])).map(({ stageId }) => stageId)).toEqual([third])
  })

  it('says which changes only go together', () => {
    const part = checkPart(published, draft, changes, new Set([first]))
    expect(part.broken.map(({ finding }) => finding.rule)).toEqual(['venue_free'])
    expect(part.alsoNeeded).toEqual([second])
    expect(checkPart(published, draft, changes, new Set([first, second])).broken).toEqual([])
    expect(checkPart(published, draft, changes, new Set([third])).broken).toEqual([])
  })

  it('counts finals by month without leaving out an empty one', () => {
    expect(monthCounts(world, draft, new Map([...proposal, [third, at('2024-05-06')]]))).toEqual([
      { month: '2024-03', before: 2, after: 2 },
      { month: '2024-04', before: 0, after: 0 },
      { month: '2024-05', before: 0, after: 1 },
    ])
  })
})

describe('what may move', () => {
  const hand: PlanAtHand = { world, draft, movable: new Set([first, third]) }
  const setup = firstSetup([])

  it.each([
    ['unscheduled', [third]],
    ['all', [first, third]],
    ['selected', [first]],
    ['delay', [first]],
  ] as const)('%s', (scope, expected) => {
    expect(stagesInScope({ ...setup, scope, selected: [first, second] }, hand)).toEqual(expected)
  })

  it('after a delay moves what has a venue, and what slipped', () => {
    const noVenue = { ...hand, draft: new Map([[first, { ...at('2024-03-04'), venueId: null }]]) }
    const delay = { ...setup, scope: 'delay' } as const
    expect(stagesInScope(delay, noVenue)).toEqual([])
    expect(stagesInScope({ ...delay, delays: [{ stageId: first, day: '2024-05-01' }] }, noVenue)).toEqual([first])
  })

  it('waits for a choice', () => {
    expect(missingIn(setup, hand)).toBeNull()
    expect(missingIn({ ...setup, scope: 'selected' }, hand)).toBe('nothing_in_scope')
    expect(missingIn({ ...setup, scope: 'delay' }, hand)).toBe('no_delay')
  })

  it('counts changes above all after a delay, and takes weights and ways out into account', () => {
    const request = requestOf(
      {
        ...setup,
        scope: 'delay',
        delays: [{ stageId: first, day: '2024-05-01' }],
        weights: { travel: 3 },
        relaxations: [
          { kind: 'capacity', finalsPerCity: 5 },
          { kind: 'drop', stageId: first },
        ],
      },
      hand,
    )
    expect(request.fewestChanges).toBe(true)
    expect(request.notBefore.get(first)).toBe('2024-05-01')
    expect(request.world.published).toBe(draft)
    expect(request.world.rules.weight.travel).toBe(3)
    expect(request.world.rules.finalsPerCity).toBe(5)
    expect([...request.lifted]).toEqual([`place:${first}`])
  })
})

it('draws the way from the first plan to the proof as two staircases', () => {
  const points = [
    { ms: 0, cost: 10, bound: 0 },
    { ms: 50, cost: 8, bound: 6 },
    { ms: 100, cost: 8, bound: 8 },
  ]
  expect(stepLines({ points, elapsedMs: 100 }, 100, 40)).toEqual({
    cost: 'M0.0 0.0H50.0V20.0H100.0V20.0H100',
    bound: 'M0.0 40.0H50.0V40.0H100.0V20.0H100',
    highest: 10,
    lowest: 6,
  })
  expect(stepLines({ points: [], elapsedMs: 0 }, 100, 40)).toBeNull()
})
