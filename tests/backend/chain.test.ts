import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { drawSteps } from '#backend/db/tables/draws'
import { events, people } from '#backend/db/tables/entries'
import { personas } from '#backend/db/tables/office'
import { drawKinds } from '#domain/draws/draw'
import type { DelegationId } from '#domain/ids'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { askFor, confirmWaiting, entriesOf, findTrial, linkOf } from '#tests/support/chain'
import { problemOf, says } from '#tests/support/problems'
import { referenceDraw } from '#tests/support/reference-draw'

const story = 'e-story'

let test: TestBackend
let office: ApiClient
/** The final that is soon, where nothing is drawn yet. */
let trial: string

beforeAll(async () => {
  test = await openTestBackend()
  office = await test.as('office')
  trial = await findTrial(test)
})
afterAll(() => test.close())

describe('opening', () => {
  beforeAll(async () => {
    await setMarking('awaiting_sign_off')
  })

  it.each(drawKinds)('of %s is refused before the marks are locked', async (kind) => {
    expect(await problemOf(askFor(test, { eventId: story, kind, step: 'open' }))).toMatchObject(
      says('REFUSED', 'draws.marking_not_locked'),
    )
  })

  it('goes the other way round: no earlier link before a later one', async () => {
    await setMarking('signed')
    expect(await problemOf(askFor(test, { eventId: story, kind: 'entry_number', step: 'open' }))).toMatchObject(
      says('REFUSED', { code: 'draws.open_order', params: { link: 'B' } }),
    )
    expect(await problemOf(askFor(test, { eventId: story, kind: 'station', step: 'open' }))).toMatchObject(
      says('REFUSED', { code: 'draws.open_order', params: { link: 'C' } }),
    )
  })

  it('waits for the supervisor, and until all is open no result is read or published', async () => {
    for (const kind of drawKinds.toReversed()) {
      for (const persona of ['office', 'organizer']) {
        const client = await test.as(persona)
        expect(await problemOf(client.results.get({ eventId: story }))).toMatchObject(
          says('FORBIDDEN', 'access.chain_sealed'),
        )
        const publishing = client.results.publish({ eventId: story, state: 'provisional', version: 1 })
        expect(await problemOf(publishing)).toMatchObject(says('FORBIDDEN', 'access.chain_sealed'))
      }
      await askFor(test, { eventId: story, kind, step: 'open' })
      const { draws: made } = await linkOf(test, story, kind)
      expect(await test.visitor.draws.record({ drawId: made[0]?.id ?? '' })).toMatchObject({ record: null })
      await confirmWaiting(test, story)
      const { record } = await test.visitor.draws.record({ drawId: made[0]?.id ?? '' })
      if (record === null) throw new Error('still shut')
      expect(referenceDraw(record)).toEqual({ commitment: record.commitment, outcome: record.outcome })
    }
    const { eventList } = await office.contests.get({ contestId: 'c-story' })
    expect(eventList[0]?.can).toEqual(expect.arrayContaining(['results.read', 'results.publish']))
    expect((await office.results.get({ eventId: story })).groups[0]?.rows).toHaveLength(10)
  })

  it('is done once, and ends all drawing', async () => {
    expect(await problemOf(askFor(test, { eventId: story, kind: 'work_code', step: 'open' }))).toMatchObject(
      says('REFUSED', 'draws.link_opened'),
    )
    expect(
      await problemOf(askFor(test, { eventId: story, kind: 'work_code', step: 'commit', reason: 'x' })),
    ).toMatchObject(says('REFUSED', 'draws.link_opened'))
    const { state, links, supervisor } = await test.visitor.draws.get({ eventId: story })
    expect(state).toBe('opened')
    expect([supervisor, ...links.map(({ holder }) => holder)]).toEqual(Array(4).fill(expect.stringMatching(/./)))
    expect(links.flatMap(({ steps }) => steps).every(({ askedBy, answer }) => askedBy && answer?.by)).toBe(true)
    expect(links.map(({ next, redrawable }) => [next, redrawable])).toEqual([
      [null, false],
      [null, false],
      [null, false],
    ])
  })

  it('leaves no name in any record: only the register’s numbers', async () => {
    const { draws: made } = await linkOf(test, story, 'entry_number')
    const answer = await (await test.request(`/api/draws/${made[0]?.id}`)).text()
    for (const { name, id } of await entriesOf(test, story)) {
      expect(answer).not.toContain(name)
      expect(answer).not.toContain(id)
    }
  })

  function setMarking(markingState: 'awaiting_sign_off' | 'signed') {
    return test.db.update(events).set({ markingState }).where(eq(events.id, story))
  }
})

