import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { audit } from '#backend/db/tables/office'
import { contests, stages } from '#backend/db/tables/programme'
import { addDays } from '#domain/schedule/days'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import { fitOutVenues } from '#tests/support/venues'
import { boardOf, editionId, movableFinal, movableFinals, onDay } from '#tests/support/year-plan'

let test: TestBackend

beforeAll(async () => {
  test = await openTestBackend()
  await fitOutVenues(test.db)
})
afterAll(() => test.close())

const board = (persona?: string) => boardOf(test, persona)
const movableAt = (index: number) => movableFinal(test, index)

describe('the board', () => {
  it('gives staff the draft with who moved what, the people and wishes', async () => {
    const data = await board()
    expect(data.stages.length).toBeGreaterThan(186)
    expect(new Set(data.stages.map(({ contestId }) => contestId)).size).toBe(186)
    const drafted = data.stages.filter(({ draftedBy }) => draftedBy !== null)
    expect(drafted).toHaveLength(12)
    expect(drafted.every(({ published, draft }) => JSON.stringify(published) !== JSON.stringify(draft))).toBe(true)
    expect(data.people.length).toBeGreaterThan(0)
    expect(data.people.every(({ name }) => name.length > 0)).toBe(true)
    expect(data.stages.filter(({ fixed }) => fixed === 'locked')).toHaveLength(3)
    expect(data.stages.filter(({ preferred }) => preferred !== null).length).toBeGreaterThan(40)
    expect(data.rules.blackouts).toHaveLength(1)
    expect(data.calendar).toContainEqual({ day: '2024-10-12', kind: 'workday', name: '国庆节' })
    expect(data.calendar).toContainEqual({ day: '2025-01-28', kind: 'holiday', name: '春节' })
    expect(data.latestVersion).toMatchObject({ number: 2 })
    expect(data.can).toEqual(['plan.readDraft', 'plan.publish', 'plan.setRules', 'contest.create'])
  })

  it.each(['public', 'judge-1', 'leader', 'competitor'])(
    'gives the %s what is published and nothing else',
    async (persona) => {
      const client = persona === 'public' ? test.visitor : await test.as(persona)
      const data = await client.schedule.board({ editionId })
      expect([data.people, data.can, data.rules.blackouts]).toEqual([[], [], []])
      expect(data.latestVersion).toMatchObject({ number: 2, publishedBy: null, note: null })
      const seen = await board()
      expect(data.stages.map(({ stageId, published }) => [stageId, published])).toEqual(
        seen.stages.map(({ stageId, published }) => [stageId, published]),
      )
      for (const stage of data.stages) {
        expect(stage).toMatchObject({
          personIds: [],
          preferred: null,
          window: null,
          movable: false,
          draftedBy: null,
          workstations: 0,
        })
        expect(stage.draft).toEqual(stage.published)
        expect(stage.fixed).not.toBe('locked')
      }
    },
  )

  it('lets an organizer move the own contests and no other', async () => {
    const data = await board('organizer')
    const mine = data.stages.filter(({ movable: may }) => may).map(({ contestId }) => contestId)
    expect([...new Set(mine)].toSorted()).toEqual(['c-011', 'c-025'])
  })

  it('tells why a stage stays where it is', async () => {
    const { stages: all } = await board()
    const fixedOf = (phase: string) => new Set(all.filter((stage) => stage.phase === phase).map(({ fixed }) => fixed))
    expect([...fixedOf('archived'), ...fixedOf('cancelled')]).toEqual(['over', 'over'])
    expect(all.find(({ stageId }) => stageId === 'c-story-final')).toMatchObject({ fixed: 'begun', movable: false })
    expect(all.filter(({ phase }) => phase === 'postponed').map(({ published }) => published)).toEqual([null, null])
  })

  it('shows an organizer who also judges nobody of the contest they judge', async () => {
    const { stages: all } = await board()
    const shared = all.find(({ personIds }) => personIds.length > 0)
    const [event] = (await test.visitor.contests.get({ contestId: shared?.contestId ?? '' })).eventList
    const { personas } = await import('#backend/db/tables/office')
    const [organizer] = await test.db.select().from(personas).where(eq(personas.id, 'organizer'))
    const judging = { role: 'chief', eventId: event?.id ?? '' } as never
    await test.db
      .update(personas)
      .set({ grants: [...(organizer?.grants ?? []), judging] })
      .where(eq(personas.id, 'organizer'))
    const seen = await board('organizer')
    expect(seen.stages.find(({ stageId }) => stageId === shared?.stageId)?.personIds).toEqual([])
    await test.db
      .update(personas)
      .set({ grants: organizer?.grants ?? [] })
      .where(eq(personas.id, 'organizer'))
  })

  it('is found only for an edition there is', async () => {
    expect(await problemOf(test.visitor.schedule.board({ editionId: 'none' }))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
  })
})

describe('locking', () => {
  it('holds a stage for the draft and for direct moves until it is unlocked', async () => {
    const office = await test.as('office')
    const stage = await movableAt(3)
    const { revision } = await board()
    expect(await office.schedule.lock({ editionId, stageIds: [stage.stageId], locked: true })).toEqual({
      revision: revision + 1,
    })
    expect(await office.schedule.lock({ editionId, stageIds: [stage.stageId], locked: true })).toEqual({
      revision: revision + 1,
    })
    const changes = [{ stageId: stage.stageId, before: stage.draft, after: null }]
    expect(await problemOf(office.schedule.edit({ editionId, changes }))).toMatchObject(
      says('REFUSED', 'schedule.stage_locked'),
    )
    const move = { contestId: stage.contestId, stageId: stage.stageId, ...onDay('2025-05-12', stage.draft) }
    expect(await office.contests.checkMove(move)).toMatchObject({ reasons: [{ code: 'schedule.stage_locked' }] })
    await office.schedule.lock({ editionId, stageIds: [stage.stageId], locked: false })
    const { rows } = await office.contests.history({ contestId: stage.contestId, limit: 2 })
    expect(rows.map(({ action }) => action)).toEqual(['plan.unlock', 'plan.lock'])
    expect(await office.contests.checkMove(move)).toEqual({ reasons: [] })
  })

  it('of what is over is refused', async () => {
    const lock = (await test.as('office')).schedule.lock({ editionId, stageIds: ['c-story-final'], locked: true })
    expect(await problemOf(lock)).toMatchObject(says('REFUSED', 'schedule.stage_begun'))
  })
})

describe('a direct move', () => {
  it('is held to every rule that guards publication, wishes apart', async () => {
    const stage = (await movableFinals(test)).find(({ preferred }) => preferred !== null)
    if (stage?.draft == null) throw new Error('nobody wishes anything')
    const office = await test.as('office')
    const place = { contestId: stage.contestId, stageId: stage.stageId }
    const check = (day: string) => office.contests.checkMove({ ...place, ...onDay(day, stage.draft) })
    expect(await check('2025-10-01')).toMatchObject({ reasons: [{ code: 'schedule.on_holiday' }] })
    expect(await check('2025-10-15')).toEqual({ reasons: [] })
  })

  it('is seen by the draft as a newer revision, and by whoever moves the stage there', async () => {
    const office = await test.as('office')
    const stage = await movableAt(5)
    const { revision } = await board()
    const [row] = await test.db.select().from(stages).where(eq(stages.id, stage.stageId))
    const after = onDay('2025-09-15', stage.draft)
    await office.contests.moveStage({
      contestId: stage.contestId,
      stageId: stage.stageId,
      ...after,
      version: row?.version ?? 0,
    })
    const seen = await board()
    expect(seen.revision).toBe(revision + 1)
    expect(seen.stages.find(({ stageId }) => stageId === stage.stageId)).toMatchObject({
      published: after,
      draft: after,
    })
    const late = { stageId: stage.stageId, before: stage.draft, after: onDay('2025-09-22', stage.draft) }
    expect(await problemOf(office.schedule.edit({ editionId, changes: [late] }))).toMatchObject(
      says('STALE', 'request.placement_changed'),
    )
  })

  it('to where the draft has it makes the draft forget the difference', async () => {
    const office = await test.as('office')
    const stage = await movableAt(6)
    const after = onDay('2025-08-18', stage.draft)
    await office.schedule.edit({ editionId, changes: [{ stageId: stage.stageId, before: stage.draft, after }] })
    const [row] = await test.db.select().from(stages).where(eq(stages.id, stage.stageId))
    await office.contests.moveStage({
      contestId: stage.contestId,
      stageId: stage.stageId,
      ...after,
      version: row?.version ?? 0,
    })
    expect((await board()).stages.find(({ stageId }) => stageId === stage.stageId)).toMatchObject({
      published: after,
      draftedBy: null,
    })
  })
})

describe('findings', () => {
  it('of the draft name its conflicts; the plan in force has none but wishes', async () => {
    const office = await test.as('office')
    const { rows, unscheduled } = await office.schedule.findings({ editionId })
    const { stages: all } = await boardOf(test)
    const waiting = all.filter(({ draft, fixed }) => draft === null && (fixed === null || fixed === 'locked'))
    expect(unscheduled).toBe(waiting.length)
    const grave = rows.filter(({ severity }) => severity !== 'warn')
    expect(grave.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['venue_free', 'preliminary_first', 'not_blacked_out']),
    )
    expect(grave.every(({ reason, stageIds }) => reason.code.startsWith('schedule.') && stageIds.length > 0)).toBe(true)
    const published = await office.schedule.findings({ editionId, of: 'published' })
    expect(published.rows.filter(({ severity }) => severity !== 'warn')).toEqual([])
    expect(published.rows.length).toBeGreaterThan(0)
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['judge-1', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('versions, differences and rules are not for the %s', async (persona, code, reason) => {
    const { schedule } = persona === 'public' ? test.visitor : await test.as(persona)
    for (const ask of [
      () => schedule.findings({ editionId }),
      () => schedule.versions({ editionId }),
      () => schedule.diff({ editionId, from: 1, to: 'draft' }),
      () => schedule.getRules({ editionId }),
    ])
      expect(await problemOf(ask())).toMatchObject(says(code, reason))
  })
})

it('a venue of another edition is held against this one', async () => {
  const stage = await movableAt(7)
  const day = '2025-07-14'
  await test.db
    .update(stages)
    .set({ startsOn: day, endsOn: day, venueId: stage.draft.venueId })
    .where(eq(stages.id, 'c-ws-2026-final'))
  const { findings } = await (
    await test.as('office')
  ).schedule.edit({
    editionId,
    changes: [{ stageId: stage.stageId, before: stage.draft, after: onDay(addDays(day, 1), stage.draft) }],
  })
  expect(findings.filter(({ severity }) => severity !== 'warn')).toMatchObject([
    { rule: 'venue_free', reason: { related: [{ id: 'c-ws-2026' }] } },
  ])
})

it('every change is on record with a contest, so that each contest’s history tells it', async () => {
  const rows = await test.db.select().from(audit).where(eq(audit.action, 'plan.edit'))
  const known = new Set((await test.db.select({ id: contests.id }).from(contests)).map(({ id }) => id))
  expect(rows.length).toBeGreaterThan(12)
  expect(rows.every(({ contestId }) => contestId !== null && known.has(contestId))).toBe(true)
})
