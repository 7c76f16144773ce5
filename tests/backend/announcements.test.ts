import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq, sql } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { announcements } from '#backend/db/tables/announcements'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import { story } from '#tests/support/story'

const editionId = 'provincial-2024'
const { contestId } = story
const text = { title: '赛场开放时间', body: '决赛当日 7:30 开放。', audience: 'public' } as const

let test: TestBackend
let organizer: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  organizer = await test.as('organizer')
})
afterAll(() => test.close())

async function clientOf(persona: string): Promise<ApiClient> {
  return persona === 'public' ? test.visitor : test.as(persona)
}

describe('an announcement', () => {
  it('is drafted, changed, published, withdrawn, and every step is on record', async () => {
    const draft = await organizer.announcements.create({ editionId, contestId, ...text })
    expect(draft).toMatchObject({ ...text, state: 'draft', version: 1, publishedAt: null, can: ['announcement.write'] })
    const own = { announcementId: draft.id }
    const changed = await organizer.announcements.edit({ ...own, version: 1, ...text, title: ' 赛场开放和检录时间 ' })
    expect(changed).toMatchObject({ title: '赛场开放和检录时间', version: 2 })
    expect((await test.visitor.announcements.list({ contestId })).rows.map(({ id }) => id)).not.toContain(draft.id)
    const published = await organizer.announcements.publish({ ...own, version: 2 })
    expect(published).toMatchObject({ state: 'published', publishedAt: '2024-10-15T04:00:00.000Z', version: 3 })
    expect((await test.visitor.announcements.list({ contestId })).rows[0]).toMatchObject({
      id: draft.id,
      body: text.body,
      createdByName: null,
      can: [],
    })
    const again = organizer.announcements.edit({ ...own, version: 3, ...text })
    expect(await problemOf(again)).toMatchObject(says('REFUSED', 'announcement.not_draft'))
    await organizer.announcements.withdraw({ ...own, version: 3, reason: '时间有变' })
    const [withdrawn] = (await test.visitor.announcements.list({ contestId })).rows
    expect(withdrawn).toMatchObject({ id: draft.id, state: 'withdrawn', body: null, withdrawnReason: '时间有变' })
    const actions = (await organizer.contests.history({ contestId })).rows.slice(0, 4).map(({ action }) => action)
    expect(actions).toEqual([
      'announcement.withdraw',
      'announcement.publish',
      'announcement.edit',
      'announcement.create',
    ])
  })

  it('once published stays word for word, whoever asks the database', async () => {
    const [row] = await test.db.select().from(announcements).where(eq(announcements.state, 'published')).limit(1)
    const id = row?.id ?? ''
    const change = test.db.update(announcements).set({ body: '别的内容' }).where(eq(announcements.id, id))
    await expect(change).rejects.toMatchObject({ cause: { message: expect.stringContaining('stays word for word') } })
    const removal = test.db.execute(sql`delete from announcements where id = ${id}`)
    await expect(removal).rejects.toMatchObject({ cause: { message: expect.stringContaining('stays word for word') } })
  })

  it.each([
    ['without words', { ...text, title: ' ', body: '' }, ['announcement.title_missing', 'announcement.body_missing']],
  ] as const)('%s is refused', async (_what, wanted, codes) => {
    expect(await problemOf(organizer.announcements.create({ editionId, contestId, ...wanted }))).toMatchObject(
      says('REFUSED', ...codes),
    )
  })

  it('is withdrawn only with a reason, and only once it is out', async () => {
    const { id: announcementId } = await organizer.announcements.create({ editionId, contestId, ...text })
    const withdraw = (version: number, reason: string) =>
      problemOf(organizer.announcements.withdraw({ announcementId, version, reason }))
    expect(await withdraw(1, '有误')).toMatchObject(says('REFUSED', 'announcement.not_published'))
    await organizer.announcements.publish({ announcementId, version: 1 })
    expect(await withdraw(2, ' ')).toMatchObject(says('REFUSED', 'announcement.reason_missing'))
    expect(await withdraw(1, '有误')).toMatchObject(says('STALE', 'request.stale'))
  })

  it('of a contest in another edition is not found', async () => {
    const office = await test.as('office')
    const wanted = office.announcements.create({ editionId: 'yellow-river-2024', contestId, ...text })
    expect(await problemOf(wanted)).toMatchObject(says('NOT_FOUND', 'request.not_found'))
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['chief', 'FORBIDDEN', 'access.role_missing'],
    ['leader', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('is not written by the %s', async (persona, code, reason) => {
    const client = await clientOf(persona)
    const [row] = await test.db.select().from(announcements).where(eq(announcements.contestId, contestId)).limit(1)
    const own = { announcementId: row?.id ?? '', version: row?.version ?? 0 }
    const asked = [
      () => client.announcements.create({ editionId, contestId, ...text }),
      () => client.announcements.edit({ ...own, ...text }),
      () => client.announcements.publish(own),
      () => client.announcements.withdraw({ ...own, reason: 'x' }),
    ]
    for (const ask of asked) expect(await problemOf(ask())).toMatchObject(says(code, reason))
  })

  it('for the whole edition is the office’s', async () => {
    const whole = { editionId, contestId: null, ...text }
    expect(await problemOf(organizer.announcements.create(whole))).toMatchObject(
      says('FORBIDDEN', 'access.out_of_reach'),
    )
    const office = await test.as('office')
    const { id, contest } = await office.announcements.create(whole)
    expect(contest).toBeNull()
    expect((await organizer.announcements.list({ editionId, limit: 1000 })).rows.map((row) => row.id)).not.toContain(id)
  })
})

describe('who reads it', () => {
  const titles = {
    public: '决赛日程和报到须知（示例）',
    participants: '参赛选手自带工具清单（示例）',
    draft: '成绩公示安排（示例）',
  }

  it.each([
    ['public', [titles.public]],
    ['leader', [titles.public, titles.participants]],
    ['competitor', [titles.public, titles.participants]],
    ['judge-1', [titles.public, titles.participants]],
    ['chief', [titles.public, titles.participants]],
    ['organizer', [titles.public, titles.participants, titles.draft]],
    ['office', [titles.public, titles.participants, titles.draft]],
  ])('the %s', async (persona, expected) => {
    const { rows } = await (await clientOf(persona)).announcements.list({ contestId, limit: 1000 })
    const known: readonly string[] = Object.values(titles)
    expect(
      rows
        .map(({ title }) => title)
        .filter((title) => known.includes(title))
        .toSorted(),
    ).toEqual(expected.toSorted())
  })

  it('of those for staff in the whole edition: staff', async () => {
    const reading = await Promise.all(
      ['public', 'leader', 'judge-1', 'organizer', 'office'].map(async (persona) => {
        const { rows } = await (await clientOf(persona)).announcements.list({ editionId, limit: 1000 })
        return rows.some(({ title }) => title === '裁判回避情况须在赛前核对（示例）')
      }),
    )
    expect(reading).toEqual([false, false, false, true, true])
  })

  it('page by page, drafts on top, then the newest', async () => {
    const office = await test.as('office')
    const { rows, total, can } = await office.announcements.list({ editionId, limit: 1000 })
    expect({ total, can }).toEqual({ total: rows.length, can: ['announcement.write'] })
    const dates = rows.map(({ publishedAt }) => publishedAt ?? '9')
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect((await office.announcements.list({ editionId, limit: 2, offset: 1 })).rows).toEqual(rows.slice(1, 3))
  })
})
