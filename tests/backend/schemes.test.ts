import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import type { RulePack } from '#domain/ranking/rule-pack'
import { aspectsOf } from '#domain/schemes/scheme'
import { events } from '#backend/db/tables/entries'
import { aspects, criteria, forms, schemes } from '#backend/db/tables/marking'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addJudges } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import { draftOf, fits, looks, type DraftAspect } from '#tests/support/scheme-draft'
import { story } from '#tests/support/story'

let test: TestBackend
let office: ApiClient
/** Events whose marking has not begun: with a draft, and with none. */
let drafted: string
let bare: string

beforeAll(async () => {
  test = await openTestBackend()
  office = await test.as('office')
  const [open] = await test.db
    .select({ id: schemes.eventId })
    .from(schemes)
    .where(isNull(schemes.lockedAt))
    .orderBy(asc(schemes.id))
  const [empty] = await test.db
    .select({ id: events.id })
    .from(events)
    .leftJoin(schemes, eq(schemes.eventId, events.id))
    .where(and(isNull(schemes.id), eq(events.contestId, 'c-011')))
  drafted = open?.id ?? ''
  bare = empty?.id ?? ''
})
afterAll(() => test.close())

async function versionOf(eventId: string): Promise<number> {
  return (await office.schemes.get({ eventId })).event.version
}

async function rowsOfEverything(): Promise<number[]> {
  const counts = [schemes, criteria, forms, aspects].map((table) => test.db.$count(table))
  return Promise.all(counts)
}

function lastSaved(revision: number) {
  return { code: 'request.scheme_last_saved', params: { revision, who: '周文澜' } }
}

describe('the scheme of an event', () => {
  it('is shown whole: criteria, forms, aspects, 100 marks', async () => {
    const { scheme } = await (await test.as('judge-1')).schemes.get({ eventId: story.eventId })
    expect(scheme).toMatchObject({ revision: 1, totalMark: '100.00', lockedAt: expect.any(String) })
    const maxima = scheme?.criteria.flatMap((one) =>
      one.forms.flatMap((form) => form.aspects.map(({ maxMark }) => Math.round(Number(maxMark) * 100))),
    )
    expect(maxima?.reduce((sum, mark) => sum + mark, 0)).toBe(10_000)
    const judged = scheme?.criteria.flatMap((one) => one.forms).filter(({ type }) => type === 'judgement') ?? []
    expect(judged.length).toBeGreaterThan(0)
    expect(judged.every((form) => form.aspects.every(({ benchmarks }) => benchmarks?.length === 4))).toBe(true)
  })

  it('is none where none was imported', async () => {
    expect(await office.schemes.get({ eventId: bare })).toMatchObject({ scheme: null, can: ['scheme.import'] })
    const version = await versionOf(bare)
    expect(await problemOf(office.schemes.lock({ eventId: bare, version }))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
    expect(await versionOf(bare)).toBe(version)
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['leader', 'FORBIDDEN', 'access.role_missing'],
    ['competitor', 'FORBIDDEN', 'access.role_missing'],
    ['judge-1', 'FORBIDDEN', 'access.out_of_reach'],
    ['chief', 'FORBIDDEN', 'access.out_of_reach'],
  ] as const)('of an event that is not theirs is not for the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    expect(await problemOf(client.schemes.get({ eventId: drafted }))).toMatchObject(says(code, reason))
  })

  it('is not imported or locked by the judges of the event', async () => {
    const judge = await test.as('judge-1')
    const input = { eventId: story.eventId, version: 1 }
    expect(await problemOf(judge.schemes.lock(input))).toMatchObject(says('FORBIDDEN', 'access.role_missing'))
    expect(await problemOf(judge.schemes.save({ ...input, origin: 'x', draft: draftOf(fits) }))).toMatchObject(
      says('FORBIDDEN', 'access.role_missing'),
    )
  })
})

