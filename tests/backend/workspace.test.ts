import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { and, eq } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { staleContestSchema } from '#contract/contest-draft'
import { events } from '#backend/db/tables/entries'
import { planDraftRows } from '#backend/db/tables/plan'
import { contests, stages } from '#backend/db/tables/programme'
import { plainRulePack } from '#domain/ranking/plain-rule-pack'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { named, newDraft, stage, type Draft } from '#tests/support/contest-draft'
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

async function edit(client: ApiClient, contestId: string, change: (draft: Draft) => Draft) {
  const { version, draft } = await client.contests.draft({ contestId })
  return client.contests.edit({ contestId, version, draft: change(draft) })
}

describe('a new contest', () => {
  it('is applied for, has the next number, and waits without dates', async () => {
    const { contestId, code, version } = await office.contests.create({ editionId, draft: newDraft })
    expect({ code, version }).toEqual({ code: 'SD-2024-187', version: 1 })
    const detail = await test.visitor.contests.get({ contestId })
    expect(detail).toMatchObject({
      name: '2024年山东省“技能兴鲁”职业技能大赛—第二届山东省陶瓷行业职业技能竞赛（示例·陶瓷成型工）',
      phase: 'applied',
      class: 'one',
      sample: true,
      entries: 0,
      hosts: [{ role: 'organiser' }, { role: 'host', name: '示例省陶瓷协会' }],
      stages: [
        { kind: 'preliminary', startsOn: null, venue: null },
        { kind: 'final', startsOn: null, venue: null },
      ],
      eventList: [
        { name: '陶瓷成型', occupationCode: '6-15-04-02', groups: [{ kind: 'worker' }, { kind: 'teacher' }] },
      ],
    })
    const found = await test.visitor.contests.list({ search: 'taocichengxing' })
    expect(found.rows.map(({ id }) => id)).toEqual([contestId])
    const [event] = await test.db.select().from(events).where(eq(events.contestId, contestId))
    expect(event?.rulePack).toEqual({ ...plainRulePack, titleSplit: newDraft.events[0]?.titleSplit })
    expect((await office.contests.history({ contestId })).rows).toMatchObject([
      { action: 'contest.create', after: { name: detail.name, code, phase: 'applied' } },
    ])
  })

  it('gets no name that another already has', async () => {
    const { contestId, code } = await office.contests.create({ editionId, draft: named('示例·同名工') })
    expect(await problemOf(office.contests.create({ editionId, draft: named('示例·同名工') }))).toMatchObject(
      says('REFUSED', {
        code: 'contest.name_taken',
        params: { code },
        path: 'nameParts.ordinal',
        related: [expect.objectContaining({ kind: 'contest', id: contestId })],
      }),
    )
  })

  it('two at once get two numbers', async () => {
    const both = ['示例·甲工', '示例·乙工'].map((name) => office.contests.create({ editionId, draft: named(name) }))
    const codes = (await Promise.all(both)).map(({ code }) => Number(code.slice(-3)))
    expect(Math.abs((codes[0] ?? 0) - (codes[1] ?? 0))).toBe(1)
  })

  it('is refused whole, with every finding at its field', async () => {
    const draft = { ...newDraft, freeName: '', hosts: [], stages: [] }
    expect(await problemOf(office.contests.create({ editionId, draft }))).toMatchObject(
      says(
        'REFUSED',
        { code: 'contest.name_missing', path: 'freeName' },
        { code: 'contest.organiser_missing', path: 'hosts' },
        { code: 'contest.final_missing', path: 'stages' },
      ),
    )
    expect(await problemOf(office.contests.create({ editionId: 'nowhere', draft: newDraft }))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['organizer', 'FORBIDDEN', 'access.role_missing'],
    ['judge-1', 'FORBIDDEN', 'access.role_missing'],
    ['leader', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('is not created or cloned by the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    expect(await problemOf(client.contests.create({ editionId, draft: newDraft }))).toMatchObject(says(code, reason))
    const copy = { contestId: ownId, editionId, freeName: '示例', nameParts: newDraft.nameParts }
    expect(await problemOf(client.contests.clone(copy))).toMatchObject(says(code, reason))
  })
})

describe('an edit', () => {
  it('keeps ids and weights, and is told place by place', async () => {
    const before = await organizer.contests.draft({ contestId: ownId })
    const [first] = await test.db.select().from(events).where(eq(events.contestId, ownId)).orderBy(events.position)
    const answer = await organizer.contests.edit({
      contestId: ownId,
      version: before.version,
      draft: {
        ...before.draft,
        hosts: [...before.draft.hosts, { id: 'x', role: 'supporter', name: '示例支持单位' }],
        events: before.draft.events.map((event, index) => (index === 0 ? { ...event, workstations: 31 } : event)),
      },
    })
    expect(answer.version).toBe(before.version + 1)
    expect(answer.draft.hosts.map(({ id }) => id).slice(0, -1)).toEqual(before.draft.hosts.map(({ id }) => id))
    expect(answer.draft.hosts.at(-1)?.id).not.toBe('x')
    const [after] = await test.db
      .select()
      .from(events)
      .where(eq(events.id, first?.id ?? ''))
    expect(after).toEqual({ ...first, workstations: 31, version: (first?.version ?? 0) + 1 })
    const [row] = (await organizer.contests.history({ contestId: ownId })).rows
    expect(row).toMatchObject({ action: 'contest.edit', actorName: '示例·王守正' })
    expect(Object.keys(row?.after ?? {})).toEqual(['hosts.x', `events.${first?.id}.workstations`])
    expect(await organizer.contests.draft({ contestId: ownId })).toEqual(answer)
  })

  it('that changes nothing leaves no trace', async () => {
    const before = await organizer.contests.draft({ contestId: ownId })
    const { total } = await organizer.contests.history({ contestId: ownId })
    expect(await edit(organizer, ownId, (draft) => draft)).toEqual(before)
    expect((await organizer.contests.history({ contestId: ownId })).total).toBe(total)
  })

  it('reorders events and stages, and adds and removes what carries nothing', async () => {
    const { contestId } = await office.contests.create({ editionId, draft: named('示例·排序工') })
    const group = { id: 'y', kind: 'student', teamSize: 'pair' } as const
    const second = { ...newDraft.events[0], id: 'x', name: '陶瓷装饰', nameEn: null, groups: [group], titleSplit: null }
    const added = await edit(office, contestId, (draft) => ({
      ...draft,
      events: [{ ...second, occupationName: null, occupationCode: null, workstations: null }, ...draft.events],
    }))
    expect(added.draft.events.map(({ name }) => name)).toEqual(['陶瓷装饰', '陶瓷成型'])
    const swapped = await edit(office, contestId, (draft) => ({
      ...draft,
      events: draft.events.toReversed().map((event) => ({
        ...event,
        groups: event.groups.map(({ kind, ...rest }) => ({
          ...rest,
          kind: kind === 'worker' ? ('teacher' as const) : kind === 'teacher' ? ('worker' as const) : kind,
        })),
      })),
      stages: draft.stages.filter(({ kind }) => kind === 'final'),
    }))
    expect(swapped.draft.events.map(({ groups }) => groups.map(({ kind }) => kind))).toEqual([
      ['teacher', 'worker'],
      ['student'],
    ])
    expect(swapped.draft.stages.map(({ kind }) => kind)).toEqual(['final'])
    const fewer = await edit(office, contestId, (draft) => ({ ...draft, events: draft.events.slice(0, 1) }))
    expect(fewer.draft.events).toHaveLength(1)
  })

  it('does not remove what something stands on', async () => {
    const { draft, version } = await organizer.contests.draft({ contestId: story.contestId })
    const [final] = draft.stages.slice(-1)
    const without = {
      ...draft,
      events: [{ ...newDraft.events[0], id: 'x', name: '新赛项', nameEn: null }].map((event) => ({
        ...event,
        occupationName: null,
        occupationCode: null,
        workstations: null,
        groups: [{ id: 'y', kind: 'worker' as const, teamSize: 'single' as const }],
        titleSplit: null,
      })),
      stages: [...draft.stages.slice(0, -1), stage('z', 'final')],
    }
    expect(
      await problemOf(organizer.contests.edit({ contestId: story.contestId, version, draft: without })),
    ).toMatchObject(
      says(
        'REFUSED',
        { code: 'contest.event_in_use', params: { entries: 10, schemes: 1 }, path: 'events' },
        { code: 'contest.stage_in_use', params: { from: '2024-10-14', to: '2024-10-15' }, path: 'stages' },
      ),
    )
    expect(final?.kind).toBe('final')
    expect((await organizer.contests.draft({ contestId: story.contestId })).version).toBe(version)
  })

  it('a stage that only the draft of the plan has placed stays too', async () => {
    const { contestId } = await office.contests.create({ editionId, draft: named('示例·草案工') })
    const { draft } = await office.contests.draft({ contestId })
    const [preliminary] = draft.stages
    await test.db.insert(planDraftRows).values({
      stageId: preliminary?.id ?? '',
      editionId,
      startsOn: '2024-12-01',
      endsOn: '2024-12-02',
      changedBy: 'x',
      changedByName: 'x',
      changedAt: new Date(0),
    })
    const removing = edit(office, contestId, (now) => ({ ...now, stages: now.stages.slice(1) }))
    expect(await problemOf(removing)).toMatchObject(
      says('REFUSED', { code: 'contest.stage_in_use', params: { from: '2024-12-01', to: '2024-12-02' } }),
    )
  })

  it('longer set-up in a venue is refused where it meets another contest, and names it', async () => {
    const [own, other] = await neighbours()
    const longer = edit(office, own.contestId, (draft) => ({
      ...draft,
      stages: draft.stages.map((one) => (one.id === own.id ? { ...one, setUpDays: 14 } : one)),
    }))
    expect(await problemOf(longer)).toMatchObject(
      says('REFUSED', {
        code: 'schedule.venue_clash',
        path: `stages.${own.id}.setUpDays`,
        related: [expect.objectContaining({ kind: 'contest', id: other.contestId })],
      }),
    )
  })

  it('of a reported contest leaves the report and its gaps as they are', async () => {
    const contestId = 'sd2024-ai'
    const before = await office.contests.get({ contestId })
    const answer = await edit(office, contestId, (draft) => ({ ...draft, cityCode: '371300' }))
    expect(answer.context.reported).toBe(true)
    const after = await office.contests.get({ contestId })
    expect(after).toMatchObject({ name: before.name, cityCode: '371300', reported: before.reported, sample: false })
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['organizer', 'FORBIDDEN', 'access.out_of_reach'],
    ['chief', 'FORBIDDEN', 'access.role_missing'],
    ['competitor', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('is not for the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    const contestId = 'sd2024-ai'
    expect(await problemOf(client.contests.draft({ contestId }))).toMatchObject(says(code, reason))
    expect(await problemOf(client.contests.edit({ contestId, version: 1, draft: newDraft }))).toMatchObject(
      says(code, reason),
    )
  })
})

describe('two who edit the same contest', () => {
  it('the second is told who changed it, when, and what it is now; nothing of the first is lost', async () => {
    const { contestId } = await office.contests.create({ editionId, draft: named('示例·并行工') })
    const seen = await office.contests.draft({ contestId })
    await edit(office, contestId, (draft) => ({ ...draft, cityCode: '370200' }))
    const present = await edit(office, contestId, (draft) => ({
      ...draft,
      class: 'two',
      events: [...draft.events].map((event) => ({ ...event, titleSplit: null })),
    }))
    const late = { contestId, version: seen.version, draft: { ...seen.draft, sector: 'digital' as const } }
    expect(await problemOf(office.contests.edit(late))).toMatchObject(says('STALE', 'request.stale'))
    const stale = staleContestSchema.parse(await dataOf(office.contests.edit(late)))
    expect(stale.present).toEqual(present)
    expect(stale.changes).toEqual([
      { at: '2024-10-15T04:00:00.000Z', actorName: '示例·周文澜', action: 'contest.edit' },
      { at: '2024-10-15T04:00:00.000Z', actorName: '示例·周文澜', action: 'contest.edit' },
    ])
    expect(await office.contests.draft({ contestId })).toEqual(present)
  })

  it('at the same moment: one is saved, one is told', async () => {
    const { contestId } = await office.contests.create({ editionId, draft: named('示例·同时工') })
    const { version, draft } = await office.contests.draft({ contestId })
    const outcomes = await Promise.allSettled(
      ['370200', '370400'].map((cityCode) =>
        office.contests.edit({ contestId, version, draft: { ...draft, cityCode } }),
      ),
    )
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await office.contests.draft({ contestId })).version).toBe(version + 1)
  })
})

/** Data of the problem a call answers with. */
async function dataOf(call: Promise<unknown>): Promise<unknown> {
  return call.catch((error: unknown) =>
    typeof error === 'object' && error !== null && 'data' in error ? error.data : null,
  )
}

/** Two contests in one venue, the second held within two weeks before the first. */
async function neighbours() {
  const rows = await test.db
    .select({ stage: stages })
    .from(stages)
    .innerJoin(contests, eq(contests.id, stages.contestId))
    .where(and(eq(contests.sample, true), eq(stages.holdsVenue, true)))
    .orderBy(stages.startsOn)
  for (const { stage: own } of rows.toReversed()) {
    const day = (text: string | null) => Date.parse(text ?? '') / 86_400_000
    const other = rows.find(
      ({ stage: one }) =>
        one.venueId !== null &&
        one.venueId === own.venueId &&
        one.contestId !== own.contestId &&
        day(one.endsOn) < day(own.startsOn) &&
        day(own.startsOn) - day(one.endsOn) < 13,
    )
    if (other !== undefined) return [own, other.stage] as const
  }
  throw new Error('no two contests share a venue')
}
