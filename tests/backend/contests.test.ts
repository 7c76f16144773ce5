import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { and, eq } from 'drizzle-orm'
import { schemes } from '#backend/db/tables/marking'
import { contests, stages } from '#backend/db/tables/programme'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import { story } from '#tests/support/story'
import { fitOutVenues } from '#tests/support/venues'

let test: TestBackend

beforeAll(async () => {
  test = await openTestBackend()
  await fitOutVenues(test.db)
})
afterAll(() => test.close())

async function get(contestId: string, persona = 'office') {
  return (await test.as(persona)).contests.get({ contestId })
}

/** A sample contest in a phase whose final stands in a venue. */
async function someContest(
  phase: 'announced' | 'postponed' | 'registration' | 'applied' | 'archived',
  skip = 0,
): Promise<string> {
  const rows = await test.db
    .select({ id: contests.id, venueId: stages.venueId })
    .from(contests)
    .innerJoin(stages, and(eq(stages.contestId, contests.id), eq(stages.kind, 'final')))
    .where(and(eq(contests.phase, phase), eq(contests.sample, true)))
    .orderBy(contests.id)
  const row = rows.filter(({ venueId }) => phase === 'applied' || venueId !== null)[skip]
  if (row === undefined) throw new Error(`no contest is ${phase}`)
  return row.id
}

describe('one contest', () => {
  it('is there for everybody, whole, with nothing to do for the public', async () => {
    const detail = await test.visitor.contests.get({ contestId: story.contestId })
    expect(detail).toMatchObject({
      id: story.contestId,
      phase: 'final',
      sample: true,
      entries: 10,
      can: [],
      nextPhase: null,
      missing: [],
    })
    expect(detail.hosts.map(({ role }) => role)).toEqual(['organiser', 'organiser', 'host', 'co_host'])
    expect(detail.stages.at(-1)).toMatchObject({
      kind: 'final',
      startsOn: '2024-10-14',
      endsOn: '2024-10-15',
      venue: { cityCode: '370100' },
    })
    expect(detail.eventList).toMatchObject([
      {
        id: story.eventId,
        markingState: 'marking',
        groups: [{ kind: 'worker', entries: 10 }],
        can: ['day.read', 'draws.read'],
      },
    ])
  })

  it('that was reported carries the report with its source, and no entries', async () => {
    const { rows } = await test.visitor.contests.list({ edition: 2024, programme: 'provincial', limit: 1000 })
    const real = rows.filter(({ sample }) => !sample)
    expect(real).toHaveLength(7)
    for (const { id } of real) {
      const { reported, sample, entries, eventList } = await test.visitor.contests.get({ contestId: id })
      expect({ sample, entries }).toEqual({ sample: false, entries: 0 })
      expect(reported?.source).toMatch(/\S/)
      expect(eventList.flatMap(({ groups }) => groups)).toEqual([])
    }
  })

  const overContest = ['contest.edit', 'contest.move', 'contest.advance', 'audit.read']
  const overEvent = ['day.read', 'entries.read', 'draws.read', 'event.readMarking', 'scheme.read', 'scheme.import']
  it.each<[string, readonly string[], readonly string[]]>([
    ['office', overContest, overEvent],
    ['organizer', overContest, overEvent],
    ['chief', [], ['day.read', 'draws.read', 'event.readMarking', 'scheme.read', 'scheme.import']],
    ['judge-1', [], ['day.read', 'draws.read', 'scheme.read']],
    ['leader', [], ['day.read', 'draws.read']],
    ['competitor', [], ['day.read', 'draws.read']],
  ])('offers the %s only what the person may do', async (persona, own, ofEvent) => {
    const detail = await get(story.contestId, persona)
    expect(detail.can).toEqual(own)
    expect(detail.eventList[0]?.can).toEqual(ofEvent)
  })

  it('of somebody else offers an organizer nothing', async () => {
    expect((await get(await someContest('announced', 2), 'organizer')).can).toEqual([])
  })
})

