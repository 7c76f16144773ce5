import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { events } from '#backend/db/tables/entries'
import { editions } from '#backend/db/tables/programme'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import { story } from '#tests/support/story'

const editionId = 'provincial-2024'
const ownId = 'c-011'

let test: TestBackend
let office: ApiClient
let organizer: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  office = await test.as('office')
  organizer = await test.as('organizer')
})
afterAll(() => test.close())

describe('a clone', () => {
  it('has the structure and the rules, and neither entries, dates nor results', async () => {
    const { draft } = await office.contests.draft({ contestId: story.contestId })
    const { contestId, code } = await office.contests.clone({
      contestId: story.contestId,
      editionId,
      freeName: null,
      nameParts: { ...draft.nameParts, ordinal: 77 },
    })
    expect(code).toMatch(/^SD-2024-\d{3}$/)
    const detail = await office.contests.get({ contestId })
    const original = await office.contests.get({ contestId: story.contestId })
    expect(detail).toMatchObject({ phase: 'applied', entries: 0, hosts: original.hosts })
    expect(detail.name).toContain('第七十七届')
    expect(detail.stages.map(({ kind, startsOn, venue }) => ({ kind, startsOn, venue }))).toEqual(
      original.stages.map(({ kind }) => ({ kind, startsOn: null, venue: null })),
    )
    expect(detail.eventList.map(({ name, markingState }) => ({ name, markingState }))).toEqual(
      original.eventList.map(({ name }) => ({ name, markingState: 'not_started' })),
    )
    const pack = async (id: string) =>
      (await test.db.select({ pack: events.rulePack }).from(events).where(eq(events.contestId, id)))[0]?.pack
    expect(await pack(contestId)).toEqual(await pack(story.contestId))
    expect((await office.contests.history({ contestId })).rows).toMatchObject([
      { action: 'contest.clone', after: { from: original.name, code } },
    ])
  })

  it('goes into another edition with a number of its own, if its name says that year', async () => {
    await test.db.insert(editions).values({
      id: 'provincial-2025',
      programme: 'provincial',
      year: 2025,
      name: '示例2025年度',
      nameEn: 'Sample 2025',
    })
    const { draft } = await office.contests.draft({ contestId: ownId })
    const wanted = { contestId: ownId, editionId: 'provincial-2025', freeName: null }
    expect(await problemOf(office.contests.clone({ ...wanted, nameParts: draft.nameParts }))).toMatchObject(
      says('REFUSED', { code: 'contest.name_year_differs', params: { year: 2024, edition: 2025 } }),
    )
    const cloned = await office.contests.clone({ ...wanted, nameParts: { ...draft.nameParts, year: 2025 } })
    expect(cloned.code).toBe('SD-2025-001')
    expect((await office.contests.editions({})).rows.map(({ id }) => id)).toContain('provincial-2025')
  })
})

describe('known occupations', () => {
  it('come once each, the frequent ones first, with their codes', async () => {
    const { rows } = await test.visitor.contests.occupations({})
    expect(rows.length).toBeGreaterThan(50)
    expect(new Set(rows.map(({ name, code }) => `${name} ${code}`)).size).toBe(rows.length)
    expect(rows[0]?.events).toBeGreaterThanOrEqual(rows.at(-1)?.events ?? 0)
  })
})

describe('the wall', () => {
  it('shows every contest with the same missing things as its own page, the most urgent first', async () => {
    const { today, rows } = await organizer.contests.wall({ editionId })
    expect(today).toBe('2024-10-15')
    expect(rows.length).toBeGreaterThanOrEqual(186)
    const ranks = rows.map(({ urgency }) => ['overdue', 'blocked', 'ready', 'waiting', 'closed'].indexOf(urgency))
    expect(ranks).toEqual(ranks.toSorted())
    for (const row of rows.filter((_, index) => index % 23 === 0)) {
      const detail = await office.contests.get({ contestId: row.id })
      expect({ id: row.id, next: row.nextPhase, missing: row.missing }).toEqual({
        id: row.id,
        next: detail.nextPhase,
        missing: detail.missing,
      })
    }
    const own = rows.find(({ id }) => id === story.contestId)
    expect(own).toMatchObject({
      days: -1,
      finalFrom: '2024-10-14',
      can: ['contest.edit', 'contest.move', 'contest.advance'],
    })
    expect(rows.find(({ id }) => id === 'sd2024-ai')?.can).toEqual([])
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['judge-1', 'FORBIDDEN', 'access.role_missing'],
    ['leader', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('is not for the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    expect(await problemOf(client.contests.wall({ editionId }))).toMatchObject(says(code, reason))
  })

  it('of an edition that is not there is not found', async () => {
    expect(await problemOf(office.contests.wall({ editionId: 'nowhere' }))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
  })
})
