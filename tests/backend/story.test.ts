import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { entries, events } from '#backend/db/tables/entries'
import { addDays } from '#domain/schedule/days'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { openChain } from '#tests/support/chain'
import { problemOf, says } from '#tests/support/problems'
import { rawTotals } from '#tests/support/raw-marks'
import { eventVersion, finishMarking, signAsChief, story } from '#tests/support/story'

const { contestId, eventId } = story

let test: TestBackend
let organizer: ApiClient
let competitor: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  organizer = await test.as('organizer')
  competitor = await test.as('competitor')
})
afterAll(() => test.close())

async function publish(state: 'provisional' | 'official') {
  return organizer.results.publish({ eventId, state, version: await eventVersion(test, eventId) })
}

/** The tests of this file are one story: each begins where the one before it ended. */
describe('from a date in the way to a ranking in public', () => {
  it('the organizer moves a final, is refused where another contest stands, and finds other days', async () => {
    const { home } = (await organizer.session.get()).persona ?? { home: '' }
    const movable = home.replace('/contests/', '')
    const { stages } = await organizer.contests.get({ contestId: movable })
    const final = stages.at(-1)
    const venueId = final?.venue?.id ?? ''
    const { rows } = await organizer.venues.bookings({ venueId })
    const neighbour = rows.find((row) => row.stageId !== final?.id && row.startsOn > (final?.startsOn ?? ''))
    if (final === undefined || neighbour === undefined) throw new Error('nothing stands in the way')
    const place = { contestId: movable, stageId: final.id, venueId, version: final.version, reason: '承办单位设备调试' }

    const taken = { ...place, startsOn: neighbour.startsOn, endsOn: neighbour.startsOn }
    const refused = await problemOf(organizer.contests.moveStage(taken))
    expect(refused).toMatchObject({ status: 422, code: 'REFUSED' })
    expect(refused.reasons).toContainEqual(
      expect.objectContaining({
        code: 'schedule.venue_clash',
        related: [{ kind: 'contest', id: neighbour.contestId, label: neighbour.contestName }],
      }),
    )

    const last = rows.at(-1)?.heldTo ?? ''
    const day = addDays(last, final.setUpDays + 1)
    const { stage } = await organizer.contests.moveStage({ ...place, startsOn: day, endsOn: day })
    expect(stage).toMatchObject({ startsOn: day, endsOn: day, version: final.version + 1 })
    const history = await organizer.contests.history({ contestId: movable, limit: 1 })
    expect(history.rows).toMatchObject([
      { action: 'stage.move', actorName: '示例·王守正', after: { startsOn: day }, reason: '承办单位设备调试' },
    ])
  })

  it('before anything is signed nobody sees a result, and nothing can be published', async () => {
    expect(await problemOf(test.visitor.results.get({ eventId }))).toMatchObject(
      says('UNAUTHORIZED', 'access.not_public_yet'),
    )
    expect(await problemOf(organizer.results.get({ eventId }))).toMatchObject(
      says('FORBIDDEN', 'access.results_sealed'),
    )
    expect(await problemOf(publish('provisional'))).toMatchObject(says('FORBIDDEN', 'access.chief_not_signed'))
    expect((await competitor.entries.own()).rows).toMatchObject([{ event: { id: eventId }, result: null }])
  })

  it('the judges finish and sign, and the chief signs', async () => {
    await finishMarking(test)
    expect(await problemOf(publish('provisional'))).toMatchObject(says('FORBIDDEN', 'access.chief_not_signed'))
    await signAsChief(test)
    expect((await organizer.contests.get({ contestId })).eventList).toMatchObject([{ markingState: 'signed' }])
  })

  it('until the chain is opened even the organizer reads no result, and publishes none', async () => {
    expect(await problemOf(organizer.results.get({ eventId }))).toMatchObject(says('FORBIDDEN', 'access.chain_sealed'))
    expect(await problemOf(publish('provisional'))).toMatchObject(says('FORBIDDEN', 'access.chain_sealed'))
    await openChain(test)
    const { eventList } = await organizer.contests.get({ contestId })
    expect(eventList).toMatchObject([
      { markingState: 'signed', can: expect.arrayContaining(['results.read', 'results.publish']) },
    ])
  })

  it('the organizer sees the ranking as it would be published, the public still does not', async () => {
    const preview = await organizer.results.get({ eventId })
    expect(preview).toMatchObject({ missing: [], groups: [{ state: 'preview', revision: null, publishedAt: null }] })
    expect(preview.can).toContain('results.publish')
    expect(await problemOf(test.visitor.results.get({ eventId }))).toMatchObject(
      says('UNAUTHORIZED', 'access.not_public_yet'),
    )
    expect((await competitor.entries.own()).rows).toMatchObject([{ result: null }])
  })

  it('published as provisional, it is what the raw marks add up to', async () => {
    const published = await publish('provisional')
    const [group] = published.groups
    expect(group).toMatchObject({ state: 'provisional', revision: 1, publishedAt: '2024-10-15T04:00:00.000Z' })
    const totals = await rawTotals(test.db, eventId)
    expect(totals.size).toBe(10)
    expect(new Map(group?.rows.map(({ entryNumber, total }) => [entryNumber, total]))).toEqual(totals)

    const times = await test.db
      .select({ number: entries.entryNumber, time: entries.timeSeconds })
      .from(entries)
      .where(eq(entries.eventId, eventId))
    const timeOf = new Map(times.map(({ number, time }) => [number, time ?? 0]))
    const order = [...totals].toSorted(
      ([left, leftTotal], [right, rightTotal]) =>
        Number(rightTotal) - Number(leftTotal) || (timeOf.get(left) ?? 0) - (timeOf.get(right) ?? 0),
    )
    expect(group?.rows.map(({ entryNumber }) => entryNumber)).toEqual(order.map(([number]) => number))
    expect(group?.rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('its parts add up, its awards follow its bands, and a class-one single event gives three titles', async () => {
    const rows = (await test.visitor.results.get({ eventId })).groups[0]?.rows ?? []
    for (const { parts, total } of rows) {
      const sum = parts.reduce((hundredths, { mark }) => hundredths + Math.round(Number(mark) * 100), 0)
      expect((sum / 100).toFixed(2)).toBe(total)
    }
    expect(rows.map(({ title }) => title)).toEqual([true, true, true, ...Array.from({ length: 7 }, () => false)])
    const [event] = await test.db.select({ rulePack: events.rulePack }).from(events).where(eq(events.id, eventId))
    const expected: (string | null)[] = (event?.rulePack.awards?.bands ?? []).flatMap(({ award, size }) => {
      if (size.by === 'places') return Array.from({ length: size.count }, () => award)
      if (size.by !== 'percent') throw new Error(`the story's bands are not ${size.by}`)
      const places = (rows.length * Number(size.percent)) / 100
      return Array.from({ length: size.rounding === 'up' ? Math.ceil(places) : Math.floor(places) }, () => award)
    })
    expect(expected.length).toBeGreaterThan(0)
    expect(rows.map(({ award }) => award)).toEqual(rows.map((_, index) => expected[index] ?? null))
  })

  it('made official, it stays what it was; provisional again it does not become', async () => {
    const provisional = await test.visitor.results.get({ eventId })
    const official = await publish('official')
    expect(official.groups).toMatchObject([{ state: 'official', revision: 2 }])
    expect(official.groups.map(({ rows }) => rows)).toEqual(provisional.groups.map(({ rows }) => rows))
    for (const state of ['official', 'provisional'] as const) {
      expect(await problemOf(publish(state))).toMatchObject(says('REFUSED', 'request.already_published'))
    }
  })

  it('the competitor sees rank, total, parts and award, each part beside the best', async () => {
    const [own] = (await competitor.entries.own()).rows
    const rows = (await test.visitor.results.get({ eventId })).groups[0]?.rows ?? []
    const row = rows.find(({ entryNumber }) => entryNumber === own?.entryNumber)
    if (own?.result == null || row === undefined) throw new Error('no result')
    const { rank, shared, total, award, title, decidedBy, parts } = row
    expect(own.result).toMatchObject({ state: 'official', ranked: 10, rank, shared, total, award, title, decidedBy })
    expect(own.result.parts.map(({ code, name, mark }) => ({ code, name, mark }))).toEqual(
      parts.map(({ code, name, mark }) => ({ code, name, mark })),
    )
    for (const { code, best, max, mark } of own.result.parts) {
      const marks = rows.map((other) => Number(other.parts.find((part) => part.code === code)?.mark))
      expect(Number(best)).toBe(Math.max(...marks))
      expect(Number(max)).toBeGreaterThanOrEqual(Number(mark))
    }
  })

  it('the leader sees the two own entries with their results, the public the newest ranking once', async () => {
    const { rows } = await (await test.as('leader')).entries.own()
    const own = rows.filter(({ event }) => event.id === eventId)
    expect(own).toHaveLength(2)
    expect(own.every(({ result }) => result?.state === 'official')).toBe(true)
    const { published } = await test.visitor.overview.get()
    expect(published.filter((one) => one.eventId === eventId)).toHaveLength(1)
    expect(published[0]).toMatchObject({ contestId, day: '2024-10-15' })
  })

  it('and every step stands in the record, newest first, with who took it', async () => {
    const { rows } = await organizer.contests.history({ contestId, limit: 1000 })
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map(({ seq }) => seq).toSorted((left, right) => right - left))
    const steps = rows.filter(({ action }) => action === 'event.sign' || action === 'results.publish').toReversed()
    expect(steps).toMatchObject([
      { action: 'event.sign', actorName: expect.stringMatching(/^示例·/), after: { markingState: 'signed' } },
      {
        action: 'results.publish',
        actorName: '示例·王守正',
        before: { state: 'unpublished' },
        after: { state: 'provisional' },
      },
      {
        action: 'results.publish',
        actorName: '示例·王守正',
        before: { state: 'provisional' },
        after: { state: 'official' },
      },
    ])
    expect(rows.filter(({ action }) => action === 'form.sign')).toHaveLength(6)
    expect(rows.filter(({ action }) => action === 'mark.enter').length).toBeGreaterThan(3)
  })
})
