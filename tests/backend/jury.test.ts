import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { assignments, entries, events } from '#backend/db/tables/entries'
import { formJudges } from '#backend/db/tables/marking'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, addJudges, storySeats } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import { enter, markItem, story } from '#tests/support/story'

const { eventId, contestId } = story
const formId = 'f-jury'

let test: TestBackend
let chief: ApiClient
let seats: string[]
let substitutes: string[]
let competing: string

beforeAll(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
  seats = await storySeats(test)
  substitutes = await addJudges(test, ['extra-1', 'extra-2'])
  await addForm(test, { formId, type: 'judgement', aspects: 1, seats })
  const [entry] = await test.db
    .select()
    .from(entries)
    .where(and(eq(entries.eventId, eventId), eq(entries.status, 'confirmed')))
  competing = entry?.delegationId ?? ''
})
afterAll(() => test.close())

function sendTo(assignmentId: string, delegationId: string | null) {
  return test.db.update(assignments).set({ delegationId }).where(eq(assignments.id, assignmentId))
}

function seating(assignmentId: string, more: object = {}) {
  return { eventId, formId, position: 1, assignmentId, reason: '回避', ...more }
}

async function seatOf(position: number) {
  const { forms } = await chief.marking.jury({ eventId })
  return forms.find((form) => form.formId === formId)?.seats.find((seat) => seat.position === position)
}

describe('the jury', () => {
  it('of the sample has nobody who must step back', async () => {
    const { forms, judges, can } = await chief.marking.jury({ eventId })
    expect(forms.flatMap((form) => form.seats).filter(({ mustRecuse }) => mustRecuse)).toEqual([])
    expect(judges.length).toBeGreaterThanOrEqual(5)
    expect(can).toEqual(['event.seatJudges'])
  })

  it('names who must step back and the substitute with the fewest seats, but no delegation', async () => {
    await sendTo(seats[0] ?? '', competing)
    await sendTo(substitutes[0] ?? '', competing)
    const answer = await chief.marking.jury({ eventId })
    expect(await seatOf(1)).toMatchObject({ mustRecuse: true, substitute: { assignmentId: substitutes[1] } })
    expect(await seatOf(2)).toMatchObject({ mustRecuse: false, substitute: null })
    expect(answer.judges.find(({ assignmentId }) => assignmentId === substitutes[0])).toMatchObject({
      mustRecuse: true,
    })
    expect(JSON.stringify(answer)).not.toContain(competing)
  })

  it('may stay where the contest allows it', async () => {
    await test.db.update(events).set({ ownDelegationAllowed: true }).where(eq(events.id, eventId))
    expect(await seatOf(1)).toMatchObject({ mustRecuse: false })
    await test.db.update(events).set({ ownDelegationAllowed: false }).where(eq(events.id, eventId))
  })

  it('does not mind a delegation whose only entry did not start', async () => {
    const own = and(eq(entries.eventId, eventId), eq(entries.delegationId, competing))
    const before = await test.db.select().from(entries).where(own)
    await test.db.update(entries).set({ status: 'dns' }).where(own)
    expect(await seatOf(1)).toMatchObject({ mustRecuse: false })
    for (const { id, status } of before) await test.db.update(entries).set({ status }).where(eq(entries.id, id))
  })
})