describe('importing', () => {
  it('adds a revision with a form for each type of aspect; the earlier one stays', async () => {
    const version = await versionOf(drafted)
    const input = {
      eventId: drafted,
      version,
      origin: 'cis.xlsx',
      roundingPoint: 'aspect',
      draft: draftOf(fits, looks),
    } as const
    const imported = await office.schemes.save(input)
    expect(imported).toMatchObject({
      event: { id: drafted, version: version + 1 },
      scheme: {
        revision: 2,
        origin: 'cis.xlsx',
        roundingPoint: 'aspect',
        totalMark: '100.00',
        lockedAt: null,
        warnings: [],
      },
      can: ['scheme.import'],
    })
    expect(imported.scheme?.criteria).toMatchObject([
      {
        letter: 'A',
        mark: '100.00',
        forms: [
          {
            code: 'A1',
            type: 'measurement',
            day: '1',
            aspects: [{ code: 'A1.1', maxMark: '60.00', calculation: { type: 'PASS_FAIL' } }],
          },
          {
            code: 'A1',
            type: 'judgement',
            day: '1',
            aspects: [{ code: 'A1.2', maxMark: '40.00', benchmarks: looks.benchmarks }],
          },
        ],
      },
    ])
    expect(await test.db.$count(schemes, eq(schemes.eventId, drafted))).toBe(2)
  })

  it('tells of warnings and is not stopped by them', async () => {
    const vague: DraftAspect = { ...looks, benchmarks: ['差', '', '好', '好'] }
    const draft = { ...draftOf(vague), sections: [{ id: '', name: '操作', marks: '90' }] }
    const { scheme } = await office.schemes.save({
      eventId: drafted,
      version: await versionOf(drafted),
      origin: 'x',
      draft,
    })
    expect(scheme?.revision).toBe(3)
    expect(scheme?.warnings.map(({ code }) => code)).toEqual([
      'scheme.total_not_hundred',
      'scheme.sections_vary',
      'scheme.criterion_total_differs',
      'scheme.benchmark_missing',
      'scheme.benchmarks_alike',
    ])
  })

  it.each<[string, readonly DraftAspect[], object]>([
    ['no aspects', [], { code: 'scheme.no_aspects', path: 'scheme' }],
    [
      'no description',
      [{ ...fits, description: ' ' }],
      { code: 'scheme.description_missing', path: 'A1.1.description' },
    ],
    [
      'a mark of zero',
      [{ ...fits, maxMark: '0' }],
      { code: 'scheme.max_mark_not_positive', params: { aspect: 'A1.1', value: '0' } },
    ],
    [
      'a mark too fine',
      [{ ...fits, maxMark: '1.005' }],
      { code: 'scheme.max_mark_too_precise', params: { aspect: 'A1.1', value: '1.005' } },
    ],
    [
      'a count of nothing',
      [{ ...fits, calculation: { type: 'NUMBER_COMPLETED', possible: 0 } }],
      { code: 'scheme.possible_not_positive', path: 'A1.1.possible' },
    ],
    [
      'a deduction that gives marks',
      [{ ...fits, calculation: { type: 'CHOICE', deductionType: 'UNIT', deductions: ['0', '-1'] } }],
      { code: 'scheme.deduction_negative', params: { aspect: 'A1.1', value: '-1' }, path: 'A1.1.deductions' },
    ],
    [
      'a code twice',
      [
        { ...fits, code: 'x' },
        { ...fits, code: 'x' },
      ],
      { code: 'scheme.aspect_repeated', params: { value: 'x' } },
    ],
  ])('%s is refused, and nothing of it is kept', async (_what, own, reason) => {
    const before = await rowsOfEverything()
    const version = await versionOf(drafted)
    expect(
      await problemOf(office.schemes.save({ eventId: drafted, version, origin: 'x', draft: draftOf(...own) })),
    ).toMatchObject(says('REFUSED', reason))
    expect(await rowsOfEverything()).toEqual(before)
    expect(await versionOf(drafted)).toBe(version)
  })

  it.each([
    ['a mark no table holds', draftOf({ ...fits, maxMark: '123456.00' }), undefined],
    ['no criteria', { ...draftOf(fits), criteria: [] }, 'draft.criteria'],
    [
      'a mark that is no decimal',
      draftOf({ ...fits, maxMark: 'ten' }),
      'draft.criteria.0.subCriteria.0.aspects.0.maxMark',
    ],
    [
      'a deduction that is no decimal',
      draftOf({ ...fits, calculation: { type: 'CHOICE', deductionType: 'UNIT', deductions: ['half'] } }),
      'draft.criteria.0.subCriteria.0.aspects.0.calculation.deductions.0',
    ],
  ])('%s is invalid input, and nothing of it is kept', async (_what, draft, path) => {
    const before = await rowsOfEverything()
    const version = await versionOf(drafted)
    const reason = { code: 'request.invalid', ...(path !== undefined && { path }) }
    expect(await problemOf(office.schemes.save({ eventId: drafted, version, origin: 'x', draft }))).toMatchObject(
      says('BAD_REQUEST', reason),
    )
    expect(await rowsOfEverything()).toEqual(before)
  })

  it('over a version somebody changed is stale, for one of two at once too', async () => {
    const version = await versionOf(drafted)
    const input = { eventId: drafted, origin: 'x', draft: draftOf(fits, looks) }
    expect(await problemOf(office.schemes.save({ ...input, version: version - 1 }))).toMatchObject(
      says('STALE', 'request.stale', lastSaved(3)),
    )
    const outcomes = await Promise.allSettled([1, 2].map(() => office.schemes.save({ ...input, version })))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await versionOf(drafted)).toBe(version + 1)
  })

  it('answers what to go on from, whose revision the next one is based on', async () => {
    const input = { eventId: drafted, origin: 'x', draft: draftOf(fits, looks) }
    const { scheme, ...saved } = await office.schemes.save({
      ...input,
      version: await versionOf(drafted),
      basedOn: 4,
    })
    expect(scheme?.revision).toBe(5)
    expect(saved).toEqual(await office.schemes.draft({ eventId: drafted }))
    expect(saved).toMatchObject({ newest: 5, version: { revision: 5, origin: 'x', roundingPoint: 'aspect' } })
    expect(aspectsOf(saved.version.draft).every(({ key }) => key !== undefined)).toBe(true)
    for (const basedOn of [4, 6, null]) {
      const again = { ...input, version: saved.event.version, basedOn }
      expect(await problemOf(office.schemes.save(again))).toMatchObject(says('STALE', 'request.stale', lastSaved(5)))
    }
    expect(await versionOf(drafted)).toBe(saved.event.version)
    const next = await office.schemes.save({ ...input, version: saved.event.version, basedOn: saved.version.revision })
    expect(next).toMatchObject({ newest: 6, event: { version: saved.event.version + 1 } })
  })

  it('the first one is based on none, and rounds where the rules of the event do', async () => {
    const [event] = await test.db.select().from(events).where(eq(events.id, bare))
    if (event === undefined) throw new Error('no event')
    const rulePack = { ...event.rulePack, roundingPoint: 'aspect' as const }
    await test.db.update(events).set({ rulePack }).where(eq(events.id, bare))
    expect(await office.schemes.draft({ eventId: bare })).toMatchObject({ usualRounding: 'aspect', version: null })
    const input = { eventId: bare, version: await versionOf(bare), origin: 'x', draft: draftOf(fits) }
    expect(await problemOf(office.schemes.save({ ...input, basedOn: 1 }))).toMatchObject(says('STALE', 'request.stale'))
    const saved = await office.schemes.save({ ...input, basedOn: null })
    expect(saved).toMatchObject({ newest: 1, usualRounding: 'aspect', version: { roundingPoint: 'aspect' } })
  })
})

