import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { draws, drawLinks, drawSeeds } from '#backend/db/tables/draws'
import { entries } from '#backend/db/tables/entries'
import { personas } from '#backend/db/tables/office'
import { drawKinds, type DrawKind } from '#domain/draws/draw'
import { verifyDraw } from '#domain/draws/verify-draw'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { askFor, entriesOf, findTrial, holderOf, linkOf, takeChainStep } from '#tests/support/chain'
import { problemOf, says } from '#tests/support/problems'
import { referenceDraw } from '#tests/support/reference-draw'

const story = 'e-story'

let test: TestBackend
let supervisor: ApiClient
/** The final that is soon, where nothing is drawn yet. */
let trial: string

beforeAll(async () => {
  test = await openTestBackend()
  supervisor = await test.as('supervisor')
  trial = await findTrial(test)
})
afterAll(() => test.close())

describe('the chain as everybody sees it', () => {
  it('tells what is sealed and when, with every commitment, and nothing of what was drawn or by whom', async () => {
    const chain = await test.visitor.draws.get({ eventId: story })
    expect(chain).toMatchObject({ state: 'sealed', can: [], supervisor: null })
    expect(chain.links.map(({ kind, state }) => [kind, state])).toEqual(drawKinds.map((kind) => [kind, 'drawn']))
    for (const link of chain.links) {
      expect(link.draws).toMatchObject([
        {
          commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
          items: 10,
          publicWord: expect.any(String),
          openedAt: null,
        },
      ])
      expect(link.steps.map(({ step, answer }) => [step, answer?.state])).toEqual([
        ['commit', 'confirmed'],
        ['draw', 'confirmed'],
      ])
      expect(link).toMatchObject({ can: [], next: { step: 'open', missing: [{ code: 'draws.marking_not_locked' }] } })
    }
    const text = JSON.stringify(chain)
    for (const { workCode, name } of await entriesOf(test, story)) {
      expect(text).not.toContain(workCode)
      expect(text).not.toContain(name)
    }
  })

  it('names who keeps it, and their reasons, only to those who keep or appoint, while it is shut', async () => {
    const names = (chain: Awaited<ReturnType<typeof test.visitor.draws.get>>) => [
      chain.supervisor,
      ...chain.links.map(({ holder }) => holder),
      ...chain.links.flatMap(({ steps }) => steps.flatMap(({ askedBy, answer }) => [askedBy, answer?.by ?? null])),
    ]
    const known = names(await (await test.as('office')).draws.get({ eventId: story }))
    expect(known.every((name) => name !== null)).toBe(true)
    for (const persona of ['organizer', 'supervisor', holderOf.station]) {
      expect(names(await (await test.as(persona)).draws.get({ eventId: story }))).toEqual(known)
    }
    for (const client of [test.visitor, await test.as('chief'), await test.as('judge-1'), await test.as('leader')]) {
      const text = JSON.stringify(await client.draws.get({ eventId: story }))
      for (const name of known) expect(text).not.toContain(name)
    }
  })

  it('keeps the record of a sealed draw shut, and its seed out of every answer', async () => {
    const seeds = await test.db.select().from(drawSeeds)
    for (const draw of await test.db.select().from(draws).where(eq(draws.eventId, story))) {
      const answer = await test.request(`/api/draws/${draw.id}`)
      const text = await answer.text()
      expect(JSON.parse(text)).toMatchObject({ commitment: draw.commitment, record: null })
      expect(text).not.toContain(seeds.find(({ drawId }) => drawId === draw.id)?.seed)
    }
    expect(await problemOf(test.visitor.draws.record({ drawId: 'none' }))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
  })

  it('opens the records of published events, which anybody can draw again', async () => {
    const rows = await test.db.selectDistinct({ id: draws.id, eventId: draws.eventId }).from(draws)
    const opened = rows.filter(({ eventId }) => eventId !== story)
    expect(opened).toHaveLength(9)
    for (const { id } of opened) {
      const { record } = await test.visitor.draws.record({ drawId: id })
      if (record === null) throw new Error(`${id} is shut`)
      expect(verifyDraw(record).kind).toBe('accepted')
      expect(referenceDraw(record)).toEqual({ commitment: record.commitment, outcome: record.outcome })
    }
  })
})

describe('a link', () => {
  it.each(drawKinds)('%s is read by its holder', async (kind) => {
    const list = await (await test.as(holderOf[kind])).draws.list({ eventId: story, kind })
    expect(list.rows).toHaveLength(10)
    expect(
      list.rows.every(
        ({ name, unit }) =>
          (name !== null) === (kind === 'entry_number') && (unit !== null) === (kind === 'entry_number'),
      ),
    ).toBe(true)
    const rows = await entriesOf(test, story)
    const of = { entry_number: 'name', station: 'entryNumber', work_code: 'stationNumber' } as const
    const to = { entry_number: 'entryNumber', station: 'stationNumber', work_code: 'workCode' } as const
    for (const { item, name, drawn } of list.rows) {
      const entry = rows.find((one) => one[to[kind]] === drawn)
      expect(entry?.[of[kind]]).toBe(name ?? item)
    }
  })

  it.each(drawKinds)('%s is read by nobody else', async (kind) => {
    const others = [
      'office',
      'organizer',
      'chief',
      'judge-1',
      'supervisor',
      'leader',
      'competitor',
      ...Object.values(holderOf),
    ]
    for (const persona of others.filter((one) => one !== holderOf[kind])) {
      const call = (await test.as(persona)).draws.list({ eventId: story, kind })
      expect(await problemOf(call)).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await problemOf(test.visitor.draws.list({ eventId: story, kind }))).toMatchObject(
      says('UNAUTHORIZED', 'access.sign_in_required'),
    )
  })

  it('that is not drawn has no list, and a module nobody asked for is not found', async () => {
    const holder = await test.as('holder-b')
    expect(await problemOf(holder.draws.list({ eventId: trial, kind: 'station' }))).toMatchObject(
      says('REFUSED', 'draws.not_drawn'),
    )
    expect(await problemOf(holder.draws.list({ eventId: trial, kind: 'station', module: 'A' }))).toMatchObject({
      status: 404,
    })
  })
})

describe('drawing', () => {
  it('is asked for by the holder of the link only', async () => {
    const ask = { eventId: trial, kind: 'entry_number', step: 'commit', after: null } as const
    for (const persona of ['holder-b', 'holder-c', 'supervisor', 'office', 'organizer', 'chief']) {
      expect(await problemOf((await test.as(persona)).draws.ask(ask))).toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  it('goes link by link, and a draw needs its commitment first', async () => {
    expect(await problemOf(askFor(test, { eventId: trial, kind: 'station', step: 'commit' }))).toMatchObject(
      says('REFUSED', { code: 'draws.earlier_link_missing', params: { link: 'A' } }),
    )
    expect(
      await problemOf(askFor(test, { eventId: trial, kind: 'entry_number', step: 'draw', publicWord: '泰山' })),
    ).toMatchObject(says('REFUSED', 'draws.not_committed'))
    expect(await problemOf(askFor(test, { eventId: trial, kind: 'entry_number', step: 'open' }))).toMatchObject(
      says('REFUSED', 'draws.not_drawn'),
    )
  })

  it('is asked by one and confirmed by another, each on record', async () => {
    const asked = await askFor(test, { eventId: trial, kind: 'entry_number', step: 'commit' })
    const waiting = asked.links[0]?.waiting
    expect(waiting).toMatchObject({ step: 'commit', answer: null })
    expect(asked.links[0]?.draws).toEqual([])
    expect(await problemOf(askFor(test, { eventId: trial, kind: 'entry_number', step: 'commit' }))).toMatchObject(
      says('REFUSED', 'draws.step_waiting'),
    )
    const holder = await test.as('holder-a')
    expect(
      await problemOf(holder.draws.ask({ eventId: trial, kind: 'entry_number', step: 'commit', after: null })),
    ).toMatchObject(says('STALE', 'request.stale'))
    const stepId = waiting?.id ?? ''
    for (const persona of ['holder-a', 'holder-b', 'office']) {
      expect(await problemOf((await test.as(persona)).draws.answer({ stepId, answer: 'confirmed' }))).toMatchObject({
        code: 'FORBIDDEN',
      })
    }
    const chain = await supervisor.draws.answer({ stepId, answer: 'confirmed' })
    expect(chain.links[0]).toMatchObject({ state: 'committed', waiting: null, draws: [{ number: 1, drawnAt: null }] })
    expect(await problemOf(supervisor.draws.answer({ stepId, answer: 'confirmed' }))).toMatchObject(
      says('STALE', 'request.stale'),
    )
    expect(await problemOf(supervisor.draws.answer({ stepId: 'none', answer: 'confirmed' }))).toMatchObject({
      status: 404,
    })
  })

  it('by somebody who holds the link and supervises at once is refused', async () => {
    const [holder] = await test.db.select().from(personas).where(eq(personas.id, 'holder-a'))
    if (holder === undefined) throw new Error('no holder')
    const both = [...holder.grants, { role: 'supervisor', eventId: trial } as never]
    await test.db.update(personas).set({ grants: both }).where(eq(personas.id, 'holder-a'))
    const asked = await askFor(test, { eventId: trial, kind: 'entry_number', step: 'draw', publicWord: '黄河入海' })
    const stepId = asked.links[0]?.waiting?.id ?? ''
    const call = (await test.as('holder-a')).draws.answer({ stepId, answer: 'confirmed' })
    expect(await problemOf(call)).toMatchObject(says('REFUSED', 'draws.same_person'))
    await test.db.update(personas).set({ grants: holder.grants }).where(eq(personas.id, 'holder-a'))
  })

  it('is sent back by the supervisor with a reason, and nothing was drawn', async () => {
    const stepId = (await linkOf(test, trial, 'entry_number')).waiting?.id ?? ''
    const chain = await supervisor.draws.answer({ stepId, answer: 'declined', reason: '公开词没有听清' })
    expect(chain.links[0]).toMatchObject({ state: 'committed', waiting: null })
    expect(chain.links[0]?.steps.at(-1)?.answer).toMatchObject({ state: 'declined', reason: '公开词没有听清' })
  })

  it('needs the public word, and gives every entry a number of its own', async () => {
    expect(
      await problemOf(askFor(test, { eventId: trial, kind: 'entry_number', step: 'draw', publicWord: '  ' })),
    ).toMatchObject(says('REFUSED', 'draws.public_word_missing'))
    const before = await entriesOf(test, trial)
    await takeChainStep(test, { eventId: trial, kind: 'entry_number', step: 'draw', publicWord: ' 黄河  入海 ' })
    const after = await entriesOf(test, trial)
    const numbers = (rows: typeof after) => rows.map(({ entryNumber }) => entryNumber)
    expect(numbers(after)).not.toEqual(numbers(before))
    expect(numbers(after).toSorted()).toEqual(numbers(before).toSorted())
    expect((await linkOf(test, trial, 'entry_number')).draws[0]).toMatchObject({ publicWord: '黄河 入海' })
    await expectVerified(trial, 'entry_number')
  })

  it('is made anew only with a reason, and keeps the one before', async () => {
    expect(await problemOf(askFor(test, { eventId: trial, kind: 'entry_number', step: 'commit' }))).toMatchObject(
      says('REFUSED', { code: 'draws.redraw_reason_missing', path: 'reason' }),
    )
    await takeChainStep(test, { eventId: trial, kind: 'entry_number', step: 'commit', reason: '名单更正后重抽' })
    await takeChainStep(test, { eventId: trial, kind: 'entry_number', step: 'draw', publicWord: '泰山日出' })
    const { draws: made } = await linkOf(test, trial, 'entry_number')
    expect(made.map(({ number, superseded }) => [number, superseded])).toEqual([
      [1, true],
      [2, false],
    ])
    await expectVerified(trial, 'entry_number')
  })

  it('of a list that changed since its commitment needs a new commitment', async () => {
    await takeChainStep(test, { eventId: trial, kind: 'station', step: 'commit', placeCount: 60 })
    const one = (await entriesOf(test, trial)).find(({ status }) => status === 'confirmed')
    await test.db
      .update(entries)
      .set({ status: 'withdrawn' })
      .where(eq(entries.id, one?.id ?? ''))
    const draw = { eventId: trial, kind: 'station', step: 'draw', publicWord: '大明湖' } as const
    expect(await problemOf(askFor(test, draw))).toMatchObject(says('REFUSED', 'draws.items_changed'))
    await takeChainStep(test, { eventId: trial, kind: 'station', step: 'commit', placeCount: 60, reason: '一人退赛' })
    await takeChainStep(test, draw)
    const drawn = (await entriesOf(test, trial)).filter(({ stationNumber }) => stationNumber !== null)
    expect(drawn.map(({ id }) => id)).not.toContain(one?.id)
    expect(drawn.length).toBeGreaterThan(20)
    expect(drawn.some(({ stationNumber }) => Number(stationNumber) > drawn.length)).toBe(true)
  })

  it('needs at least as many stations as competitors', async () => {
    const call = askFor(test, { eventId: trial, kind: 'station', step: 'commit', placeCount: 3, reason: '重抽' })
    expect(await problemOf(call)).toMatchObject(says('REFUSED', { code: 'draws.too_few_places' }))
  })

  it('is done anew of no link that the next was drawn from', async () => {
    await takeChainStep(test, { eventId: trial, kind: 'work_code', step: 'commit' })
    await takeChainStep(test, { eventId: trial, kind: 'work_code', step: 'draw', publicWord: '蓬莱阁' })
    const codes = (await entriesOf(test, trial)).flatMap(({ workCode }) => workCode ?? [])
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.every((code) => /^[2-9A-HJ-NP-Z]{4}$/.test(code))).toBe(true)
    const again = { eventId: trial, kind: 'entry_number', step: 'commit', reason: '重抽' } as const
    expect(await problemOf(askFor(test, again))).toMatchObject(
      says('REFUSED', { code: 'draws.later_link_drawn', params: { link: 'B' } }),
    )
  })

  it('of stations is done once more for a module, which stays in the draw alone', async () => {
    const before = await entriesOf(test, trial)
    const { modules } = await test.visitor.draws.get({ eventId: trial })
    const module = modules[0]?.code ?? ''
    const link = { eventId: trial, kind: 'station', module } as const
    await takeChainStep(test, { ...link, step: 'commit' })
    await takeChainStep(test, { ...link, step: 'draw', publicWord: '微山湖' })
    expect(await entriesOf(test, trial)).toEqual(before)
    const list = await (await test.as('holder-b')).draws.list({ eventId: trial, kind: 'station', module })
    expect(list.rows.map(({ item }) => item)).toEqual(
      before.flatMap(({ entryNumber, stationNumber }) => (stationNumber === null ? [] : [entryNumber])).toSorted(),
    )
    const unknown = { eventId: trial, kind: 'station', module: 'none', step: 'commit' } as const
    expect(await problemOf(askFor(test, unknown))).toMatchObject(says('REFUSED', { code: 'draws.no_such_module' }))
    const codes = { eventId: trial, kind: 'work_code', module, step: 'commit' } as const
    expect(await problemOf(askFor(test, codes))).toMatchObject(says('REFUSED', 'draws.only_stations_by_module'))
  })

  it('is over for the event once marking has begun', async () => {
    const call = askFor(test, { eventId: story, kind: 'work_code', step: 'commit', reason: '重抽' })
    expect(await problemOf(call)).toMatchObject(says('REFUSED', 'draws.marking_begun'))
  })

  async function expectVerified(eventId: string, kind: DrawKind): Promise<void> {
    const made = await test.db
      .select()
      .from(draws)
      .where(and(eq(draws.eventId, eventId), eq(draws.kind, kind)))
    for (const { id, items, places, commitment } of made) {
      const [seed] = await test.db.select().from(drawSeeds).where(eq(drawSeeds.drawId, id))
      const links = await test.db.select().from(drawLinks).where(eq(drawLinks.drawId, id)).orderBy(drawLinks.position)
      const publicWord = (await linkOf(test, eventId, kind)).draws.find((one) => one.id === id)?.publicWord ?? ''
      const labels = items.map(({ label }) => label)
      const record = {
        drawId: id,
        eventId,
        module: null,
        kind,
        items: labels,
        places,
        seed: seed?.seed ?? '',
        publicWord,
      }
      expect(referenceDraw(record)).toEqual({ commitment, outcome: links.map(({ drawn }) => drawn) })
    }
  }
})

describe('what is on record stays', () => {
  it.each(['draws', 'draw_seeds', 'draw_steps', 'draw_links'])('no row of %s is changed or removed', async (table) => {
    const column = { draws: 'commitment', draw_seeds: 'seed', draw_steps: 'reason', draw_links: 'drawn' }[table] ?? ''
    const name = sql.identifier(table)
    for (const statement of [sql`update ${name} set ${sql.identifier(column)} = 'x'`, sql`delete from ${name}`]) {
      const refused = await test.db.execute(statement).then(
        () => 'done',
        (error: unknown) => String((error as Error).cause),
      )
      expect(refused).toContain(`append-only: rows of ${table}`)
    }
  })
})
