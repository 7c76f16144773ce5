import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { penalties } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { openChain } from '#tests/support/chain'
import { problemOf, says } from '#tests/support/problems'
import { eventVersion, finishMarking, newMarkId, signAsChief, story } from '#tests/support/story'

const { eventId, contestId } = story

let test: TestBackend
let chief: ApiClient
let works: readonly string[]

beforeAll(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
  works = (await chief.marking.penalties({ eventId })).works
})
afterAll(() => test.close())

function work(index: number): string {
  return works[index] ?? ''
}

function deduction(workCode: string, more: object = {}) {
  return {
    eventId,
    id: newMarkId(),
    workCode,
    kind: 'deduct' as const,
    module: null,
    points: '5',
    reason: '违纪',
    ...more,
  }
}

async function onDesk(workCode: string) {
  const desk = await chief.marking.desk({ eventId })
  return desk.works.find((one) => one.workCode === workCode)
}

describe('penalties', () => {
  it('start with the usual ladder, the modules of the scheme and nothing imposed', async () => {
    const { ladder, rows, modules, can } = await chief.marking.penalties({ eventId })
    expect(ladder).toEqual([{ kind: 'deduct', points: '5' }, { kind: 'void_event' }])
    expect(rows).toEqual([])
    expect(modules[0]).toMatchObject({ code: 'A' })
    expect(can).toEqual(['event.penalise'])
  })

  it('come off the total at once, and back when revoked; both stay on record', async () => {
    const before = await onDesk(work(0))
    const imposed = await chief.marking.imposePenalty(deduction(work(0)))
    expect(imposed.rows).toMatchObject([
      { workCode: work(0), kind: 'deduct', points: '5.00', stands: true, reason: '违纪' },
    ])
    const after = await onDesk(work(0))
    expect(after).toMatchObject({ deducted: '5.00', raw: before?.raw })
    expect(Number(after?.total)).toBeCloseTo(Number(before?.total) - 5, 10)

    const penaltyId = imposed.rows[0]?.id ?? ''
    const revoked = await chief.marking.revokePenalty({ eventId, penaltyId, reason: '误判' })
    expect(revoked.rows.map(({ kind, stands, revokes }) => [kind, stands, revokes])).toEqual([
      ['deduct', false, null],
      ['revoke', false, penaltyId],
    ])
    expect(await onDesk(work(0))).toEqual(before)
    expect(await problemOf(chief.marking.revokePenalty({ eventId, penaltyId, reason: 'x' }))).toMatchObject(
      says('REFUSED', 'penalty.revoked'),
    )
    const { rows } = await (await test.as('organizer')).contests.history({ contestId, limit: 2 })
    expect(rows.map(({ action, reason }) => [action, reason]).toSorted()).toEqual([
      ['penalty.impose', '违纪'],
      ['penalty.revoke', '误判'],
    ])
  })

  it('are imposed once, however often they are sent', async () => {
    const input = deduction(work(1))
    const first = await chief.marking.imposePenalty(input)
    expect(await chief.marking.imposePenalty(input)).toEqual(first)
    await chief.marking.revokePenalty({ eventId, penaltyId: input.id, reason: 'x' })
  })

  it.each([
    ['another work', () => ({ workCode: work(3) })],
    ['other points', () => ({ points: '8' })],
    ['another kind', () => ({ kind: 'void_event' as const, points: null })],
    ['another reason', () => ({ reason: '使用手机' })],
  ] as const)('are not taken for %s that is sent under the same id', async (_, other) => {
    const input = deduction(work(4))
    await chief.marking.imposePenalty(input)
    const { rows } = await chief.marking.imposePenalty({ ...input, points: '5.0' })
    const sent = { ...input, ...other() }
    expect(await problemOf(chief.marking.imposePenalty(sent))).toMatchObject(
      says('REFUSED', 'penalty.recorded_otherwise'),
    )
    expect((await chief.marking.penalties({ eventId })).rows).toEqual(rows)
    await chief.marking.revokePenalty({ eventId, penaltyId: input.id, reason: 'x' })
  })

  it('void a module, or the event', async () => {
    const before = await onDesk(work(2))
    const id = newMarkId()
    await chief.marking.imposePenalty(deduction(work(2), { id, kind: 'void_module', module: 'A', points: null }))
    const after = await onDesk(work(2))
    const partA = (one: typeof before) => one?.parts.find(({ code }) => code === 'A')?.mark
    expect(partA(after)).toBe('0.00')
    expect(Number(before?.total) - Number(after?.total)).toBeCloseTo(Number(partA(before)), 10)
    await chief.marking.imposePenalty(deduction(work(2), { kind: 'void_event', points: null }))
    expect(await onDesk(work(2))).toMatchObject({ total: null, void: true, raw: after?.raw })
  })

  it('are reckoned beforehand to what they come to, whatever is void', async () => {
    const { modules } = await chief.marking.penalties({ eventId })
    const chosen = [
      { kind: 'deduct' as const, points: '2.5' },
      { kind: 'void_event' as const },
      ...modules.map(({ code }) => ({ kind: 'void_module' as const, module: code })),
    ]
    const workCode = work(1)
    for (const draft of chosen) {
      const preview = await chief.marking.previewPenalty({ eventId, workCode, ...draft })
      expect(preview).toMatchObject({ complete: true, before: (await onDesk(workCode))?.total })
      const { rows } = await chief.marking.imposePenalty(deduction(workCode, { module: null, points: null, ...draft }))
      const after = await onDesk(workCode)
      expect({ after: preview.after, void: preview.void }).toEqual({ after: after?.total, void: after?.void })
      const penaltyId = rows.find((row) => row.workCode === workCode && row.stands)?.id ?? ''
      await chief.marking.revokePenalty({ eventId, penaltyId, reason: '误判' })
    }
  })

  it('are reckoned for the chief alone, for works and penalties that can be', async () => {
    const draft = { eventId, workCode: work(1), kind: 'deduct' as const, points: '5' }
    const office = await test.as('office')
    expect(await problemOf(office.marking.previewPenalty(draft))).toMatchObject({ status: 403 })
    expect(await problemOf(chief.marking.previewPenalty({ ...draft, workCode: 'ZZZZ' }))).toMatchObject({ status: 404 })
    expect(await problemOf(chief.marking.previewPenalty({ ...draft, points: '0' }))).toMatchObject(
      says('REFUSED', 'penalty.points_out_of_range'),
    )
  })

  it.each([
    ['of nothing', { points: null }, 'penalty.points_out_of_range'],
    ['of more than everything', { points: '100.5' }, 'penalty.points_out_of_range'],
    ['of less than nothing', { points: '-5' }, 'penalty.points_out_of_range'],
    ['of a module nobody names', { kind: 'void_module', points: null }, 'penalty.module_missing'],
    // As long as the code of a part may be.
    [
      'of a long one there is not',
      { kind: 'void_module', points: null, module: 'THEORYANDPRACTIC' },
      'penalty.module_unknown',
    ],
    ['of a module there is not', { kind: 'void_module', module: 'Z', points: null }, 'penalty.module_unknown'],
  ] as const)('%s are refused', async (_, more, code) => {
    expect(await problemOf(chief.marking.imposePenalty(deduction(work(3), more)))).toMatchObject(says('REFUSED', code))
  })

  it('need a work that is there', async () => {
    expect(await problemOf(chief.marking.imposePenalty(deduction('nowhere')))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
    expect(await problemOf(chief.marking.revokePenalty({ eventId, penaltyId: 'x', reason: 'x' }))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
  })

  it('are imposed by the chief alone; judges do not even read them', async () => {
    for (const persona of ['office', 'organizer', 'judge-1', 'leader']) {
      const client = await test.as(persona)
      expect(await problemOf(client.marking.imposePenalty(deduction(work(3))))).toMatchObject({ status: 403 })
    }
    expect(await problemOf((await test.as('judge-1')).marking.penalties({ eventId }))).toMatchObject({ status: 403 })
  })
})

describe('the ladder', () => {
  const ladder = [
    { kind: 'deduct' as const, points: '2' },
    { kind: 'void_module' as const },
    { kind: 'void_event' as const },
  ]

  it('is set by the organizer, on what was seen', async () => {
    const organizer = await test.as('organizer')
    const version = await eventVersion(test, eventId)
    const answer = await organizer.marking.setLadder({ eventId, version, ladder })
    expect(answer).toMatchObject({ ladder, event: { version: version + 1 }, can: ['event.setLadder'] })
    expect(await problemOf(organizer.marking.setLadder({ eventId, version, ladder }))).toMatchObject(
      says('STALE', 'request.stale'),
    )
    expect(
      await problemOf(
        organizer.marking.setLadder({ eventId, version: version + 1, ladder: [{ kind: 'deduct', points: '0' }] }),
      ),
    ).toMatchObject(says('REFUSED', { code: 'penalty.points_out_of_range', path: 'ladder.0.points' }))
  })

  it('is not the chief’s to set', async () => {
    expect(await problemOf(chief.marking.setLadder({ eventId, version: 1, ladder }))).toMatchObject({ status: 403 })
  })
})

describe('after the chief has signed', () => {
  it('nothing is imposed or revoked', async () => {
    await chief.marking.imposePenalty(deduction(work(5)))
    await finishMarking(test)
    await signAsChief(test)
    expect(await problemOf(chief.marking.imposePenalty(deduction(work(3))))).toMatchObject(
      says('FORBIDDEN', 'access.marking_closed'),
    )
    const [first] = await test.db.select().from(penalties).where(eq(penalties.eventId, eventId))
    expect(
      await problemOf(chief.marking.revokePenalty({ eventId, penaltyId: first?.id ?? '', reason: 'x' })),
    ).toMatchObject(says('FORBIDDEN', 'access.marking_closed'))
    expect((await chief.marking.penalties({ eventId })).can).toEqual([])
  })
  it('whoever’s event is void is published as disqualified, after all who have a rank', async () => {
    await openChain(test)
    const organizer = await test.as('organizer')
    const version = await eventVersion(test, eventId)
    const { groups } = await organizer.results.publish({ eventId, state: 'provisional', version })
    const rows = groups.flatMap((group) => group.rows)
    expect(rows.filter(({ status }) => status === 'dsq')).toMatchObject([{ rank: null, total: null, award: null }])
    expect(rows.at(-1)).toMatchObject({ status: 'dsq' })
    // What was taken off stands beside the total, or the parts would not add up to it.
    const [penalised] = rows.filter(({ deducted }) => deducted === '5.00')
    const sum = (penalised?.parts ?? []).reduce((all, { mark }) => all + Number(mark), 0)
    expect(sum - Number(penalised?.total)).toBeCloseTo(5, 1)
    expect(rows.filter(({ deducted }) => deducted === null).length).toBeGreaterThan(5)
  })
})
