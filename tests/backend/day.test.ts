import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { dayProgrammes } from '#backend/db/tables/day'
import { entries } from '#backend/db/tables/entries'
import type { DayItemData, DayProgrammeData } from '#contract/day'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import { story } from '#tests/support/story'

const { eventId } = story
/** The movable contest of the organizer persona: no programme yet. */
const emptyEvent = 'e-011-1'

let test: TestBackend
let office: ApiClient
let organizer: ApiClient
let chief: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  ;[office, organizer, chief] = (await Promise.all(
    ['office', 'organizer', 'chief'].map((persona) => test.as(persona)),
  )) as [ApiClient, ApiClient, ApiClient]
})
afterAll(() => test.close())

function item(change: Partial<DayItemData> = {}): DayItemData {
  return {
    id: 'new-1',
    kind: 'other',
    title: '开赛式',
    day: '2024-10-15',
    start: 480,
    duration: 20,
    minDuration: 20,
    module: null,
    batch: null,
    place: null,
    stations: null,
    note: null,
    fixed: false,
    ...change,
  }
}

function saved({ settings, items, version }: DayProgrammeData) {
  return { eventId, version, settings, items }
}

describe('reading the programme', () => {
  it('everybody reads what is published: times, places, batches by number, and nobody’s name', async () => {
    const day = await test.visitor.day.get({ eventId })
    expect(day.items.filter(({ day }) => day === '2024-10-15').length).toBeGreaterThan(8)
    expect(day.batches).toEqual([
      { number: 1, group: null, size: 5 },
      { number: 2, group: null, size: 5 },
    ])
    expect(day).toMatchObject({ own: [], judges: [], facts: [], can: [], updatedBy: null })
    expect(day.actuals.find(({ endedAt }) => endedAt === null)).toMatchObject({ startedAt: '2024-10-15T02:56:00.000Z' })
  })

  it('a competitor also learns the own batch and place, a leader those of the delegation', async () => {
    const [mine] = (await (await test.as('competitor')).day.get({ eventId })).own
    expect(mine).toMatchObject({ batch: expect.any(Number), workstation: expect.any(Number) })
    const { own } = await (await test.as('leader')).day.get({ eventId })
    expect(own).toHaveLength(2)
    expect(own).toContainEqual(mine)
  })

  it('judges learn of nobody', async () => {
    for (const persona of ['judge-1', 'chief']) {
      expect((await (await test.as(persona)).day.get({ eventId })).own).toEqual([])
    }
  })

  it('judges are named only where the programme book names them', async () => {
    const day = await office.day.get({ eventId })
    const named = { ...saved(day), settings: { ...day.settings, judgesNamed: true } }
    const { version } = await office.day.save(named)
    const { judges } = await test.visitor.day.get({ eventId })
    expect(judges.filter(({ role }) => role === 'chief')).toHaveLength(1)
    // Who supervises the chain is told to nobody else while it is shut.
    const namesSupervisor = async (client: ApiClient) =>
      (await client.day.get({ eventId })).judges.some(({ role }) => role === 'supervisor')
    expect(await namesSupervisor(office)).toBe(true)
    for (const client of [test.visitor, await test.as('judge-1'), await test.as('competitor')]) {
      expect(await namesSupervisor(client)).toBe(false)
    }
    await office.day.save({ ...named, version, settings: day.settings })
    expect((await test.visitor.day.get({ eventId })).judges).toEqual([])
  })

  it('who supervises an event that draws no chain is named once its results are published', async () => {
    const undrawn = 'e-045-1'
    const { settings, stage, version } = await office.day.get({ eventId: undrawn })
    const items = [item({ id: 'opening', day: stage?.from ?? '' })]
    const named = { eventId: undrawn, version, items, settings: { ...settings, judgesNamed: true } }
    const saved = await office.day.save(named)
    await office.day.publish({ eventId: undrawn, version: saved.version, published: true })
    const roles = async () => (await test.visitor.day.get({ eventId: undrawn })).judges.map(({ role }) => role)
    expect(await roles()).not.toContain('supervisor')
    const { event } = await office.results.get({ eventId: undrawn })
    await office.results.publish({ eventId: undrawn, version: event.version, state: 'provisional' })
    expect(await roles()).toContain('supervisor')
    expect(await roles()).not.toContain('holder')
  })

  it('nobody has a place before the draw', async () => {
    const [draft] = await test.db
      .select({ eventId: dayProgrammes.eventId, delegationId: entries.delegationId })
      .from(dayProgrammes)
      .innerJoin(entries, eq(entries.eventId, dayProgrammes.eventId))
      .where(and(isNull(dayProgrammes.publishedAt), eq(entries.delegationId, 'd-3702')))
    const coming = draft?.eventId ?? ''
    const { version } = await office.day.get({ eventId: coming })
    await office.day.publish({ eventId: coming, version, published: true })
    const day = await (await test.as('leader')).day.get({ eventId: coming })
    expect(day.batches.length).toBeGreaterThan(0)
    expect(day.own).toEqual([])
  })

  it('a draft is for those who run the event', async () => {
    expect(await problemOf(test.visitor.day.get({ eventId: emptyEvent }))).toMatchObject(
      says('UNAUTHORIZED', 'access.not_public_yet'),
    )
    expect(await problemOf((await test.as('judge-1')).day.get({ eventId: emptyEvent }))).toMatchObject(
      says('FORBIDDEN', 'access.role_missing'),
    )
    expect(await organizer.day.get({ eventId: emptyEvent })).toMatchObject({
      version: 0,
      items: [],
      can: ['day.edit', 'day.record'],
    })
  })

  it('an event that is not there is named', async () => {
    expect(await problemOf(office.day.get({ eventId: 'nowhere' }))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
  })
})

describe('saving', () => {
  it('keeps what was planned, and says what does not hold', async () => {
    const { settings } = await organizer.day.get({ eventId: emptyEvent })
    const items = [item(), item({ id: 'new-2', start: 490, title: '技术说明会' })]
    const answer = await organizer.day.save({ eventId: emptyEvent, version: 0, settings, items })
    expect(answer).toMatchObject({ version: 1 })
    expect(answer.findings.map(({ reason }) => reason.code)).toContain('day.overlap')
    const stored = await organizer.day.get({ eventId: emptyEvent })
    expect(stored.items).toEqual(items)
    expect(stored.updatedBy).toBe('示例·王守正')
    const rest = stored.items.slice(0, 1).map((one) => ({ ...one, start: 500 }))
    await organizer.day.save({ eventId: emptyEvent, version: 1, settings, items: rest })
    expect((await organizer.day.get({ eventId: emptyEvent })).items).toEqual(rest)
  })

  it('tells the second of two organizers', async () => {
    const { settings } = await office.day.get({ eventId: emptyEvent })
    const call = office.day.save({ eventId: emptyEvent, version: 1, settings, items: [] })
    expect(await problemOf(call)).toMatchObject(says('STALE', 'request.stale'))
    const first = office.day.save({ eventId: emptyEvent, version: 0, settings, items: [] })
    expect(await problemOf(first)).toMatchObject(says('STALE', 'request.stale'))
  })

  it('is not for chiefs, judges or visitors', async () => {
    const call = saved(await office.day.get({ eventId }))
    expect(await problemOf(chief.day.save(call))).toMatchObject(says('FORBIDDEN', 'access.role_missing'))
    expect(await problemOf(test.visitor.day.save(call))).toMatchObject(says('UNAUTHORIZED', 'access.sign_in_required'))
  })

  it('refuses what would break a published programme, and removing what has begun', async () => {
    const day = await office.day.get({ eventId })
    const clash = item({ id: 'x', start: 11 * 60, duration: 60, minDuration: 60 })
    const breaking = { ...saved(day), items: [...day.items, clash] }
    expect(await problemOf(office.day.save(breaking))).toMatchObject({
      code: 'REFUSED',
      reasons: [{ code: 'day.batch_overlap' }],
    })
    const begun = day.actuals.at(-1)?.itemId
    const without = { ...saved(day), items: day.items.filter(({ id }) => id !== begun && !id.endsWith('-17')) }
    const refused = await problemOf(office.day.save(without))
    expect(refused.code).toBe('REFUSED')
  })

  it('refuses ids that repeat or stand in another programme', async () => {
    const day = await office.day.get({ eventId: emptyEvent })
    const taken = {
      eventId: emptyEvent,
      version: day.version,
      settings: day.settings,
      items: [item({ id: 'di-story-01' })],
    }
    expect(await problemOf(office.day.save(taken))).toMatchObject(says('BAD_REQUEST', 'request.invalid'))
    const twice = { ...taken, items: [item(), item()] }
    expect(await problemOf(office.day.save(twice))).toMatchObject(says('BAD_REQUEST', 'request.invalid'))
  })
})

describe('a rotation', () => {
  const modules = ['A', 'B'].map((code) => ({
    code,
    name: `模块${code}`,
    minutes: 30,
    stations: 1,
    changeover: 0,
    place: `${code}区`,
  }))
  const visits = [
    { team: 0, module: 0, start: 540, end: 570 },
    { team: 1, module: 1, start: 540, end: 570 },
    { team: 0, module: 1, start: 580, end: 610 },
    { team: 1, module: 0, start: 580, end: 610 },
  ]
  const rotation = {
    eventId: emptyEvent,
    day: '2024-10-15',
    start: 540,
    rest: 10,
    transfer: 0,
    pauses: [],
    teams: 2,
    modules,
  }

  it('replaces the modules of the day in one step', async () => {
    const { version } = await organizer.day.get({ eventId: emptyEvent })
    await organizer.day.rotate({ ...rotation, version, visits })
    const day = await organizer.day.get({ eventId: emptyEvent })
    expect(day.items.filter(({ kind }) => kind === 'module')).toMatchObject([
      { title: '模块A', batch: 1, start: 540, place: 'A区' },
      { title: '模块B', batch: 2, start: 540 },
      { title: '模块B', batch: 1, start: 580 },
      { title: '模块A', batch: 2, start: 580 },
    ])
    expect(day.settings).toMatchObject({ minRest: 10, drawEachModule: false, modules: [{ code: 'A' }, { code: 'B' }] })
    await organizer.day.rotate({ ...rotation, version: day.version, visits })
    const again = await organizer.day.get({ eventId: emptyEvent })
    expect(again.items.filter(({ kind }) => kind === 'module')).toHaveLength(4)
  })

  it('is checked again, and all of it is refused', async () => {
    const { version } = await organizer.day.get({ eventId: emptyEvent })
    const early = visits.map((visit) => (visit.start === 580 ? { ...visit, start: 575, end: 605 } : visit))
    expect(await problemOf(organizer.day.rotate({ ...rotation, version, visits: early }))).toMatchObject({
      code: 'REFUSED',
      reasons: [{ code: 'rotation.rest_too_short' }, { code: 'rotation.rest_too_short' }],
    })
    expect((await organizer.day.get({ eventId: emptyEvent })).version).toBe(version)
    expect(await problemOf(organizer.day.rotate({ ...rotation, version: version - 1, visits }))).toMatchObject(
      says('STALE', 'request.stale'),
    )
    expect(await problemOf(chief.day.rotate({ ...rotation, version, visits }))).toMatchObject(
      says('FORBIDDEN', 'access.role_missing'),
    )
  })
})

describe('publishing', () => {
  it('wants something that holds, and what was seen last', async () => {
    const { version } = await organizer.day.get({ eventId: emptyEvent })
    expect(await problemOf(organizer.day.publish({ eventId: emptyEvent, version, published: true }))).toMatchObject({
      code: 'REFUSED',
    })
    const day = await office.day.get({ eventId })
    expect(await problemOf(office.day.publish({ eventId, version: day.version + 1, published: false }))).toMatchObject(
      says('STALE', 'request.stale'),
    )
    expect(await problemOf(chief.day.publish({ eventId, version: day.version, published: false }))).toMatchObject(
      says('FORBIDDEN', 'access.role_missing'),
    )
  })

  it('takes it back and shows it again', async () => {
    const { version, publishedAt } = await office.day.get({ eventId })
    expect(publishedAt).not.toBeNull()
    await office.day.publish({ eventId, version, published: false, reason: '核对' })
    expect(await problemOf(test.visitor.day.get({ eventId }))).toMatchObject(
      says('UNAUTHORIZED', 'access.not_public_yet'),
    )
    const shown = await office.day.publish({ eventId, version: version + 1, published: true })
    expect(shown).toEqual({ version: version + 2, publishedAt: '2024-10-15T04:00:00.000Z' })
    expect((await test.visitor.day.get({ eventId })).version).toBe(version + 2)
  })

  it('an empty programme is refused, one that is not there is not found', async () => {
    expect(await problemOf(office.day.publish({ eventId: 'e-009-1', version: 1, published: true }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    const { settings } = await office.day.get({ eventId: 'e-009-1' })
    await office.day.save({ eventId: 'e-009-1', version: 0, settings, items: [] })
    expect(await problemOf(office.day.publish({ eventId: 'e-009-1', version: 1, published: true }))).toMatchObject(
      says('REFUSED', 'day.no_items'),
    )
  })
})

describe('recording what happened', () => {
  it('the running module ends now, once, and a mistake is taken back with its reason', async () => {
    const day = await chief.day.get({ eventId })
    const running = day.actuals.find(({ endedAt }) => endedAt === null)?.itemId ?? ''
    const newest = () =>
      chief.day.get({ eventId }).then(({ facts }) => facts.findLast(({ itemId }) => itemId === running)?.seq ?? null)
    const after = await newest()
    const end = { eventId, itemId: running, id: 'fact-1', what: 'end' as const, after }
    const { fact } = await chief.day.record(end)
    expect(fact).toMatchObject({ what: 'end', at: '2024-10-15T04:00:00.000Z', reason: null })
    expect((await chief.day.record(end)).fact).toEqual(fact)
    expect(await problemOf(chief.day.record({ ...end, id: 'fact-2' }))).toMatchObject(says('STALE', 'request.stale'))
    const correction = { ...end, id: 'fact-3', after: fact.seq, at: null }
    expect(await problemOf(chief.day.record(correction))).toMatchObject(
      says('REFUSED', 'day.correction_reason_missing'),
    )
    await chief.day.record({ ...correction, reason: '误按' })
    const { actuals, facts } = await chief.day.get({ eventId })
    expect(actuals.find(({ itemId }) => itemId === running)).toMatchObject({ endedAt: null })
    expect(facts.filter(({ itemId, what }) => itemId === running && what === 'end')).toHaveLength(2)
  })

  it('nothing is recorded ahead of time, without a start, or by a judge', async () => {
    const { items } = await chief.day.get({ eventId })
    const itemId = items.find(({ kind }) => kind === 'signing')?.id ?? ''
    const fact = { eventId, itemId, id: 'fact-9', what: 'start' as const, after: null }
    expect(await problemOf(chief.day.record({ ...fact, at: '2024-10-15T08:00:00.000Z' }))).toMatchObject(
      says('REFUSED', 'day.not_yet'),
    )
    expect(await problemOf(chief.day.record({ ...fact, what: 'end' }))).toMatchObject(
      says('REFUSED', 'day.end_without_start'),
    )
    expect(await problemOf((await test.as('judge-1')).day.record(fact))).toMatchObject(
      says('FORBIDDEN', 'access.role_missing'),
    )
    expect(await problemOf(test.visitor.day.record(fact))).toMatchObject(
      says('UNAUTHORIZED', 'access.sign_in_required'),
    )
    expect(await problemOf(chief.day.record({ ...fact, itemId: 'nothing' }))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
  })

  it('the database keeps every fact', async () => {
    for (const statement of [sql`update day_actuals set at = null`, sql`delete from day_actuals`]) {
      const refused = await test.db.execute(statement).then(
        () => 'done',
        (error: unknown) => String((error as Error).cause),
      )
      expect(refused).toContain('append-only: rows of day_actuals')
    }
  })

  it('and the record says who did what', async () => {
    const { rows } = await organizer.contests.history({ contestId: story.contestId, limit: 1000 })
    expect(rows.filter(({ action }) => action.startsWith('day.')).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['day.end', 'day.publish', 'day.unpublish']),
    )
  })
})
