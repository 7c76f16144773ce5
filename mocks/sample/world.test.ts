import { describe, expect, it } from 'vitest'
import { phases } from '#domain/contests/vocabulary'
import { birthDateOf, isSyntheticIdentityNumber, parseIdentityNumber } from '#domain/people/identity-number'
import { checkPlan, indexPlan } from '#domain/schedule/check-plan'
import { isOpen, withChanges, type Plan } from '#domain/schedule/plan'
import { defaultRuleSet } from '#domain/schedule/rule-set'
import { findVenueClashes, type Booking } from '#domain/schedule/venue-clash'
import type { ContestId, StageId, VenueId } from '#domain/ids'
import { realContests } from './facts/real-contests'
import { generateSample } from './generate'
import { placementOf, planInForce, planWorldOf } from './plan-world'
import { editionIds } from './programmes'
import { yellowRiverContestId } from './yellow-river'

const world = generateSample()
const provincial = world.contests.filter(({ editionId }) => editionId === editionIds.provincial)
const eventsOf = (contestId: string) =>
  world.events.filter((event) => event.contestId === contestId).map(({ id }) => id)
const entriesOf = (contestId: string) => {
  const eventIds = new Set(eventsOf(contestId))
  return world.entries.filter(({ eventId }) => eventIds.has(eventId))
}

describe('the sample world is a function of its seed', () => {
  it('is the same to the byte for the same seed', () => {
    expect(JSON.stringify(generateSample())).toBe(JSON.stringify(world))
  })

  it('differs for another seed', () => {
    expect(JSON.stringify(generateSample({ seed: 7 }).people)).not.toBe(
      JSON.stringify(generateSample({ seed: 8 }).people),
    )
  })

  it.each([1, 2])('holds the same counts for seed %i', (seed) => {
    const other = generateSample({ seed })
    expect(other.contests).toHaveLength(188)
    expect(other.entries.length).toBeGreaterThan(11_000)
    expect(other.marks.length).toBeGreaterThan(50_000)
  })
})

describe('its size', () => {
  it('holds exactly 186 provincial contests', () => expect(provincial).toHaveLength(186))

  it.each([
    ['entries', 11_500, 12_600],
    ['marks', 55_000, 65_000],
    ['venues', 60, 60],
    ['organisations', 230, 270],
    ['audit', 400, 1000],
    ['figures', 34, 34],
    ['personas', 14, 14],
  ] as const)('holds a sensible number of %s', (table, least, most) => {
    expect(world[table].length).toBeGreaterThanOrEqual(least)
    expect(world[table].length).toBeLessThanOrEqual(most)
  })

  it('seats 900 judges', () => {
    const seats = world.assignments.filter(({ role }) => role !== 'holder')
    const judges = new Set(seats.map(({ personId }) => personId))
    expect(world.people.filter(({ id }) => id.startsWith('j-'))).toHaveLength(900)
    expect(judges.size).toBe(900)
  })
})

describe('its contests', () => {
  it('stand in every phase', () => {
    const found = new Set(provincial.map(({ phase }) => phase))
    expect([...found].toSorted()).toEqual([...phases, 'cancelled', 'postponed'].toSorted())
  })

  it('have names and ids of their own, and made-up ones say so', () => {
    expect(new Set(provincial.map(({ name }) => name)).size).toBe(186)
    expect(provincial.filter(({ sample, name }) => sample && !name.includes('示例'))).toEqual([])
  })

  it('keep seven reported ones free of entries, results and venues, each with its source', () => {
    const real = provincial.filter(({ sample }) => !sample)
    expect(real.map(({ id }) => id).toSorted()).toEqual(realContests.map(({ id }) => id).toSorted())
    expect(real).toHaveLength(7)
    for (const { id, reported } of real) {
      expect(reported?.source).toBeTruthy()
      expect(entriesOf(id)).toEqual([])
      expect(world.results.filter(({ eventId }) => eventsOf(id).includes(eventId))).toEqual([])
      expect(world.stages.filter(({ contestId, venueId }) => contestId === id && venueId !== null)).toEqual([])
    }
  })

  it('never hold one venue twice on a day', () => {
    const bookings = world.stages.flatMap((stage): Booking[] => {
      const { startsOn, endsOn, venueId, holdsVenue, setUpDays, takeDownDays } = stage
      if (!holdsVenue || venueId === null || startsOn === null || endsOn === null) return []
      const ids = { stageId: stage.id as StageId, contestId: stage.contestId as ContestId, venueId: venueId as VenueId }
      return [{ ...ids, contestName: stage.contestId, startsOn, endsOn, setUpDays, takeDownDays }]
    })
    expect(bookings.length).toBeGreaterThan(150)
    expect(bookings.flatMap((booking) => findVenueClashes(booking, bookings))).toEqual([])
  })

  it('give each held final a venue in its own city', () => {
    const held = provincial.filter(
      ({ sample, phase }) => sample && ['final', 'notice', 'confirmed', 'archived'].includes(phase),
    )
    expect(held.length).toBe(100)
    for (const { id, cityCode } of held) {
      const final = world.stages.find(({ contestId, kind }) => contestId === id && kind === 'final')
      expect(world.venues.find((venue) => venue.id === final?.venueId)?.cityCode).toBe(cityCode)
    }
  })
})

