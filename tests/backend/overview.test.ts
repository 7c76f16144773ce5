import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContestListingData } from '#contract/contests'
import type { OverviewData } from '#contract/overview'
import { openTestBackend, type TestBackend } from '#tests/support/backend'

let test: TestBackend
let overview: OverviewData
let listed: readonly ContestListingData[]

beforeAll(async () => {
  test = await openTestBackend()
  overview = await test.visitor.overview.get()
  listed = (await test.visitor.contests.list({ edition: 2024, programme: 'provincial', limit: 1000 })).rows
})
afterAll(() => test.close())

describe('the provincial figures', () => {
  it('count what the list holds', () => {
    const { contests, entries, year } = overview.provincial
    expect({ contests, entries, year }).toEqual({
      contests: 186,
      entries: listed.reduce((sum, row) => sum + row.entries, 0),
      year: 2024,
    })
  })

  it.each<[string, (row: ContestListingData) => unknown, () => readonly (readonly [unknown, number])[]]>([
    ['class', (row) => row.class, () => overview.provincial.byClass.map((one) => [one.class, one.contests])],
    ['city', (row) => row.cityCode, () => overview.provincial.byCity.map((one) => [one.cityCode, one.contests])],
    ['month', (row) => row.month, () => overview.provincial.byMonth.map((one) => [one.month, one.contests])],
    ['phase', (row) => row.phase, () => overview.provincial.byPhase.map((one) => [one.phase, one.contests])],
  ])('by %s agree with the list', (_by, keyOf, tallied) => {
    const rows = tallied()
    expect(new Set(rows.map(([key]) => key)).size).toBe(rows.length)
    expect(rows.reduce((sum, [, contests]) => sum + contests, 0)).toBe(186)
    for (const [key, contests] of rows) expect(listed.filter((row) => keyOf(row) === key)).toHaveLength(contests)
  })

  it('by day count every final on each of its days', () => {
    const { byDay } = overview.provincial
    expect(byDay.length).toBeGreaterThan(100)
    for (const { day, contests } of byDay) {
      const held = listed.filter(({ finalFrom, finalTo }) => (finalFrom ?? '9') <= day && day <= (finalTo ?? '0'))
      expect({ day, contests: held.length }).toEqual({ day, contests })
    }
  })

  it('count as many venues as are listed', async () => {
    expect(overview.provincial.venues).toBe((await test.visitor.venues.list({})).rows.length)
  })

  it('name what comes next in order of day, without what is cancelled', () => {
    const days = overview.upcoming.map(({ startsOn }) => startsOn)
    expect(days).toEqual(days.toSorted())
    expect(
      overview.upcoming.every(
        ({ endsOn, phase }) => endsOn >= '2024-10-15' && phase !== 'cancelled' && phase !== 'postponed',
      ),
    ).toBe(true)
    expect(overview.upcoming.map(({ contestId }) => contestId)).toContain('c-story')
  })

  it('name rankings that everybody may read, newest first, each once', async () => {
    const days = overview.published.map(({ day }) => day)
    expect(days).toEqual(days.toSorted().toReversed())
    expect(new Set(overview.published.map(({ eventId }) => eventId)).size).toBe(6)
    for (const { eventId } of overview.published) {
      const { groups } = await test.visitor.results.get({ eventId })
      expect(groups.flatMap(({ rows }) => rows).length).toBeGreaterThan(0)
    }
  })

  it('tell each newspaper figure with its source', () => {
    expect(overview.figures.length).toBeGreaterThan(10)
    expect(
      overview.figures.every(({ source, value, unit }) => source !== '' && value !== '' && unit !== undefined),
    ).toBe(true)
  })
})

describe('the Yellow River Basin', () => {
  it('is ten events by nine provinces, upstream first, with 88 entries and two empty places', async () => {
    const { delegations, events, cells, contestId } = await test.visitor.overview.yellowRiver()
    expect(delegations.map(({ name }) => name.slice(0, 2))).toEqual([
      '青海',
      '四川',
      '甘肃',
      '宁夏',
      '内蒙',
      '陕西',
      '山西',
      '河南',
      '山东',
    ])
    expect(events).toHaveLength(10)
    expect(cells).toHaveLength(88)
    const places = events.flatMap((event) => delegations.map((delegation) => `${event.id} ${delegation.id}`))
    const taken = new Set(cells.map(({ eventId, delegationId }) => `${eventId} ${delegationId}`))
    expect(places.filter((place) => !taken.has(place))).toHaveLength(2)
    for (const { id, entries } of delegations)
      expect(cells.filter(({ delegationId }) => delegationId === id)).toHaveLength(entries)
    for (const { id, entries } of events) expect(cells.filter(({ eventId }) => eventId === id)).toHaveLength(entries)
    expect(overview.yellowRiver).toMatchObject({
      contestId,
      delegations: 9,
      events: 10,
      entries: 88,
      startsOn: '2024-07-25',
      endsOn: '2024-07-26',
      cityCode: '370500',
    })
  })
})

describe('WorldSkills at a glance', () => {
  it('agrees with its lists of skills and members', async () => {
    expect(overview.worldskills.map(({ year }) => year)).toEqual([2026, 2024])
    for (const { editionId, skills, members, entries, china } of overview.worldskills) {
      const list = (await test.visitor.worldskills.skills({ editionId })).rows
      const standings = (await test.visitor.worldskills.members({ editionId })).rows
      expect({ skills, members, entries }).toEqual({
        skills: list.length,
        members: standings.length,
        entries: list.reduce((sum, skill) => sum + skill.entries, 0),
      })
      const own = standings.find(({ code }) => code === 'CN')
      if (own === undefined) expect(china).toBeNull()
      else expect(own).toMatchObject(china ?? { china: 'is missing' })
    }
  })
})

describe('venues', () => {
  it('are listed by city, whole or of one city', async () => {
    const { rows } = await test.visitor.venues.list({})
    const cities = rows.map(({ cityCode }) => cityCode)
    expect(cities).toEqual(cities.toSorted())
    expect(await test.visitor.venues.list({ city: '370200' })).toEqual({
      rows: rows.filter(({ cityCode }) => cityCode === '370200'),
    })
    expect(await test.visitor.venues.list({ city: 'x' })).toEqual({ rows: [] })
  })

  it('are held by one contest a day, set-up and take-down included', async () => {
    const { rows } = await test.visitor.venues.list({})
    let bookings = 0
    for (const { id } of rows) {
      const { rows: held } = await test.visitor.venues.bookings({ venueId: id })
      for (const [index, { heldFrom, heldTo, startsOn, endsOn }] of held.entries()) {
        expect(heldFrom <= startsOn && startsOn <= endsOn && endsOn <= heldTo).toBe(true)
        expect(heldFrom > (held[index - 1]?.heldTo ?? '')).toBe(true)
      }
      bookings += held.length
    }
    expect(bookings).toBeGreaterThan(100)
  })
})
