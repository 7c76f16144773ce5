import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { count, eq } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { contestCells } from '#domain/exchange/contest-cells'
import type { ContestField } from '#domain/exchange/contest-fields'
import { venueCells } from '#domain/exchange/plan-venues'
import { audit } from '#backend/db/tables/office'
import { planDraftRows } from '#backend/db/tables/plan'
import { contests, venues } from '#backend/db/tables/programme'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'

const editionId = 'provincial-2024'

let test: TestBackend
let office: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  office = await test.as('office')
})
afterAll(() => test.close())

type Cells = Partial<Record<ContestField, string>>

/** Rows as a file would give them, from row 2 on. */
function rows(...cells: readonly Cells[]) {
  return cells.map((own, index) => ({ row: index + 2, cells: own }))
}

const fresh: Cells = { code: 'SD-2024-901', name: '示例省焊接技术职业技能竞赛', sector: '数字经济' }

async function importNow(...cells: readonly Cells[]) {
  const input = { editionId, rows: rows(...cells) }
  const { fingerprint } = await office.exchange.previewContests(input)
  return office.exchange.importContests({ ...input, fingerprint })
}

describe('contests as a table', () => {
  it('go out and come back without a change, in both languages', async () => {
    const { contests: known, venues: named } = await office.exchange.exportContests({ editionId })
    expect(known).toHaveLength(186)
    for (const language of ['zh', 'en'] as const) {
      const style = { language, venues: new Map(named.map((venue) => [venue.id, venue])) }
      const preview = await office.exchange.previewContests({
        editionId,
        rows: rows(...known.map((contest) => contestCells(contest, style))),
      })
      expect(preview.rows.filter(({ state }) => state !== 'unchanged')).toEqual([])
      expect(preview.counts).toEqual({ new: 0, changed: 0, unchanged: 186, faulty: 0 })
    }
  })

  it('go out to staff only, and come in through the office only', async () => {
    const organizer = await test.as('organizer')
    expect((await organizer.exchange.exportContests({ editionId })).can).toEqual(['export.contests'])
    const input = { editionId, rows: rows(fresh) }
    const fingerprint = '0'.repeat(16)
    expect(await problemOf(organizer.exchange.previewContests(input))).toMatchObject(
      says('FORBIDDEN', 'access.role_missing'),
    )
    expect(await problemOf(organizer.exchange.importContests({ ...input, fingerprint }))).toMatchObject(
      says('FORBIDDEN', 'access.role_missing'),
    )
    expect(await problemOf(test.visitor.exchange.exportContests({ editionId }))).toMatchObject(
      says('UNAUTHORIZED', 'access.sign_in_required'),
    )
    const judge = await test.as('judge-1')
    expect(await problemOf(judge.exchange.exportVenues())).toMatchObject(says('FORBIDDEN', 'access.role_missing'))
  })
})

describe('a new contest', () => {
  it('stands at the beginning, its days in the draft, found by its initials', async () => {
    const done = await importNow({
      ...fresh,
      class: '省级一类',
      city: '济南市',
      host: '示例甲学院、示例乙协会',
      events: '焊工；电工',
      occupationCodes: '6-18-02-04；6-31-01-03',
      groups: '职工组、学生组；职工组',
      teamSizes: '单人',
      workstations: '２０个',
      'preliminary.from': '10月15日',
      'final.from': '2024年12月5日—6日',
      'final.venueCode': 'v-01',
    })
    expect(done.counts).toEqual({ new: 1, changed: 0, unchanged: 0, faulty: 0 })
    const { rows: found } = await office.contests.list({ edition: 2024, search: 'slshjjs' })
    const [listed] = found.filter(({ code }) => code === fresh.code)
    expect(listed).toMatchObject({ name: fresh.name, phase: 'applied', class: 'one', finalFrom: null, sample: false })
    const contest = await office.contests.get({ contestId: listed?.id ?? '' })
    expect(contest.hosts).toEqual([
      { role: 'host', name: '示例甲学院' },
      { role: 'host', name: '示例乙协会' },
    ])
    expect(contest.eventList.map(({ name, groups }) => [name, groups.length])).toEqual([
      ['焊工', 2],
      ['电工', 1],
    ])
    expect(contest.stages.map(({ kind, startsOn }) => [kind, startsOn])).toEqual([
      ['preliminary', null],
      ['final', null],
    ])
    const { contests: known } = await office.exchange.exportContests({ editionId })
    expect(known.find(({ code }) => code === fresh.code)?.stages).toMatchObject([
      { kind: 'preliminary', startsOn: '2024-10-15', endsOn: '2024-10-15', venueId: null },
      { kind: 'final', startsOn: '2024-12-05', endsOn: '2024-12-06', venueId: 'v-01' },
    ])
  })

  it('imported again is no change, and nothing is written', async () => {
    const before = await test.db.select({ rows: count() }).from(audit)
    expect((await importNow(fresh)).counts).toEqual({ new: 0, changed: 0, unchanged: 1, faulty: 0 })
    expect(await test.db.select({ rows: count() }).from(audit)).toEqual(before)
  })
})

