import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { and, asc, eq } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { entries, events } from '#backend/db/tables/entries'
import { aspects, criteria, forms, schemes } from '#backend/db/tables/marking'
import { marks } from '#backend/db/tables/marks'
import { resultRows, results } from '#backend/db/tables/results'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { openChain } from '#tests/support/chain'
import { problemOf, says } from '#tests/support/problems'
import { rawTotals } from '#tests/support/raw-marks'
import { eventVersion, finishMarking, signAsChief, story } from '#tests/support/story'

/** Signed by its chief and not published, of a contest that is the organizer's. */
const signed = 'e-045-1'

let test: TestBackend
let organizer: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  organizer = await test.as('organizer')
})
afterAll(() => test.close())

async function publish(eventId: string, state: 'provisional' | 'official') {
  return organizer.results.publish({ eventId, state, version: await eventVersion(test, eventId) })
}

async function revisionsOf(eventId: string) {
  const rows = await test.db
    .select({ result: results, row: resultRows })
    .from(results)
    .innerJoin(resultRows, eq(resultRows.resultId, results.id))
    .where(eq(results.eventId, eventId))
    .orderBy(asc(results.revision), asc(results.groupId), asc(resultRows.position))
  return (revision: number) =>
    rows.filter(({ result }) => result.revision === revision).map(({ row: { resultId: _of, ...row } }) => row)
}

describe('before it is published a ranking', () => {
  it.each([
    ['public', 'UNAUTHORIZED', 'access.not_public_yet'],
    ['leader', 'FORBIDDEN', 'access.out_of_reach'],
    ['competitor', 'FORBIDDEN', 'access.out_of_reach'],
    ['judge-1', 'FORBIDDEN', 'access.out_of_reach'],
  ] as const)('is not for the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    expect(await problemOf(client.results.get({ eventId: signed }))).toMatchObject(says(code, reason))
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['leader', 'FORBIDDEN', 'access.role_missing'],
    ['chief', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('is not published by the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    const call = client.results.publish({ eventId: signed, state: 'provisional', version: 1 })
    expect(await problemOf(call)).toMatchObject(says(code, reason))
  })

  it('is not published of marks the chief has not signed, nor read by the office', async () => {
    const office = await test.as('office')
    expect(await problemOf(publish('e-story', 'provisional'))).toMatchObject(
      says('FORBIDDEN', 'access.chief_not_signed'),
    )
    expect(await problemOf(office.results.get({ eventId: 'e-053-1' }))).toMatchObject(
      says('FORBIDDEN', 'access.results_sealed'),
    )
  })

  it('is not published over a version somebody changed, nor in a state that is none', async () => {
    const version = await eventVersion(test, signed)
    const stale = organizer.results.publish({ eventId: signed, state: 'provisional', version: version + 1 })
    expect(await problemOf(stale)).toMatchObject(says('STALE', 'request.stale'))
    const unknown = organizer.results.publish({ eventId: signed, state: 'final' as 'official', version })
    expect(await problemOf(unknown)).toMatchObject(says('BAD_REQUEST', { code: 'request.invalid', path: 'state' }))
    expect((await revisionsOf(signed))(1)).toEqual([])
  })
})

describe('publishing', () => {
  // What a criterion states may differ from its aspects; published is what can be reached.
  beforeAll(async () => {
    const [scheme] = await test.db.select().from(schemes).where(eq(schemes.eventId, signed))
    await test.db
      .update(criteria)
      .set({ mark: '1' })
      .where(eq(criteria.schemeId, scheme?.id ?? ''))
  })

  it('of two at once publishes once', async () => {
    const version = await eventVersion(test, signed)
    const attempts = [1, 2].map(() => organizer.results.publish({ eventId: signed, state: 'provisional', version }))
    const outcomes = await Promise.allSettled(attempts)
    const failed = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
    expect(failed).toHaveLength(1)
    const { reasons } = await problemOf(Promise.reject(failed[0]))
    expect(['request.stale', 'request.already_published']).toContain(reasons[0]?.code)
    expect((await revisionsOf(signed))(2)).toEqual([])
  })

  it('gives every group what its raw marks add up to, and ranks only who competed to the end', async () => {
    const totals = await rawTotals(test.db, signed)
    const { groups } = await test.visitor.results.get({ eventId: signed })
    const rows = groups.flatMap((group) => group.rows)
    expect(rows).toHaveLength(await test.db.$count(entries, eq(entries.eventId, signed)))
    for (const { entryNumber, total, rank, status } of rows) {
      expect({ entryNumber, total }).toEqual({
        entryNumber,
        total: counts(status) ? (totals.get(entryNumber) ?? null) : null,
      })
      expect(rank !== null).toBe(status === 'confirmed')
    }
    const [first] = (await revisionsOf(signed))(1).filter(({ parts }) => parts.length > 0)
    expect(first?.parts.reduce((sum, { max }) => sum + Number(max), 0)).toBeCloseTo(100, 6)
    for (const group of groups) {
      const ranked = group.rows.filter(({ rank }) => rank !== null)
      expect(group.rows.slice(0, ranked.length)).toEqual(ranked)
      const falling = ranked.slice(1).every(({ total }, index) => Number(total) <= Number(ranked[index]?.total))
      expect(falling).toBe(true)
    }
  })

  it('as official adds a revision of the very same rows and keeps the first', async () => {
    const before = (await revisionsOf(signed))(1)
    expect(before.length).toBeGreaterThan(10)
    await publish(signed, 'official')
    const after = await revisionsOf(signed)
    expect(after(1)).toEqual(before)
    expect(after(2)).toEqual(before)
    const states = await test.db
      .select({ state: results.state })
      .from(results)
      .where(eq(results.eventId, signed))
      .orderBy(asc(results.revision))
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['provisional', 'official']))
  })

  function counts(status: string): boolean {
    return status === 'confirmed' || status === 'out_of_contest'
  }
})

