import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { planVersionRows, planVersions } from '#backend/db/tables/plan'
import { stages } from '#backend/db/tables/programme'
import { defaultRuleSet } from '#domain/schedule/rule-set'
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

/** Takes back what the sample's draft deliberately does wrong. */
async function mendDraft(): Promise<void> {
  const office = await test.as('office')
  const { rows } = await office.schedule.findings({ editionId })
  const grave = new Set(rows.filter(({ severity }) => severity !== 'warn').flatMap(({ stageIds }) => stageIds))
  const { stages: all } = await boardOf(test)
  const changes = all
    .filter(({ stageId, draftedBy }) => grave.has(stageId) && draftedBy !== null)
    .map(({ stageId, draft, published }) => ({ stageId, before: draft, after: published }))
  await office.schedule.edit({ editionId, changes, reason: '撤回冲突' })
}

describe('publishing', () => {
  it('is refused with every reason, each naming its contest, while rules are broken', async () => {
    const office = await test.as('office')
    const { revision } = await boardOf(test)
    const problem = await problemOf(office.schedule.publish({ editionId, revision }))
    expect(problem).toMatchObject({ code: 'REFUSED' })
    expect(problem.reasons.map(({ code }) => code)).toEqual([
      'schedule.venue_clash',
      'schedule.preliminary_gap',
      'schedule.blacked_out',
    ])
    expect(problem.reasons.every(({ related }) => related?.[0]?.kind === 'stage')).toBe(true)
    expect(await office.schedule.versions({ editionId })).toMatchObject({ rows: [{ number: 2 }, { number: 1 }] })
  })

  it('seen in an older state of the draft is stale', async () => {
    const { revision } = await boardOf(test)
    expect(
      await problemOf((await test.as('office')).schedule.publish({ editionId, revision: revision - 1 })),
    ).toMatchObject(says('STALE', { code: 'request.revision_changed', params: { seen: revision - 1, now: revision } }))
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['organizer', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('is not for the %s, nor are the rules', async (persona, code, reason) => {
    const { schedule } = persona === 'public' ? test.visitor : await test.as(persona)
    expect(await problemOf(schedule.publish({ editionId, revision: 1 }))).toMatchObject(says(code, reason))
    expect(await problemOf(schedule.setRules({ editionId, rules: defaultRuleSet, version: 1 }))).toMatchObject(
      says(code, reason),
    )
  })

  it('puts the draft in force, two that change venues among it, and keeps who did what and why', async () => {
    const office = await test.as('office')
    await mendDraft()
    const [one, two] = [await movableFinal(test, 0), await movableFinal(test, 1)]
    const away = await movableFinal(test, 2)
    await office.schedule.edit({
      editionId,
      changes: [
        { stageId: one.stageId, before: one.draft, after: { ...two.draft } },
        { stageId: two.stageId, before: two.draft, after: { ...one.draft } },
        { stageId: away.stageId, before: away.draft, after: null },
      ],
      reason: '互换场地',
    })
    const before = await boardOf(test)
    const drafted = before.stages.filter(({ draftedBy }) => draftedBy !== null)
    const version = await office.schedule.publish({ editionId, revision: before.revision, note: '十月调整' })
    expect(version).toMatchObject({ number: 3, publishedBy: '示例·周文澜', note: '十月调整' })

    const after = await boardOf(test)
    expect(after.latestVersion).toEqual(version)
    expect(after.stages.filter(({ draftedBy }) => draftedBy !== null)).toEqual([])
    for (const { stageId, draft } of drafted) {
      expect(after.stages.find((stage) => stage.stageId === stageId)).toMatchObject({ published: draft, draft })
    }
    expect(after.stages.find(({ stageId }) => stageId === away.stageId)).toMatchObject({
      published: null,
      days: away.days,
    })
    expect((await test.visitor.contests.get({ contestId: one.contestId })).finalFrom).toBe(two.draft.startsOn)

    const { rows } = await office.schedule.diff({ editionId, from: 2, to: 3 })
    expect(rows).toHaveLength(version.changes)
    expect(rows.find(({ stageId }) => stageId === one.stageId)).toMatchObject({
      after: two.draft,
      afterVenue: expect.any(String),
      changedBy: '示例·周文澜',
      changedAt: '2024-10-15T04:00:00.000Z',
      reason: '互换场地',
    })
    expect(rows.find(({ stageId }) => stageId === away.stageId)).toMatchObject({
      after: null,
      changedBy: '示例·周文澜',
    })
    const { rows: history } = await office.contests.history({ contestId: one.contestId, limit: 1 })
    expect(history).toMatchObject([{ action: 'plan.publish', after: { version: 3 }, reason: '互换场地' }])
  })

  it('of nothing new is refused', async () => {
    const { revision } = await boardOf(test)
    expect(await problemOf((await test.as('office')).schedule.publish({ editionId, revision }))).toMatchObject(
      says('REFUSED', 'request.plan_unchanged'),
    )
  })

  it('leaves versions that nobody can change', async () => {
    const outcomes = await Promise.allSettled([
      test.db.update(planVersions).set({ note: 'x' }).where(eq(planVersions.number, 1)),
      test.db.delete(planVersionRows),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})

describe('differences', () => {
  it('between two versions, told either way', async () => {
    const office = await test.as('office')
    const { rows } = await office.schedule.diff({ editionId, from: 1, to: 2 })
    const { rows: versions } = await office.schedule.versions({ editionId })
    expect(rows).toHaveLength(versions.find(({ number }) => number === 2)?.changes ?? 0)
    expect(rows.every(({ changedBy, changedAt }) => changedBy !== null && changedAt !== null)).toBe(true)
    const back = await office.schedule.diff({ editionId, from: 2, to: 1 })
    expect(back.rows.map(({ stageId, before, after }) => [stageId, after, before])).toEqual(
      rows.map(({ stageId, before, after }) => [stageId, before, after]),
    )
  })

  it('to the plan in force tell a direct move since, with its reason; to the draft, who drafted', async () => {
    const office = await test.as('office')
    const [moved, drafted] = [await movableFinal(test, 0), await movableFinal(test, 1)]
    const [row] = await test.db.select().from(stages).where(eq(stages.id, moved.stageId))
    const place = { contestId: moved.contestId, stageId: moved.stageId, ...onDay('2025-08-12', moved.draft) }
    await office.contests.moveStage({ ...place, version: row?.version ?? 0, reason: '设备检修' })
    const change = { stageId: drafted.stageId, before: drafted.draft, after: onDay('2025-08-20', drafted.draft) }
    await office.schedule.edit({ editionId, changes: [change], reason: '延期' })
    const inForce = await office.schedule.diff({ editionId, from: 3, to: 'published' })
    expect(inForce.rows).toMatchObject([{ stageId: moved.stageId, changedBy: '示例·周文澜', reason: '设备检修' }])
    const draft = await office.schedule.diff({ editionId, from: 'published', to: 'draft' })
    expect(draft.rows).toMatchObject([{ stageId: drafted.stageId, changedBy: '示例·周文澜', reason: '延期' }])
    const both = await office.schedule.diff({ editionId, from: 3, to: 'draft' })
    expect(both.rows.map(({ reason }) => reason).toSorted()).toEqual(['延期', '设备检修'].toSorted())
  })

  it('to a version there is not are not found', async () => {
    expect(await problemOf((await test.as('office')).schedule.diff({ editionId, from: 1, to: 99 }))).toMatchObject(
      says('NOT_FOUND', { code: 'request.no_such_version', params: { number: 99 } }),
    )
  })
})

describe('the rules', () => {
  it('come with the statutory calendar and where its data end', async () => {
    const answer = await (await test.as('organizer')).schedule.getRules({ editionId })
    expect(answer).toMatchObject({ version: 2, can: [], rules: { blackouts: [{ cityCode: null }] } })
    expect(answer.source).toEqual({ name: 'chinese-days', firstYear: 2004, lastYear: 2026 })
    const kinds = answer.statutory.filter(({ day }) => day.startsWith('2024-10')).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'holiday')).toHaveLength(7)
    expect(answer.statutory.filter(({ day }) => day < '2024-01-01' || day > '2025-12-31')).toEqual([])
    const none = await (await test.as('office')).schedule.getRules({ editionId: 'worldskills-2026' })
    expect(none).toMatchObject({ version: 1, rules: defaultRuleSet })
    expect(none.statutory.filter(({ day }) => day.startsWith('2027'))).toEqual([])
  })

  it('are saved with their reason, hold at once, and are stale for whoever saw them before', async () => {
    const office = await test.as('office')
    const { rules, version } = await office.schedule.getRules({ editionId })
    const strict = {
      ...rules,
      finalsPerCity: 1,
      calendarEdits: [{ day: '2025-11-11', kind: 'holiday' as const, name: '示例调整' }],
    }
    expect(await office.schedule.setRules({ editionId, rules: strict, version, reason: '试行' })).toEqual({
      version: version + 1,
    })
    expect(await office.schedule.getRules({ editionId })).toMatchObject({ rules: strict, version: version + 1 })
    expect((await boardOf(test)).calendar).toContainEqual(strict.calendarEdits[0])
    const { rows } = await office.schedule.findings({ editionId, of: 'published' })
    expect(rows.some(({ rule }) => rule === 'city_capacity')).toBe(true)
    expect(await problemOf(office.schedule.setRules({ editionId, rules, version }))).toMatchObject(
      says('STALE', 'request.stale'),
    )
    await office.schedule.setRules({ editionId, rules, version: version + 1 })
  })

  it('never saved before are version 1, and stale for any other', async () => {
    const office = await test.as('office')
    const other = { editionId: 'worldskills-2026', rules: defaultRuleSet }
    expect(await problemOf(office.schedule.setRules({ ...other, version: 7 }))).toMatchObject(
      says('STALE', 'request.stale'),
    )
    expect(await office.schedule.setRules({ ...other, version: 1 })).toEqual({ version: 2 })
  })

  it('are never weaker than the database', async () => {
    const office = await test.as('office')
    const { rules, version } = await office.schedule.getRules({ editionId })
    const weak = { ...rules, severity: { ...rules.severity, venue_free: 'warn' as const } }
    expect(await problemOf(office.schedule.setRules({ editionId, rules: weak, version }))).toMatchObject(
      says('REFUSED', { code: 'schedule.severity_too_low', path: 'rules.severity.venue_free' }),
    )
  })
})