describe('locking', () => {
  it('is refused while the rules compare ties by a part the scheme has not', async () => {
    const [event] = await test.db.select().from(events).where(eq(events.id, drafted))
    if (event === undefined) throw new Error('no event')
    const set = (rulePack: RulePack) => test.db.update(events).set({ rulePack }).where(eq(events.id, drafted))
    const tieBreaks = [{ key: 'part', part: 'practical', direction: 'high' }] as const
    const parts = [{ code: 'practical', name: '实操', weightPercent: '100' }]
    await set({ ...event.rulePack, parts, ranking: { ...event.rulePack.ranking, tieBreaks } })
    const version = await versionOf(drafted)
    expect(await problemOf(office.schemes.lock({ eventId: drafted, version }))).toMatchObject(
      says('REFUSED', { code: 'ranking.tie_break_unanswered', params: { part: '实操' } }),
    )
    expect(await office.schemes.get({ eventId: drafted })).toMatchObject({
      event: { version },
      scheme: { lockedAt: null },
    })
    await set(event.rulePack)
  })

  it('is refused over an older version, then ends all changes', async () => {
    const version = await versionOf(drafted)
    expect(await problemOf(office.schemes.lock({ eventId: drafted, version: version - 1 }))).toMatchObject(
      says('STALE', 'request.stale', lastSaved(6)),
    )
    expect(await problemOf(office.schemes.lock({ eventId: drafted, version, basedOn: 5 }))).toMatchObject(
      says('STALE', 'request.stale', lastSaved(6)),
    )
    const unseated = await problemOf(office.schemes.lock({ eventId: drafted, version }))
    expect(new Set(unseated.reasons.map(({ code }) => code))).toEqual(new Set(['marking.form_seats']))
    await addJudges(test, ['drafted-1', 'drafted-2', 'drafted-3'], drafted)
    const locked = await office.schemes.lock({ eventId: drafted, version, basedOn: 6 })
    expect(locked).toMatchObject({ event: { version: version + 1 }, scheme: { lockedAt: '2024-10-15T04:00:00.000Z' } })
    const again = { eventId: drafted, version: version + 1 }
    expect(await problemOf(office.schemes.lock(again))).toMatchObject(says('REFUSED', 'request.scheme_locked'))
    expect(await problemOf(office.schemes.save({ ...again, origin: 'x', draft: draftOf(fits) }))).toMatchObject(
      says('REFUSED', 'request.scheme_locked'),
    )
  })

  it('and nothing is imported or locked once marking has begun', async () => {
    const input = { eventId: story.eventId, version: await versionOf(story.eventId) }
    expect(await problemOf(office.schemes.save({ ...input, origin: 'x', draft: draftOf(fits) }))).toMatchObject(
      says('REFUSED', 'request.scheme_locked'),
    )
    expect(await problemOf(office.schemes.lock(input))).toMatchObject(says('REFUSED', 'request.scheme_locked'))
    expect((await office.schemes.get({ eventId: story.eventId })).can).toEqual([])
  })
})