describe('a tie that no key separates', () => {
  let tied: readonly (typeof entries.$inferSelect)[]

  beforeAll(async () => {
    await finishMarking(test)
    await signAsChief(test)
    await openChain(test)
    const own = await test.db
      .select()
      .from(entries)
      .where(eq(entries.eventId, story.eventId))
      .orderBy(entries.entryNumber)
    tied = own.slice(0, 2)
    await makeEqual()
  })

  /** Gives the second entry the marks and the time of the first, as a further round on record. */
  async function makeEqual(): Promise<void> {
    const [one, two] = tied
    if (one === undefined || two === undefined) throw new Error('no entries')
    const rows = await test.db
      .select({ mark: marks })
      .from(marks)
      .innerJoin(aspects, eq(aspects.id, marks.aspectId))
      .innerJoin(forms, eq(forms.id, aspects.formId))
      .where(and(eq(forms.schemeId, 's-story'), eq(marks.entryId, one.id)))
      .orderBy(marks.seq)
    const equal = rows.map(({ mark: { seq: _seq, ...mark } }) => ({
      ...mark,
      id: `equal-${mark.id}`,
      entryId: two.id,
      round: mark.round + 5,
    }))
    await test.db.insert(marks).values(equal)
    await test.db.update(entries).set({ timeSeconds: one.timeSeconds }).where(eq(entries.id, two.id))
  }

  const named = () => tied.map(({ id, entryNumber }) => ({ kind: 'entry', id, label: entryNumber }))

  it('is named where the rules ask for a ruling, and nothing is published', async () => {
    const { missing, groups } = await organizer.results.get({ eventId: story.eventId })
    const [row] = groups[0]?.rows.filter(({ entryNumber }) => entryNumber === tied[0]?.entryNumber) ?? []
    const reason = {
      code: 'ranking.tie_unresolved',
      params: { rank: row?.rank, count: 2 },
      related: expect.arrayContaining(named()),
    }
    expect(missing).toMatchObject([reason])
    const version = await eventVersion(test, story.eventId)
    expect(await problemOf(publish(story.eventId, 'provisional'))).toMatchObject(says('REFUSED', reason as never))
    expect(await eventVersion(test, story.eventId)).toBe(version)
    expect((await revisionsOf(story.eventId))(1)).toEqual([])
    expect(await problemOf(test.visitor.results.get({ eventId: story.eventId }))).toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })

  it('is not shared over a part that decides it and that the scheme has not', async () => {
    const [event] = await test.db.select().from(events).where(eq(events.id, story.eventId))
    if (event === undefined) throw new Error('no event')
    const parts = [{ code: 'practical', name: '实操', weightPercent: '100' }]
    const tieBreaks = [{ key: 'part', part: 'practical', direction: 'high' }] as const
    const set = (rulePack: typeof event.rulePack) =>
      test.db.update(events).set({ rulePack }).where(eq(events.id, story.eventId))
    await set({ ...event.rulePack, parts, ranking: { ...event.rulePack.ranking, tieBreaks, lastResort: 'share' } })
    expect(await problemOf(publish(story.eventId, 'provisional'))).toMatchObject(
      says('REFUSED', { code: 'ranking.part_missing', params: { part: '实操', count: 2 } }),
    )
    expect((await organizer.results.get({ eventId: story.eventId })).tieBreaks).toEqual(['part:practical'])

    const scheme = eq(schemes.id, 's-story')
    const part = { code: 'S', name: '操作', kind: 'practical', weightPercent: '100' } as const
    await test.db
      .update(schemes)
      .set({ parts: [part] })
      .where(scheme)
    // A part of that kind in which nothing is marked decides as little.
    const empty = await organizer.results.get({ eventId: story.eventId })
    expect(empty.missing).toMatchObject([{ code: 'ranking.part_missing', params: { part: '操作 S' } }])
    await test.db.update(criteria).set({ part: 'S' }).where(eq(criteria.schemeId, 's-story'))
    expect(await organizer.results.get({ eventId: story.eventId })).toMatchObject({
      tieBreaks: ['part:S'],
      missing: [],
    })
    await test.db.update(schemes).set({ parts: [] }).where(scheme)
    await test.db.update(criteria).set({ part: null }).where(eq(criteria.schemeId, 's-story'))
    await set(event.rulePack)
  })

  it('is shared where the rules say so, and the next rank is skipped', async () => {
    const [event] = await test.db.select().from(events).where(eq(events.id, story.eventId))
    if (event === undefined) throw new Error('no event')
    const rulePack = { ...event.rulePack, ranking: { ...event.rulePack.ranking, lastResort: 'share' as const } }
    await test.db.update(events).set({ rulePack }).where(eq(events.id, story.eventId))
    const rows = (await publish(story.eventId, 'provisional')).groups[0]?.rows ?? []
    const shared = rows.filter((row) => row.shared)
    expect(shared.map(({ entryNumber }) => entryNumber).toSorted()).toEqual(
      tied.map(({ entryNumber }) => entryNumber).toSorted(),
    )
    const rank = shared[0]?.rank ?? 0
    expect(shared.map((row) => row.rank)).toEqual([rank, rank])
    expect(rows.map((row) => row.rank)).not.toContain(rank + 1)
    expect(rows.filter((row) => (row.rank ?? 0) > rank)[0]?.rank ?? rank + 2).toBe(rank + 2)
  })
})