describe('a contest that is there', () => {
  it('takes over what the row says, keeps what it leaves out, and keeps the plan in force', async () => {
    const before = await office.contests.get({ contestId: 'c-011' })
    const [final] = before.stages
    const input = {
      code: before.code,
      class: before.class === 'one' ? '二类' : '一类',
      'final.from': '2024-12-24',
      'final.to': '2024-12-25',
      'preliminary.from': '2024-12-01',
    }
    expect((await importNow(input)).counts).toMatchObject({ changed: 1, faulty: 0 })
    const after = await office.contests.get({ contestId: 'c-011' })
    expect(after).toMatchObject({
      name: before.name,
      hosts: before.hosts,
      class: before.class === 'one' ? 'two' : 'one',
    })
    expect(after.stages.map(({ kind }) => kind)).toEqual(['preliminary', 'final'])
    expect(after.stages[1]).toMatchObject({ startsOn: final?.startsOn, venue: final?.venue })
    const drafted = await test.db
      .select()
      .from(planDraftRows)
      .where(eq(planDraftRows.stageId, final?.id ?? ''))
    expect(drafted).toMatchObject([{ startsOn: '2024-12-24', endsOn: '2024-12-25', venueId: final?.venue?.id }])
    const { rows: history } = await office.contests.history({ contestId: 'c-011', limit: 10 })
    expect(history.map(({ action }) => action)).toEqual(expect.arrayContaining(['contest.edit', 'plan.edit']))

    await importNow({ code: before.code, 'final.from': final?.startsOn ?? '', 'final.to': final?.endsOn ?? '' })
    expect(
      await test.db
        .select()
        .from(planDraftRows)
        .where(eq(planDraftRows.stageId, final?.id ?? '')),
    ).toEqual([])
  })

  it('is not given other days once they are over, nor loses an event', async () => {
    const { contests: known } = await office.exchange.exportContests({ editionId })
    const over = known.find(({ sample, stages }) => sample && stages.some((stage) => stage.fixed === 'over'))
    const real = known.find(({ sample, events }) => !sample && events.length > 1)
    const preview = await office.exchange.previewContests({
      editionId,
      rows: rows(
        { code: over?.code ?? '', 'final.from': '2024-12-01' },
        { code: real?.code ?? '', events: real?.events[0]?.name ?? '' },
      ),
    })
    expect(preview.rows.map(({ findings }) => findings.map(({ field, reason }) => [field, reason.code]))).toEqual([
      [['final.from', 'schedule.contest_over']],
      Array.from({ length: (real?.events.length ?? 0) - 1 }, () => ['events', 'exchange.event_left_out']),
    ])
  })
})

describe('an import', () => {
  it('with a faulty row saves none, and names the cell', async () => {
    const input = { editionId, rows: rows({ ...fresh, code: 'SD-2024-902' }, { ...fresh, code: 'X', city: '北京' }) }
    const { fingerprint, counts } = await office.exchange.previewContests(input)
    expect(counts).toEqual({ new: 1, changed: 0, unchanged: 0, faulty: 1 })
    const problem = await problemOf(office.exchange.importContests({ ...input, fingerprint }))
    expect(problem).toMatchObject(says('REFUSED', { code: 'exchange.city_unknown', path: '3.city' }))
    expect(await test.db.$count(contests, eq(contests.code, 'SD-2024-902'))).toBe(0)
  })

  it('is told when it would do something else than was confirmed', async () => {
    const input = { editionId, rows: rows({ ...fresh, code: 'SD-2024-903' }) }
    const { fingerprint } = await office.exchange.previewContests(input)
    await office.exchange.importContests({ ...input, fingerprint })
    expect(await problemOf(office.exchange.importContests({ ...input, fingerprint }))).toMatchObject(
      says('STALE', 'exchange.outcome_changed'),
    )
  })

  it('into an edition that does not exist finds none', async () => {
    const input = { editionId: 'none', rows: rows(fresh) }
    expect(await problemOf(office.exchange.previewContests(input))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
  })
})

describe('venues as a table', () => {
  it('go out and come back without a change', async () => {
    const world = await office.exchange.exportVenues()
    const names = new Map(world.organisations.map(({ id, name }) => [id, name]))
    const cells = world.venues.map((venue) => venueCells(venue, names, 'zh'))
    const { counts } = await office.exchange.previewVenues({
      rows: cells.map((own, index) => ({ row: index + 2, cells: own })),
    })
    expect(counts).toEqual({ new: 0, changed: 0, unchanged: 60, faulty: 0 })
  })

  it('come in new and changed, once', async () => {
    const input = {
      rows: [
        { row: 2, cells: { code: 'V-01', workstations: 33 } },
        {
          row: 3,
          cells: {
            code: '0071',
            name: '示例青岛实训馆',
            city: '青岛',
            workstations: '40',
            sectors: '数字经济；服务业',
          },
        },
      ],
    }
    const { fingerprint } = await office.exchange.previewVenues(input)
    const done = await office.exchange.importVenues({ ...input, fingerprint })
    expect(done.counts).toEqual({ new: 1, changed: 1, unchanged: 0, faulty: 0 })
    const [made] = await test.db.select().from(venues).where(eq(venues.code, '0071'))
    expect(made).toMatchObject({
      cityCode: '370200',
      workstations: 40,
      sectors: ['digital', 'services'],
      sample: false,
    })
    const again = await office.exchange.previewVenues(input)
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 2, faulty: 0 })
    expect(await problemOf(office.exchange.importVenues({ ...input, fingerprint }))).toMatchObject(
      says('STALE', 'exchange.outcome_changed'),
    )
  })

  it('need a name, a city and workstations', async () => {
    const { rows: planned } = await office.exchange.previewVenues({
      rows: [{ row: 2, cells: { code: 'V-99', workstations: '0', organisation: '没有的单位' } }],
    })
    expect(planned[0]?.findings.map(({ field, reason }) => [field, reason.code])).toEqual([
      ['name', 'exchange.cell_missing'],
      ['city', 'exchange.cell_missing'],
      ['workstations', 'exchange.number_out_of_range'],
      ['organisation', 'exchange.organisation_unknown'],
    ])
  })
})