describe('moving along the life of a contest', () => {
  it('says what is missing, and refuses until it is there', async () => {
    const { missing, nextPhase, version } = await get(story.contestId)
    expect(nextPhase).toBe('notice')
    expect(missing).toMatchObject([
      { code: 'phase.forms_unsigned', params: { count: 2 } },
      { code: 'phase.results_unsigned' },
    ])
    const organizer = await test.as('organizer')
    expect(
      await problemOf(organizer.contests.advance({ contestId: story.contestId, to: 'notice', version })),
    ).toMatchObject(says('REFUSED', ...missing))
  })

  it('goes step by step and remembers who and when', async () => {
    const contestId = await someContest('announced')
    const before = await get(contestId)
    const office = await test.as('office')
    const moved = await office.contests.advance({ contestId, to: 'registration', version: before.version })
    expect(moved).toEqual({ phase: 'registration', version: before.version + 1 })
    const { rows, total } = await office.contests.history({ contestId })
    expect(rows).toHaveLength(total)
    expect(rows[0]).toMatchObject({
      actorName: '示例·周文澜',
      at: '2024-10-15T04:00:00.000Z',
      action: 'contest.advance',
      subjectKind: 'contest',
      subjectId: contestId,
      before: { phase: 'announced' },
      after: { phase: 'registration' },
      reason: null,
    })
  })

  it.each([
    ['archived', 'final', 'phase.move_not_allowed'],
    ['applied', 'final', 'phase.move_not_allowed'],
    ['registration', 'cancelled', 'phase.reason_missing'],
    ['registration', 'postponed', 'phase.reason_missing'],
    ['postponed', 'final', 'phase.postponed_elsewhere'],
  ] as const)('from %s to %s is refused: %s', async (from, to, code) => {
    const contestId = await someContest(from)
    const { version } = await get(contestId)
    expect(await problemOf((await test.as('office')).contests.advance({ contestId, to, version }))).toMatchObject(
      says('REFUSED', code),
    )
    expect(await get(contestId)).toMatchObject({ phase: from, version })
  })

  it('a stale version changes nothing, also when the move was made by somebody else', async () => {
    const contestId = await someContest('announced', 1)
    const { version } = await get(contestId)
    const office = await test.as('office')
    const moves = [1, 2].map(() => office.contests.advance({ contestId, to: 'registration', version }))
    const outcomes = await Promise.allSettled(moves)
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await problemOf(office.contests.advance({ contestId, to: 'registration', version }))).toMatchObject(
      says('STALE', 'request.stale'),
    )
    expect(await get(contestId)).toMatchObject({ phase: 'registration', version: version + 1 })
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['judge-1', 'FORBIDDEN', 'access.role_missing'],
    ['competitor', 'FORBIDDEN', 'access.role_missing'],
    ['organizer', 'FORBIDDEN', 'access.out_of_reach'],
  ] as const)('is not for the %s', async (persona, code, reason) => {
    const contestId = await someContest('registration', 3)
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    expect(await problemOf(client.contests.advance({ contestId, to: 'eligibility', version: 1 }))).toMatchObject(
      says(code, reason),
    )
    expect(await problemOf(client.contests.history({ contestId }))).toMatchObject(says(code, reason))
  })

  it('a scheme that was replaced need not be locked for the final', async () => {
    const contestId = await someContest('registration', 1)
    const [event] = (await get(contestId)).eventList
    if (event === undefined) throw new Error('no event')
    const scheme = {
      eventId: event.id,
      name: 'x',
      roundingPoint: 'total',
      sections: [],
      origin: 'x',
      createdAt: new Date(0),
    } as const
    await test.db.insert(schemes).values([
      { ...scheme, id: 'x1', revision: 1 },
      { ...scheme, id: 'x2', revision: 2, lockedAt: new Date(0) },
    ])
    await test.db.update(contests).set({ phase: 'preliminary' }).where(eq(contests.id, contestId))
    expect((await get(contestId)).missing.map(({ code }) => code)).not.toContain('phase.schemes_unlocked')
    await test.db.insert(schemes).values({ ...scheme, id: 'x3', revision: 3 })
    expect((await get(contestId)).missing).toContainEqual({ code: 'phase.schemes_unlocked', params: { count: 1 } })
  })
})

describe('giving a venue back', () => {
  it('a contest that is cancelled holds its venue no longer', async () => {
    const contestId = await someContest('registration', 2)
    const { stages: own, version } = await get(contestId)
    const venueId = own.at(-1)?.venue?.id ?? ''
    const holders = async () => (await test.visitor.venues.bookings({ venueId })).rows.map((row) => row.contestId)
    expect(await holders()).toContain(contestId)
    const office = await test.as('office')
    await office.contests.advance({ contestId, to: 'cancelled', version, reason: '报名人数不足' })
    expect(await holders()).not.toContain(contestId)
    expect((await office.contests.history({ contestId })).rows[0]).toMatchObject({
      after: { phase: 'cancelled' },
      reason: '报名人数不足',
    })
  })

  it('taken up again after it was postponed, a contest needs its venue free', async () => {
    const office = await test.as('office')
    const [contestId, otherId] = [await someContest('announced'), await someContest('announced', 1)]
    const final = (await get(contestId)).stages.at(-1)
    const other = (await get(otherId)).stages.at(-1)
    if (!final?.venue || !final.startsOn || !final.endsOn || !other) throw new Error('no final')
    const { version } = await office.contests.advance({
      contestId,
      to: 'postponed',
      version: (await get(contestId)).version,
      reason: '设备检修',
    })

    const taken = {
      contestId: otherId,
      stageId: other.id,
      startsOn: final.startsOn,
      endsOn: final.endsOn,
      venueId: final.venue.id,
    }
    const { stage } = await office.contests.moveStage({ ...taken, version: other.version })
    expect(await problemOf(office.contests.advance({ contestId, to: 'announced', version }))).toMatchObject(
      says('REFUSED', {
        code: 'schedule.venue_clash',
        path: 'venueId',
        related: [{ kind: 'contest', id: otherId, label: (await get(otherId)).name }],
      }),
    )
    expect(await get(contestId)).toMatchObject({ phase: 'postponed', version })

    await office.contests.moveStage({ ...taken, venueId: null, version: stage.version })
    expect(await office.contests.advance({ contestId, to: 'announced', version })).toMatchObject({ phase: 'announced' })
  })
})