describe('its year plan', () => {
  const rules = world.planRules[0]?.rules ?? defaultRuleSet
  const planWorld = planWorldOf(world, rules)
  const inForce = planInForce(world)
  const grave = (plan: Plan) => checkPlan(indexPlan(planWorld, plan)).filter(({ severity }) => severity !== 'warn')

  it('keeps every rule that guards publication, wishes apart', () => {
    expect(grave(inForce).map(({ rule, stageIds }) => [rule, ...stageIds])).toEqual([])
    expect(
      planWorld.stages.filter(({ fixed, preferred }) => fixed === null && preferred !== null).length,
    ).toBeGreaterThan(40)
  })

  it('has a draft with some stages moved, three of them against a rule, and contests yet to be placed', () => {
    const changes = world.planDraftRows.map((row) => ({
      stageId: row.stageId as StageId,
      before: null,
      after: placementOf({ startsOn: row.startsOn ?? null, endsOn: row.endsOn ?? null, venueId: row.venueId ?? null }),
    }))
    expect(changes).toHaveLength(12)
    const found = grave(withChanges(inForce, changes))
    expect(found.map(({ rule }) => rule)).toEqual(['venue_free', 'preliminary_first', 'not_blacked_out'])
    const unplaced = planWorld.stages.filter((stage) => isOpen(stage) && !inForce.has(stage.stageId))
    expect(unplaced.length).toBeGreaterThanOrEqual(10)
    expect(changes.some(({ stageId }) => stageId.startsWith('c-011') || stageId.startsWith('c-story'))).toBe(false)
  })

  it('was published twice, the second time with some changes, each by somebody and with a reason', () => {
    expect(world.planVersions.map(({ number }) => number)).toEqual([1, 2])
    const second = world.planVersionRows.filter(({ versionId }) => versionId === 'pv-2')
    const told = second.filter(({ changedByName }) => changedByName !== null)
    expect(told.length).toBe(world.planVersions[1]?.changes)
    expect(told.length).toBeGreaterThan(10)
    expect(told.length).toBeLessThan(75)
    const rowsOfReal = world.planVersionRows.filter(({ stageId }) => stageId.startsWith('sd2024-'))
    expect(rowsOfReal.every(({ changedByName }) => changedByName === null)).toBe(true)
  })
})

describe('its people', () => {
  it('carry an unassigned region, their own birth date and the right check digit', () => {
    for (const { idNumber, birthDate } of world.people) {
      if (!isSyntheticIdentityNumber(idNumber) || birthDateOf(idNumber) !== birthDate) expect.fail(idNumber)
      expect(parseIdentityNumber(idNumber)).toMatchObject({ kind: 'accepted' })
    }
    expect(new Set(world.people.map(({ idNumber }) => idNumber)).size).toBe(world.people.length)
  })

  it('compete only for units that say they are made up', () => {
    const unit = new Map(world.organisations.map(({ id, name }) => [id, name]))
    expect(
      world.entries.filter(({ organisationId }) => unit.get(organisationId ?? '')?.startsWith('示例') !== true),
    ).toEqual([])
  })
})

describe('the Yellow River contest', () => {
  const entries = entriesOf(yellowRiverContestId)
  const cells = new Set(entries.map(({ eventId, delegationId }) => `${eventId} ${delegationId}`))

  it('has 88 sample entries in 90 places, all ten of 宁夏 among them, and no results', () => {
    expect(entries).toHaveLength(88)
    expect(cells.size).toBe(88)
    expect(entries.filter(({ delegationId }) => delegationId === 'd-yr-64')).toHaveLength(10)
    expect(entries.every(({ name }) => name.startsWith('示例'))).toBe(true)
    expect(world.results.filter(({ eventId }) => eventsOf(yellowRiverContestId).includes(eventId))).toEqual([])
  })
})

describe('the WorldSkills results', () => {
  it('hold 1156 entries in 59 skills', () => {
    expect(world.skillResults).toHaveLength(1156)
    expect(new Set(world.skillResults.map(({ skillNumber }) => skillNumber)).size).toBe(59)
    expect(world.skills.filter(({ editionId }) => editionId === editionIds.worldskills2026)).toHaveLength(64)
  })

  it('give China 36 gold, 9 silver, 4 bronze and 8 medallions', () => {
    const china = world.skillResults.filter(({ memberCode }) => memberCode === 'CN')
    const count = (medal: string) => china.filter((row) => row.medal === medal).length
    expect([count('gold'), count('silver'), count('bronze'), count('medallion')]).toEqual([36, 9, 4, 8])
    expect(china.reduce((sum, { points }) => sum + points, 0)).toBe(43_882)
  })
})