describe('a seat', () => {
  it.each([
    ['whose own delegation takes part', (): string => substitutes[0] ?? '', 'marking.own_delegation'],
    ['who sits on the form already', (): string => seats[1] ?? '', 'marking.judge_seated'],
    ['who is no judge of the event', (): string => 'as-0001', 'marking.judge_not_appointed'],
  ] as const)('is not given to a judge %s', async (_, assignmentId, code) => {
    expect(await problemOf(chief.marking.seatJudge(seating(assignmentId())))).toMatchObject(says('REFUSED', code))
  })

  it('goes to the substitute; what the former judge entered stays on record and no longer counts', async () => {
    const former = await test.as('judge-1')
    const { works } = await former.marking.sheet({ formId })
    const cell = { aspectId: `${formId}-a1`, workCode: works[0] ?? '' }
    const given = await enter(former, formId, markItem(cell, '3'))
    await former.marking.claim({ formId, device: 'tablet-1', take: false })
    await chief.marking.seatJudge(seating(substitutes[1] ?? ''))
    expect(await seatOf(1)).toMatchObject({ assignmentId: substitutes[1], mustRecuse: false })

    const substitute = await test.as('extra-2')
    expect(await substitute.marking.sheet({ formId })).toMatchObject({ myPosition: 1, progress: { entered: 0 } })
    expect(await problemOf(former.marking.sheet({ formId }))).toMatchObject({ status: 403 })
    const history = await chief.marking.cell({ eventId, ...cell })
    expect(history).toMatchObject({ state: 'missing', entries: [{ id: given.id, value: '3', judge: null }] })
    const { rows } = await (await test.as('organizer')).contests.history({ contestId, limit: 1 })
    expect(rows).toMatchObject([{ action: 'form.seatJudge', reason: '回避', after: { position: 1 } }])
  })

  it('of a form with a signature stays as it is', async () => {
    const own = and(eq(formJudges.formId, formId), eq(formJudges.position, 2))
    await test.db.update(formJudges).set({ signedAt: new Date() }).where(own)
    expect(await problemOf(chief.marking.seatJudge(seating(seats[0] ?? '', { position: 3 })))).toMatchObject({
      status: 422,
      reasons: [{ code: 'marking.form_signed' }, { code: 'marking.own_delegation' }],
    })
    await test.db.update(formJudges).set({ signedAt: null }).where(own)
    const closed = { formId: story.signedForm }
    expect(await problemOf(chief.marking.seatJudge(seating(substitutes[1] ?? '', closed)))).toMatchObject(
      says('REFUSED', 'marking.form_signed'),
    )
  })

  it('must be there, and judges give none', async () => {
    for (const wrong of [{ position: 9 }, { formId: 'x' }, { formId: 'f-045-1-1' }]) {
      expect(await problemOf(chief.marking.seatJudge(seating(seats[0] ?? '', wrong)))).toMatchObject({ status: 404 })
    }
    for (const persona of ['judge-2', 'leader']) {
      const client = await test.as(persona)
      expect(await problemOf(client.marking.seatJudge(seating(seats[0] ?? '')))).toMatchObject({ status: 403 })
      expect(await problemOf(client.marking.jury({ eventId }))).toMatchObject({ status: 403 })
    }
  })
})

describe('the number of seats', () => {
  it('grows by one judge at the end and shrinks there again; what was entered stays on record', async () => {
    const before = (await chief.marking.jury({ eventId })).forms.find((form) => form.formId === formId)?.seats ?? []
    const adding = { eventId, formId, assignmentId: before.length === 3 ? (seats[0] ?? '') : '', reason: '增设' }
    await sendTo(seats[0] ?? '', null)
    await chief.marking.addSeat(adding)
    expect(await seatOf(4)).toMatchObject({ assignmentId: seats[0] })
    expect(await problemOf(chief.marking.addSeat(adding))).toMatchObject(says('REFUSED', 'marking.judge_seated'))

    const added = await test.as('judge-1')
    const { works } = await added.marking.sheet({ formId })
    const cell = { aspectId: `${formId}-a1`, workCode: works[1] ?? '' }
    await enter(added, formId, markItem(cell, '2'))
    const removing = { eventId, formId, reason: '撤席' }
    expect(await problemOf(chief.marking.removeSeat({ ...removing, position: 2 }))).toMatchObject(
      says('REFUSED', 'marking.seat_not_last'),
    )
    await chief.marking.removeSeat({ ...removing, position: 4 })
    expect(await seatOf(4)).toBeUndefined()
    const history = await chief.marking.cell({ eventId, ...cell })
    expect(history.entries.map(({ value }) => value)).toContain('2')
    expect(await problemOf(chief.marking.removeSeat({ ...removing, position: 9 }))).toMatchObject({ status: 404 })
  })

  it('never leaves a score to one person', async () => {
    const removing = { eventId, formId, reason: '撤席' }
    await chief.marking.removeSeat({ ...removing, position: 3 })
    expect(await problemOf(chief.marking.removeSeat({ ...removing, position: 2 }))).toMatchObject(
      says('REFUSED', { code: 'marking.seat_count', params: { count: 1, least: 2, most: 9 } }),
    )
  })

  it('is not for judges to say', async () => {
    const judge = await test.as('judge-2')
    const asked = { eventId, formId, reason: 'x' }
    expect(await problemOf(judge.marking.addSeat({ ...asked, assignmentId: seats[0] ?? '' }))).toMatchObject({
      status: 403,
    })
    expect(await problemOf(judge.marking.removeSeat({ ...asked, position: 2 }))).toMatchObject({ status: 403 })
  })
})

describe('marking the own delegation', () => {
  it('is allowed or refused by the organizer, on the version seen, and never by the chief', async () => {
    const organizer = await test.as('organizer')
    const { event } = await organizer.marking.jury({ eventId })
    const rule = { eventId, version: event.version, ownDelegationAllowed: true, reason: '竞赛规程第 5 条' }
    expect(await problemOf(chief.marking.setRecusal(rule))).toMatchObject({ status: 403 })
    const answer = await organizer.marking.setRecusal(rule)
    expect(answer.event).toMatchObject({ ownDelegationAllowed: true, version: event.version + 1 })
    expect(await problemOf(organizer.marking.setRecusal(rule))).toMatchObject({ status: 409 })
  })
})
