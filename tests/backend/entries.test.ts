import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { entries } from '#backend/db/tables/entries'
import { personas } from '#backend/db/tables/office'
import type { AssignmentId, EventId } from '#domain/ids'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemIn, problemOf, says } from '#tests/support/problems'
import { story } from '#tests/support/story'

const { eventId } = story

let test: TestBackend

beforeAll(async () => {
  test = await openTestBackend()
})
afterAll(() => test.close())

describe('who competes in an event', () => {
  it('is listed for staff by entry number, with unit, delegation and masked identity', async () => {
    for (const persona of ['office', 'organizer']) {
      const { total, rows } = await (await test.as(persona)).entries.list({ eventId })
      expect(total).toBe(10)
      expect(rows.map(({ entryNumber }) => entryNumber)).toEqual([
        '001',
        '002',
        '003',
        '004',
        '005',
        '006',
        '007',
        '008',
        '009',
        '010',
      ])
      for (const row of rows) {
        expect(row).toMatchObject({
          group: 'worker',
          status: 'confirmed',
          unit: expect.stringMatching(/^示例/),
          delegation: { code: expect.stringMatching(/^37\d{4}$/) },
        })
        expect(row.identity).toMatchObject([
          { idNumber: expect.stringMatching(/^\d{4}\*{10}/), phone: expect.stringMatching(/\*{4}/) },
        ])
      }
    }
  })

  it('holds no work code or station, for anybody: they would join marks to names', async () => {
    const response = await test.request(`/api/events/${eventId}/entries`, {}, 'office')
    const { rows } = (await response.json()) as { rows: object[] }
    expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(
      new Set(['id', 'entryNumber', 'name', 'unit', 'delegation', 'group', 'status', 'identity']),
    )
  })

  it('is searched by name, number and unit, and paged', async () => {
    const office = await test.as('office')
    const { rows } = await office.entries.list({ eventId })
    const [first] = rows
    if (first?.unit == null) throw new Error('no entry')
    for (const search of [first.name, ` ${first.entryNumber} `, first.unit.slice(2, 8)]) {
      const found = await office.entries.list({ eventId, search })
      expect(found.rows).toContainEqual(first)
      expect(found.total).toBeLessThan(10)
    }
    for (const search of ['%', '_', '\\'])
      expect(await office.entries.list({ eventId, search })).toMatchObject({ total: 0 })
    expect(await office.entries.list({ eventId, limit: 3, offset: 8 })).toEqual({ total: 10, rows: rows.slice(8) })
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['leader', 'FORBIDDEN', 'access.out_of_reach'],
    ['competitor', 'FORBIDDEN', 'access.out_of_reach'],
    ['judge-1', 'FORBIDDEN', 'access.blind_until_published'],
    ['chief', 'FORBIDDEN', 'access.blind_until_published'],
  ] as const)('is not listed for the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    expect(await problemOf(client.entries.list({ eventId }))).toMatchObject(says(code, reason))
  })

  it('of somebody else’s event is out of an organizer’s reach', async () => {
    const organizer = await test.as('organizer')
    expect(await problemOf(organizer.entries.list({ eventId: 'e-053-1' }))).toMatchObject(
      says('FORBIDDEN', 'access.out_of_reach'),
    )
  })

  it.each([
    [`search=${'x'.repeat(101)}`, 'search'],
    ['limit=0', 'limit'],
    ['offset=x', 'offset'],
  ])('%s is invalid input', async (query, path) => {
    const response = await test.request(`/api/events/${eventId}/entries?${query}`, {}, 'office')
    expect(await problemIn(response)).toMatchObject(says('BAD_REQUEST', { code: 'request.invalid', path }))
  })
})

describe('one’s own entries', () => {
  it('of a competitor are the own one, with number, station, day and venue', async () => {
    const { rows } = await (await test.as('competitor')).entries.own()
    expect(rows).toMatchObject([
      {
        event: { id: eventId },
        contest: { id: story.contestId },
        finalFrom: '2024-10-14',
        finalTo: '2024-10-15',
        entryNumber: expect.stringMatching(/^\d{3}$/),
        stationNumber: expect.stringMatching(/^\d{2}$/),
        result: null,
      },
    ])
    expect(Object.keys(rows[0] ?? {})).not.toContain('workCode')
  })

  it('do not tell the station to whoever marks there or keeps a link, while the result is not published', async () => {
    const [persona] = await test.db.select().from(personas).where(eq(personas.id, 'competitor'))
    const grants = persona?.grants ?? []
    const competitor = await test.as('competitor')
    for (const more of [
      { role: 'judge', eventId: eventId as EventId, assignmentId: 'as-x' as AssignmentId },
      { role: 'holder', eventId: eventId as EventId, link: 'work_code' },
    ] as const) {
      await test.db
        .update(personas)
        .set({ grants: [...grants, more] })
        .where(eq(personas.id, 'competitor'))
      expect((await competitor.entries.own()).rows).toMatchObject([{ event: { id: eventId }, stationNumber: null }])
    }
    await test.db.update(personas).set({ grants }).where(eq(personas.id, 'competitor'))
  })

  it('of a leader are the whole delegation’s and nobody else’s; results only where published', async () => {
    const { rows } = await (await test.as('leader')).entries.own()
    const own = await test.db.select({ id: entries.id }).from(entries).where(eq(entries.delegationId, 'd-3702'))
    expect(own.length).toBeGreaterThan(100)
    expect(rows.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted())
    expect(rows.filter((row) => row.event.id === eventId && row.result !== null)).toEqual([])
    const published = rows.filter(({ result }) => result !== null)
    expect(published.length).toBeGreaterThan(0)
    for (const row of published.slice(0, 20)) {
      const { groups } = await test.visitor.results.get({ eventId: row.event.id })
      const shown = groups.flatMap((group) => group.rows).find(({ entryNumber }) => entryNumber === row.entryNumber)
      expect(row.result).toMatchObject({ rank: shown?.rank, total: shown?.total, award: shown?.award })
    }
  })

  it.each(['office', 'organizer', 'judge-1', 'chief'])('of the %s are none', async (persona) => {
    expect(await (await test.as(persona)).entries.own()).toEqual({ rows: [] })
  })

  it('of the public do not exist', async () => {
    expect(await problemOf(test.visitor.entries.own())).toMatchObject(says('UNAUTHORIZED', 'access.sign_in_required'))
  })
})