describe('appointing', () => {
  it('is for the office and the organizer of the contest', async () => {
    const appointment = { eventId: trial, part: 'station', personId: 'j-001', instead: null } as const
    for (const persona of ['holder-b', 'supervisor', 'chief', 'leader']) {
      const client = await test.as(persona)
      expect(await problemOf(client.draws.appoint(appointment))).toMatchObject(says('FORBIDDEN', 'access.role_missing'))
      expect(await problemOf(client.draws.candidates({ eventId: trial }))).toMatchObject(
        says('FORBIDDEN', 'access.role_missing'),
      )
    }
    const organizer = await test.as('organizer')
    expect(await problemOf(organizer.draws.appoint({ ...appointment, eventId: 'e-112-1' }))).toMatchObject(
      says('FORBIDDEN', 'access.out_of_reach'),
    )
  })

  it('refuses whoever holds another link, judges, supervises or competes there', async () => {
    const chain = await office.draws.get({ eventId: trial })
    const instead = chain.links.find(({ kind }) => kind === 'station')?.holder ?? null
    const personOf = async (persona: string) =>
      (await test.db.select().from(personas).where(eq(personas.id, persona)))[0]?.personId ?? ''
    const appointStation = async (personId: string) =>
      problemOf(office.draws.appoint({ eventId: trial, part: 'station', personId, instead, reason: '换人' }))
    expect(await appointStation(await personOf('holder-a'))).toMatchObject(
      says('REFUSED', { code: 'draws.holds_other_link', params: { link: 'A' } }),
    )
    expect(await appointStation(await personOf('holder-b'))).toMatchObject(says('REFUSED', 'draws.holds_link_already'))
    expect(await appointStation(await personOf('supervisor'))).toMatchObject(says('REFUSED', 'draws.has_other_role'))
    const competitor = await test.db.execute<{ person_id: string }>(
      sql`select m.person_id from entry_members m join entries e on e.id = m.entry_id where e.event_id = ${trial} limit 1`,
    )
    const { rows } = competitor as unknown as { rows: { person_id: string }[] }
    expect(await appointStation(rows[0]?.person_id ?? '')).toMatchObject(says('REFUSED', 'draws.has_other_role'))
    expect(await appointStation('nobody')).toMatchObject({ status: 404 })
  })

  it('refuses whoever leads a team that competes there, and does not offer them', async () => {
    const [candidate] = (await office.draws.candidates({ eventId: trial })).rows
    const [entry] = await entriesOf(test, trial)
    const [leader] = await test.db.select().from(personas).where(eq(personas.id, 'leader'))
    if (candidate === undefined || entry === undefined || leader === undefined) throw new Error('nobody')
    const leading = { role: 'leader', delegationId: entry.delegationId as DelegationId } as const
    const persona = { ...leader, id: 'other-leader', personId: candidate.id, grants: [leading] }
    await test.db.insert(personas).values(persona)
    const codes =
      (await office.draws.get({ eventId: trial })).links.find(({ kind }) => kind === 'work_code')?.holder ?? null
    const appointment = {
      eventId: trial,
      part: 'work_code',
      personId: candidate.id,
      instead: codes,
      reason: 'x',
    } as const
    expect(await problemOf(office.draws.appoint(appointment))).toMatchObject(says('REFUSED', 'draws.has_other_role'))
    const { rows } = await office.draws.candidates({ eventId: trial, search: candidate.name })
    expect(rows.map(({ id }) => id)).not.toContain(candidate.id)
    await test.db.delete(personas).where(eq(personas.id, 'other-leader'))
  })

  it('to a link refuses whoever organises the contest or is of the office, also by themselves, and does not offer them', async () => {
    const chain = await office.draws.get({ eventId: trial })
    const codes = chain.links.find(({ kind }) => kind === 'work_code')?.holder ?? null
    for (const persona of ['organizer', 'office']) {
      const [own] = await test.db.select().from(personas).where(eq(personas.id, persona))
      const [listed] = (await office.draws.candidates({ eventId: trial })).rows
      if (own === undefined || listed === undefined) throw new Error('nobody')
      const appointment = { eventId: trial, part: 'work_code', instead: codes, reason: '换人' } as const
      const client = await test.as(persona)
      expect(await problemOf(client.draws.appoint({ ...appointment, personId: own.personId }))).toMatchObject(
        says('REFUSED', 'draws.has_other_role'),
      )
      const listedToo = { ...own, id: `other-${persona}`, personId: listed.id }
      await test.db.insert(personas).values(listedToo)
      const { rows } = await office.draws.candidates({ eventId: trial, search: listed.name })
      expect(rows.map(({ id }) => id)).not.toContain(listed.id)
      await test.db.delete(personas).where(eq(personas.id, listedToo.id))
    }
  })

  it('replaces a holder with a reason; who was replaced keeps nothing but what they know', async () => {
    const { rows } = await office.draws.candidates({ eventId: trial })
    const [one, two] = rows
    if (one === undefined || two === undefined) throw new Error('no candidates')
    const holder =
      (await office.draws.get({ eventId: trial })).links.find(({ kind }) => kind === 'station')?.holder ?? ''
    const appointment = { eventId: trial, part: 'station', personId: one.id, instead: holder } as const
    expect(await problemOf(office.draws.appoint(appointment))).toMatchObject(
      says('REFUSED', 'draws.replacement_reason_missing'),
    )
    expect(await problemOf(office.draws.appoint({ ...appointment, instead: null, reason: '病假' }))).toMatchObject(
      says('STALE', 'request.stale'),
    )
    const chain = await office.draws.appoint({ ...appointment, reason: '病假' })
    expect(chain.links.find(({ kind }) => kind === 'station')).toMatchObject({ holder: one.name })
    const released = (await test.as('holder-b')).draws
    expect(await problemOf(released.list({ eventId: trial, kind: 'station' }))).toMatchObject({ code: 'FORBIDDEN' })
    const [former] = await test.db.select().from(personas).where(eq(personas.id, 'holder-b'))
    const asCodes = { eventId: trial, part: 'work_code', personId: former?.personId ?? '', reason: '病假' } as const
    const codes =
      (await office.draws.get({ eventId: trial })).links.find(({ kind }) => kind === 'work_code')?.holder ?? ''
    expect(await problemOf(office.draws.appoint({ ...asCodes, instead: codes }))).toMatchObject(
      says('REFUSED', { code: 'draws.holds_other_link', params: { link: 'B' } }),
    )
    // The same link may come back to whoever had it.
    await office.draws.appoint({ ...asCodes, part: 'station', instead: one.name })
    const again = (await test.as('holder-b')).draws.list({ eventId: trial, kind: 'station' })
    expect(await problemOf(again)).toMatchObject(says('REFUSED', 'draws.not_drawn'))
  })

  it('finds people of the judges’ list by name, and none who has a part there', async () => {
    const { rows } = await office.draws.candidates({ eventId: trial })
    expect(rows).toHaveLength(20)
    const [first] = rows
    const found = await office.draws.candidates({ eventId: trial, search: first?.name ?? '' })
    expect(found.rows).toContainEqual(first)
    const [holder] = await test.db
      .select({ id: people.id, name: people.name })
      .from(people)
      .innerJoin(personas, eq(personas.personId, people.id))
      .where(eq(personas.id, 'holder-c'))
    const seated = await office.draws.candidates({ eventId: trial, search: holder?.name ?? '' })
    expect(seated.rows.map(({ id }) => id)).not.toContain(holder?.id)
  })
})

describe('what is on record', () => {
  it('two people stand for each step that was taken', async () => {
    const steps = await test.db.select().from(drawSteps)
    for (const { answers, personId } of steps.filter(({ state }) => state === 'confirmed')) {
      const asked = steps.find(({ id }) => id === answers)
      expect(asked?.state).toBe('asked')
      expect(asked?.personId).not.toBe(personId)
    }
    const { rows } = await office.contests.history({ contestId: 'c-story', limit: 1000 })
    expect(rows.filter(({ action }) => action === 'draw.open')).toHaveLength(3)
    expect(rows.filter(({ action }) => action === 'draw.askOpen')).toHaveLength(3)
  })
})
