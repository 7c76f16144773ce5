import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { and, eq, isNotNull, notInArray } from 'drizzle-orm'
import { brokenConstraint } from '#backend/core/problems'
import { contests, stages } from '#backend/db/tables/programme'
import { addDays } from '#domain/schedule/days'
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

/** Far from every booking of the sample, so that each test has days of its own. */
const free = { startsOn: '2025-06-03', endsOn: '2025-06-04' }

interface Final {
  readonly contestId: string
  readonly stageId: string
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string
  readonly setUpDays: number
  readonly takeDownDays: number
  readonly venueId: string
}

/** Sample finals that are announced, hold a venue and have no preliminary to wait for. */
async function finals(): Promise<Final[]> {
  const preliminaries = test.db.select({ id: stages.contestId }).from(stages).where(eq(stages.kind, 'preliminary'))
  const rows = await test.db
    .select({ stage: stages, name: contests.name })
    .from(stages)
    .innerJoin(contests, eq(contests.id, stages.contestId))
    .where(
      and(
        eq(contests.phase, 'announced'),
        eq(stages.kind, 'final'),
        isNotNull(stages.venueId),
        notInArray(contests.id, preliminaries),
      ),
    )
    .orderBy(stages.id)
  return rows.flatMap(({ stage, name }) => {
    const { id: stageId, contestId, startsOn, endsOn, setUpDays, takeDownDays, venueId } = stage
    if (startsOn === null || endsOn === null || venueId === null) return []
    return [{ contestId, stageId, name, startsOn, endsOn, setUpDays, takeDownDays, venueId }]
  })
}

async function finalAt(index: number): Promise<Final> {
  const final = (await finals())[index]
  if (final === undefined) throw new Error(`there is no final ${index}`)
  return final
}

function placed({ contestId, stageId, venueId }: Final, startsOn: string, endsOn = startsOn) {
  return { contestId, stageId, venueId, startsOn, endsOn }
}

async function versionOf({ contestId, stageId }: Final): Promise<number> {
  const { stages: own } = await test.visitor.contests.get({ contestId })
  return own.find(({ id }) => id === stageId)?.version ?? 0
}

describe('moving a stage', () => {
  it('to free days, with its reason on record', async () => {
    const final = await finalAt(0)
    const office = await test.as('office')
    const version = await versionOf(final)
    const move = { ...placed(final, free.startsOn, free.endsOn), version, reason: '避开节假日' }
    const { stage } = await office.contests.moveStage(move)
    expect(stage).toMatchObject({ id: final.stageId, ...free, venue: { id: final.venueId }, version: version + 1 })
    expect(await office.contests.history({ contestId: final.contestId, limit: 1 })).toMatchObject({
      rows: [
        {
          action: 'stage.move',
          subjectId: final.stageId,
          before: { startsOn: final.startsOn, endsOn: final.endsOn, venueId: final.venueId },
          after: { ...free, venueId: final.venueId },
          reason: '避开节假日',
        },
      ],
    })
    const { rows } = await office.venues.bookings({ venueId: final.venueId })
    expect(rows).toContainEqual({
      stageId: final.stageId,
      contestId: final.contestId,
      contestName: final.name,
      ...free,
      heldFrom: addDays(free.startsOn, -final.setUpDays),
      heldTo: addDays(free.endsOn, final.takeDownDays),
    })
  })

  it('into days another contest holds is refused, naming it and the days', async () => {
    const [final, other] = [await finalAt(1), await finalAt(2)]
    const office = await test.as('office')
    const place = { ...placed(final, other.startsOn), venueId: other.venueId }
    const clash = {
      code: 'schedule.venue_clash',
      params: { contest: other.name, venue: expect.any(String), from: expect.any(String), to: expect.any(String) },
      path: 'venueId',
      related: [{ kind: 'contest', id: other.contestId, label: other.name }],
    }
    const version = await versionOf(final)
    expect(await problemOf(office.contests.moveStage({ ...place, version }))).toMatchObject(says('REFUSED', clash))
    expect(await versionOf(final)).toBe(version)
    expect(await office.contests.checkMove(place)).toMatchObject({ reasons: [clash] })
  })

  it('so that one takes down on the day another sets up clashes; a day later is free', async () => {
    const [final, other] = [await finalAt(1), await finalAt(2)]
    const office = await test.as('office')
    await office.contests.moveStage({ ...placed(other, '2025-09-10'), version: await versionOf(other) })
    const touching = addDays('2025-09-10', other.takeDownDays + final.setUpDays)
    const check = (day: string) => office.contests.checkMove({ ...placed(final, day), venueId: other.venueId })
    expect(await check(touching)).toMatchObject({
      reasons: [
        {
          code: 'schedule.venue_clash',
          params: { from: addDays('2025-09-10', other.takeDownDays), to: addDays('2025-09-10', other.takeDownDays) },
        },
      ],
    })
    expect(await check(addDays(touching, 1))).toEqual({ reasons: [] })
  })

  it('is only asked about by a check, which changes nothing', async () => {
    const final = await finalAt(3)
    const version = await versionOf(final)
    expect(await (await test.as('office')).contests.checkMove(placed(final, '2025-08-20'))).toEqual({ reasons: [] })
    expect(await finalAt(3)).toEqual(final)
    expect(await versionOf(final)).toBe(version)
  })

  it.each([
    [
      'into the past',
      '2024-02-20',
      '2024-02-20',
      { code: 'schedule.date_past', params: { day: '2024-02-20', today: '2024-10-15' }, path: 'startsOn' },
    ],
    ['backwards', '2025-07-02', '2025-07-01', { code: 'schedule.ends_before_start', path: 'endsOn' }],
    [
      'beyond the edition',
      '2026-01-01',
      '2026-01-01',
      { code: 'schedule.outside_edition', params: { from: '2024-01-01', to: '2025-12-31' }, path: 'startsOn' },
    ],
  ])('%s is refused', async (_how, startsOn, endsOn, reason) => {
    const final = await finalAt(4)
    const move = { ...placed(final, startsOn, endsOn), version: await versionOf(final) }
    expect(await problemOf((await test.as('office')).contests.moveStage(move))).toMatchObject(says('REFUSED', reason))
  })

  it.each([
    ['a contest that is over', { contestId: 'c-yellow-river-2024' }, 'REFUSED', 'schedule.contest_over'],
    ['a stage of another contest', { stageId: 'c-story-final' }, 'NOT_FOUND', 'request.not_found'],
    ['into an unknown venue', { venueId: 'v-none' }, 'NOT_FOUND', 'request.not_found'],
    ['seen in an older version', { version: 99 }, 'STALE', 'request.stale'],
    ['to a day that does not exist', { startsOn: '2025-02-30' }, 'BAD_REQUEST', 'request.invalid'],
  ] as const)('of %s is refused', async (_what, change, code, reason) => {
    const final = await finalAt(4)
    const [over] = (await test.visitor.contests.get({ contestId: 'c-yellow-river-2024' })).stages
    const own = 'contestId' in change ? { stageId: over?.id ?? '', venueId: null } : {}
    const move = { ...placed(final, '2025-07-01'), version: await versionOf(final), ...own, ...change }
    expect(await problemOf((await test.as('office')).contests.moveStage(move))).toMatchObject(says(code, reason))
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['chief', 'FORBIDDEN', 'access.role_missing'],
    ['leader', 'FORBIDDEN', 'access.role_missing'],
    ['organizer', 'FORBIDDEN', 'access.out_of_reach'],
  ] as const)('of somebody else’s contest is not for the %s, nor to be asked about', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    const place = placed(await finalAt(4), '2025-07-01')
    expect(await problemOf(client.contests.moveStage({ ...place, version: 1 }))).toMatchObject(says(code, reason))
    expect(await problemOf(client.contests.checkMove(place))).toMatchObject(says(code, reason))
  })

  it('that never held a venue takes it from then on', async () => {
    const [real, venue] = ['sd2024-zhujian-hangong', 'v-01']
    const office = await test.as('office')
    const [stage] = (await office.contests.get({ contestId: real })).stages
    if (stage === undefined) throw new Error('no stage')
    const place = { contestId: real, stageId: stage.id, startsOn: '2025-12-10', endsOn: '2025-12-10', venueId: venue }
    await office.contests.moveStage({ ...place, version: stage.version })
    const check = await office.contests.checkMove({ ...placed(await finalAt(4), '2025-12-10'), venueId: venue })
    expect(check).toMatchObject({ reasons: [{ code: 'schedule.venue_clash', related: [{ id: real }] }] })
  })
})

