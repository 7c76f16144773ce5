import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlacementData } from '#contract/schedule'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import { fitOutVenues } from '#tests/support/venues'
import { boardOf, editionId, movableFinal, onDay } from '#tests/support/year-plan'

let test: TestBackend

beforeAll(async () => {
  test = await openTestBackend()
  await fitOutVenues(test.db)
})
afterAll(() => test.close())

const board = (persona?: string) => boardOf(test, persona)
const movableAt = (index: number) => movableFinal(test, index)

describe('editing the draft', () => {
  it('places several stages at once, changes nothing published, and records each', async () => {
    const office = await test.as('office')
    const [one, two] = [await movableAt(0), await movableAt(1)]
    const { revision } = await board()
    const change = await office.schedule.edit({
      editionId,
      changes: [
        { stageId: one.stageId, before: one.draft, after: onDay('2025-03-10', one.draft) },
        { stageId: two.stageId, before: two.draft, after: null },
      ],
      reason: '错开高峰',
    })
    expect(change.revision).toBe(revision + 1)
    const after = await board()
    expect(after.revision).toBe(revision + 1)
    expect(after.stages.find(({ stageId }) => stageId === one.stageId)).toMatchObject({
      published: one.draft,
      draft: { startsOn: '2025-03-10' },
      draftedBy: { name: '示例·周文澜' },
      days: 1,
    })
    expect(after.stages.find(({ stageId }) => stageId === two.stageId)).toMatchObject({
      published: two.draft,
      draft: null,
    })
    const { rows } = await office.contests.history({ contestId: one.contestId, limit: 1 })
    expect(rows).toMatchObject([
      { action: 'plan.edit', before: one.draft, after: { startsOn: '2025-03-10' }, reason: '错开高峰' },
    ])
  })

  it('back to where it is published leaves no trace in the draft', async () => {
    const office = await test.as('office')
    const stage = await movableAt(0)
    const away = onDay('2025-03-12', stage.draft)
    const move = (before: PlacementData | null, after: PlacementData | null) =>
      office.schedule.edit({ editionId, changes: [{ stageId: stage.stageId, before, after }] })
    await move(stage.draft, away)
    await move(away, stage.draft)
    expect((await board()).stages.find(({ stageId }) => stageId === stage.stageId)).toMatchObject({ draftedBy: null })
  })

  it('that somebody forestalled tells who did what and when, changes nothing, and works from there', async () => {
    const [office, organizer] = [await test.as('office'), await test.as('organizer')]
    const own = (await board()).stages.find(({ stageId }) => stageId === 'c-011-final')
    if (own?.draft == null) throw new Error('c-011 has no place')
    const theirs = onDay('2025-03-20', own.draft)
    await office.schedule.edit({ editionId, changes: [{ stageId: own.stageId, before: own.draft, after: theirs }] })
    const mine = { stageId: own.stageId, before: own.draft, after: onDay('2025-04-22', own.draft) }
    const problem = await problemOf(organizer.schedule.edit({ editionId, changes: [mine] }))
    expect(problem).toMatchObject(
      says('STALE', {
        code: 'request.placement_changed',
        params: {
          contest: own.contestName,
          who: '示例·周文澜',
          when: '2024-10-15 12:00',
          before: expect.stringContaining(own.draft.startsOn),
          after: expect.stringContaining('2025-03-20'),
        },
        path: 'changes.0.before',
        related: [{ kind: 'stage', id: own.stageId, label: own.contestName }],
      }),
    )
    const kept = (await board()).stages.find(({ stageId }) => stageId === own.stageId)
    expect(kept?.draft).toEqual(theirs)
    await organizer.schedule.edit({ editionId, changes: [{ ...mine, before: theirs }] })
    await office.schedule.edit({ editionId, changes: [{ ...mine, before: mine.after, after: own.draft }] })
  })

  it('tells who put it back where it was, too', async () => {
    const office = await test.as('office')
    const stage = await movableAt(2)
    const away = onDay('2025-03-24', stage.draft)
    const move = (before: PlacementData | null, after: PlacementData | null) =>
      office.schedule.edit({ editionId, changes: [{ stageId: stage.stageId, before, after }] })
    await move(stage.draft, away)
    await move(away, stage.draft)
    expect(await problemOf(move(away, null))).toMatchObject(
      says('STALE', {
        code: 'request.placement_changed',
        params: {
          contest: stage.contestName,
          who: '示例·周文澜',
          when: '2024-10-15 12:00',
          before: expect.any(String),
          after: expect.any(String),
        },
      }),
    )
  })

  it('may hold what only publication forbids, and says so', async () => {
    const office = await test.as('office')
    const [one, two] = [await movableAt(3), await movableAt(4)]
    const place = { ...two.draft, endsOn: two.draft.startsOn }
    const { findings } = await office.schedule.edit({
      editionId,
      changes: [{ stageId: one.stageId, before: one.draft, after: place }],
    })
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'venue_free',
        severity: 'block_publication',
        stageIds: expect.arrayContaining([one.stageId, two.stageId]),
      }),
    )
    await office.schedule.edit({ editionId, changes: [{ stageId: one.stageId, before: place, after: one.draft }] })
  })

  it('refuses what blocks, and then nothing of it is saved', async () => {
    const office = await test.as('office')
    const [one, two] = [await movableAt(3), await movableAt(4)]
    const refused = office.schedule.edit({
      editionId,
      changes: [
        { stageId: one.stageId, before: one.draft, after: onDay('2025-05-12', one.draft) },
        { stageId: two.stageId, before: two.draft, after: onDay('2024-10-14', two.draft) },
      ],
    })
    expect(await problemOf(refused)).toMatchObject(
      says('REFUSED', {
        code: 'schedule.date_past',
        related: [{ kind: 'stage', id: two.stageId, label: two.contestName }],
      }),
    )
    const kept = (await board()).stages.find(({ stageId }) => stageId === one.stageId)
    expect(kept?.draft).toEqual(one.draft)
  })

  it.each([
    ['over', 'archived', 'schedule.contest_over'],
    ['begun', 'final', 'schedule.stage_begun'],
    ['locked', 'eligibility', 'schedule.stage_locked'],
  ] as const)('of a stage that is %s is refused', async (fixed, phase, code) => {
    const stage = (await board()).stages.find((one) => one.fixed === fixed && one.phase === phase && one.draft !== null)
    if (stage?.draft == null) throw new Error(`no stage is ${fixed}`)
    const changes = [{ stageId: stage.stageId, before: stage.draft, after: null }]
    expect(await problemOf((await test.as('office')).schedule.edit({ editionId, changes }))).toMatchObject(
      says('REFUSED', { code, path: 'changes.0' }),
    )
  })

  it.each([
    ['backwards', { startsOn: '2025-05-02', endsOn: '2025-05-01' }, 'REFUSED', 'schedule.ends_before_start'],
    ['into an unknown venue', { venueId: 'v-none' }, 'REFUSED', 'request.not_found'],
    ['to no day there is', { startsOn: '2025-02-30' }, 'BAD_REQUEST', 'request.invalid'],
  ] as const)('%s is refused', async (_how, change, code, reason) => {
    const stage = await movableAt(3)
    const after = { ...onDay('2025-05-12', stage.draft), ...change }
    const changes = [{ stageId: stage.stageId, before: stage.draft, after }]
    expect(await problemOf((await test.as('office')).schedule.edit({ editionId, changes }))).toMatchObject(
      says(code, reason),
    )
  })

  it('names a stage once, and one there is', async () => {
    const office = await test.as('office')
    const stage = await movableAt(3)
    const change = { stageId: stage.stageId, before: stage.draft, after: null }
    expect(await problemOf(office.schedule.edit({ editionId, changes: [change, change] }))).toMatchObject(
      says('BAD_REQUEST', 'request.stage_twice'),
    )
    const unknown = { stageId: 'none', before: null, after: null }
    expect(await problemOf(office.schedule.edit({ editionId, changes: [unknown] }))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
  })

  it('that changes nothing is no change', async () => {
    const stage = await movableAt(3)
    const { revision } = await board()
    const changes = [{ stageId: stage.stageId, before: stage.draft, after: stage.draft }]
    expect(await (await test.as('office')).schedule.edit({ editionId, changes })).toMatchObject({ revision })
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['chief', 'FORBIDDEN', 'access.role_missing'],
    ['competitor', 'FORBIDDEN', 'access.role_missing'],
    ['organizer', 'FORBIDDEN', 'access.out_of_reach'],
  ] as const)('of somebody else’s contest is not for the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    const stage = await movableAt(3)
    const changes = [{ stageId: stage.stageId, before: stage.draft, after: null }]
    expect(await problemOf(client.schedule.edit({ editionId, changes }))).toMatchObject(says(code, reason))
    const locking = client.schedule.lock({ editionId, stageIds: [stage.stageId], locked: true })
    expect(await problemOf(locking)).toMatchObject(says(code, reason))
  })
})