describe('two at once', () => {
  it('into the same free days: exactly one has the venue, the other is refused', async () => {
    const [one, two] = [await finalAt(5), await finalAt(6)]
    const office = await test.as('office')
    const moves = await Promise.all(
      [one, two].map(async (final) => {
        const place = {
          ...placed(final, '2025-10-20', '2025-10-21'),
          venueId: one.venueId,
          version: await versionOf(final),
        }
        return office.contests.moveStage(place).then(
          () => 'moved',
          (error: unknown) => problemOf(Promise.reject(error)),
        )
      }),
    )
    expect(moves.filter((outcome) => outcome === 'moved')).toHaveLength(1)
    const [loser] = moves.filter((outcome) => typeof outcome !== 'string')
    expect(loser).toMatchObject({ status: 422, code: 'REFUSED' })
    expect(['schedule.venue_clash', 'request.venue_just_taken']).toContain(
      typeof loser === 'object' ? loser.reasons[0]?.code : '',
    )
    const { rows } = await office.venues.bookings({ venueId: one.venueId })
    expect(rows.filter(({ startsOn }) => startsOn === '2025-10-20')).toHaveLength(1)
  })

  it('of the same stage and version: one moves it, the other is stale', async () => {
    const final = await finalAt(7)
    const office = await test.as('office')
    const version = await versionOf(final)
    const outcomes = await Promise.allSettled(
      ['2025-11-03', '2025-11-10'].map((day) => office.contests.moveStage({ ...placed(final, day), version })),
    )
    const [failed] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await problemOf(Promise.reject(failed))).toMatchObject(says('STALE', 'request.stale'))
    expect(await versionOf(final)).toBe(version + 1)
  })

  it('the database itself refuses days that overlap in one venue', async () => {
    const stage = { contestId: story.contestId, kind: 'trial', venueId: 'v-02', setUpDays: 1, takeDownDays: 1 } as const
    const insert = (id: string, position: number, day: string) =>
      test.db.insert(stages).values({ ...stage, id, position, startsOn: day, endsOn: day })
    await insert('x-1', 11, '2026-03-10')
    const refused = await insert('x-2', 12, '2026-03-12').then(
      () => 'inserted',
      (error: unknown) => brokenConstraint(error),
    )
    expect(refused).toBe('stages_venue_free')
    await insert('x-3', 13, '2026-03-13')
    expect(
      await test.db.select({ id: stages.id }).from(stages).where(eq(stages.kind, 'trial')).orderBy(stages.id),
    ).toEqual(expect.arrayContaining([{ id: 'x-1' }, { id: 'x-3' }]))
  })
})
