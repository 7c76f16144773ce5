import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { events } from '#backend/db/tables/entries'
import { formJudges, schemes } from '#backend/db/tables/marking'
import { eventSignatures, formSignatures } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import { eventVersion, finishMarking, signAsChief, story } from '#tests/support/story'

const { eventId, contestId, signedForm, judged } = story

let test: TestBackend
let chief: ApiClient
let organizer: ApiClient
let office: ApiClient
let schemeId: string

beforeAll(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
  organizer = await test.as('organizer')
  office = await test.as('office')
  const [scheme] = await test.db.select().from(schemes).where(eq(schemes.eventId, eventId))
  schemeId = scheme?.id ?? ''
})
afterAll(() => test.close())

function reopening(more: object = {}) {
  return { eventId, kind: 'form.reopen' as const, subjectId: signedForm, reason: '第 3 项漏评', ...more }
}

async function state() {
  const [event] = await test.db.select().from(events).where(eq(events.id, eventId))
  return event?.markingState
}

describe('asking', () => {
  it('needs a reason, something to open, and that nobody asked for it already', async () => {
    expect(await problemOf(chief.approvals.ask(reopening({ reason: '  ' })))).toMatchObject(
      says('REFUSED', 'approval.reason_missing'),
    )
    expect(await problemOf(chief.approvals.ask(reopening({ subjectId: judged })))).toMatchObject(
      says('REFUSED', 'approval.nothing_to_unlock'),
    )
    const signature = { kind: 'event.unlock', subjectId: eventId }
    expect(await problemOf(chief.approvals.ask(reopening(signature)))).toMatchObject(
      says('REFUSED', 'access.not_signed'),
    )
    for (const subjectId of ['x', 'f-045-1-1']) {
      expect(await problemOf(chief.approvals.ask(reopening({ subjectId })))).toMatchObject({ status: 404 })
    }
    const asked = await chief.approvals.ask(reopening())
    expect(asked).toMatchObject({
      state: 'asked',
      steps: [{ step: 'ask', mine: true, reason: '第 3 项漏评' }],
      can: ['withdraw'],
    })
    expect(await problemOf(organizer.approvals.ask(reopening()))).toMatchObject(says('REFUSED', 'approval.pending'))
    expect(await chief.approvals.answer({ approvalId: asked.id, step: 'withdraw' })).toMatchObject({
      state: 'withdrawn',
      can: [],
    })
  })

  it('is not for judges, leaders or strangers', async () => {
    for (const persona of ['judge-1', 'leader']) {
      const client = await test.as(persona)
      expect(await problemOf(client.approvals.ask(reopening()))).toMatchObject({ status: 403 })
      expect(await problemOf(client.approvals.list({ eventId }))).toMatchObject({ status: 403 })
    }
    expect(await problemOf(test.visitor.approvals.list({ eventId }))).toMatchObject({ status: 401 })
  })
})

describe('answering', () => {
  it('takes a second person, once; a rejection needs a reason and opens nothing', async () => {
    const { id: approvalId } = await chief.approvals.ask(reopening())
    expect(await problemOf(chief.approvals.answer({ approvalId, step: 'approve' }))).toMatchObject(
      says('REFUSED', 'approval.second_person'),
    )
    expect(await problemOf(organizer.approvals.answer({ approvalId, step: 'withdraw' }))).toMatchObject(
      says('REFUSED', 'approval.not_asker'),
    )
    expect(await problemOf(organizer.approvals.answer({ approvalId, step: 'reject' }))).toMatchObject(
      says('REFUSED', 'approval.reason_missing'),
    )
    expect(await organizer.approvals.answer({ approvalId, step: 'reject', reason: '无需更正' })).toMatchObject({
      state: 'rejected',
    })
    expect(await problemOf(office.approvals.answer({ approvalId, step: 'approve' }))).toMatchObject(
      says('REFUSED', 'approval.answered'),
    )
    expect((await chief.marking.sheet({ formId: signedForm })).signed).toBe(true)
    expect(await problemOf(office.approvals.answer({ approvalId: 'x', step: 'approve' }))).toMatchObject({
      status: 404,
    })
    const judge = await test.as('judge-1')
    expect(await problemOf(judge.approvals.answer({ approvalId, step: 'approve' }))).toMatchObject({ status: 403 })
  })

  it('by two at once is given once', async () => {
    const { id: approvalId } = await chief.approvals.ask(reopening())
    const answers = await Promise.allSettled([
      organizer.approvals.answer({ approvalId, step: 'reject', reason: 'x' }),
      office.approvals.answer({ approvalId, step: 'reject', reason: 'y' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('what was approved', () => {
  it('reopens a form: its judges sign again, their signatures stay on record', async () => {
    const version = await eventVersion(test, eventId)
    const { id: approvalId, subject } = await organizer.approvals.ask(reopening())
    expect(await chief.approvals.answer({ approvalId, step: 'approve' })).toMatchObject({ state: 'approved', can: [] })
    expect(await eventVersion(test, eventId)).toBe(version + 1)
    const desk = await chief.marking.desk({ eventId })
    const form = desk.forms.find(({ formId }) => formId === signedForm)
    expect(form).toMatchObject({ code: subject, signed: false })
    expect(form?.judges.map(({ signed }) => signed)).toEqual([false, false, false])
    const rows = await test.db.select().from(formSignatures).where(eq(formSignatures.formId, signedForm))
    expect(rows.filter(({ kind }) => kind === 'reopen').map(({ reason }) => reason)).toEqual(
      Array(3).fill('第 3 项漏评'),
    )
    for (const persona of story.judges) await (await test.as(persona)).marking.signSheet({ formId: signedForm })
    expect((await chief.marking.sheet({ formId: signedForm })).signed).toBe(true)
  })

  it('reopens a form although the event awaits its chief', async () => {
    await finishMarking(test)
    expect(await state()).toBe('awaiting_sign_off')
    const { id: approvalId } = await chief.approvals.ask(reopening())
    await office.approvals.answer({ approvalId, step: 'approve' })
    expect(await state()).toBe('marking')
    for (const persona of story.judges) await (await test.as(persona)).marking.signSheet({ formId: signedForm })
    expect(await state()).toBe('awaiting_sign_off')
  })

  it('takes back the chief’s signature, and only then a form is reopened or the scheme unlocked', async () => {
    await signAsChief(test)
    for (const more of [{}, { kind: 'scheme.unlock', subjectId: schemeId }]) {
      expect(await problemOf(chief.approvals.ask(reopening(more)))).toMatchObject(
        says('REFUSED', 'access.marking_closed'),
      )
    }
    const unlocking = reopening({ kind: 'event.unlock', subjectId: eventId })
    expect(await problemOf(organizer.approvals.ask(unlocking))).toMatchObject(says('FORBIDDEN', 'access.role_missing'))
    const { id: approvalId } = await chief.approvals.ask(unlocking)
    // The signature is the chief's and the office's to take back.
    expect(await problemOf(organizer.approvals.answer({ approvalId, step: 'approve' }))).toMatchObject(
      says('FORBIDDEN', 'access.role_missing'),
    )
    expect((await organizer.approvals.list({ eventId })).rows[0]).toMatchObject({ id: approvalId, can: [] })
    expect((await office.approvals.list({ eventId })).rows[0]).toMatchObject({ can: ['approve', 'reject'] })
    await office.approvals.answer({ approvalId, step: 'approve', reason: '同意' })
    expect(await state()).toBe('awaiting_sign_off')
    const signatures = await test.db.select().from(eventSignatures).where(eq(eventSignatures.eventId, eventId))
    expect(signatures.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['sign', null],
      ['unlock', '第 3 项漏评'],
    ])
    const { signatures: shown } = await chief.marking.desk({ eventId })
    expect(shown.map(({ kind }) => kind)).toEqual(['sign', 'unlock'])
  })

  it('unlocks the scheme', async () => {
    const { id: approvalId } = await chief.approvals.ask(reopening({ kind: 'scheme.unlock', subjectId: schemeId }))
    await office.approvals.answer({ approvalId, step: 'approve' })
    const [scheme] = await test.db.select().from(schemes).where(eq(schemes.id, schemeId))
    expect(scheme?.lockedAt).toBeNull()
    expect(
      await problemOf(chief.approvals.ask(reopening({ kind: 'scheme.unlock', subjectId: schemeId }))),
    ).toMatchObject(says('REFUSED', 'approval.nothing_to_unlock'))
    await test.db.update(schemes).set({ lockedAt: new Date() }).where(eq(schemes.id, schemeId))
  })

  it('has no effect when what it was about has changed meanwhile, and stays open', async () => {
    const { id: approvalId } = await chief.approvals.ask(reopening())
    await signAsChief(test)
    expect(await problemOf(office.approvals.answer({ approvalId, step: 'approve' }))).toMatchObject(
      says('REFUSED', 'access.marking_closed'),
    )
    const seats = await test.db.select().from(formJudges).where(eq(formJudges.formId, signedForm))
    expect(seats.every(({ signedAt }) => signedAt !== null)).toBe(true)
    const { rows } = await chief.approvals.list({ eventId })
    expect(rows[0]).toMatchObject({ id: approvalId, state: 'asked' })
    await chief.approvals.answer({ approvalId, step: 'withdraw' })
  })

  it('does not reach beyond publication', async () => {
    const { id: approvalId } = await chief.approvals.ask(reopening({ kind: 'event.unlock', subjectId: eventId }))
    await test.db.update(events).set({ markingState: 'published' }).where(eq(events.id, eventId))
    expect(await problemOf(office.approvals.answer({ approvalId, step: 'approve' }))).toMatchObject(
      says('REFUSED', 'approval.results_published'),
    )
  })

  it('and every step is on record', async () => {
    const { rows } = await organizer.contests.history({ contestId, limit: 1000 })
    const steps = rows.filter(({ action }) => action.startsWith('approval.'))
    expect(new Set(steps.map(({ action }) => action))).toEqual(
      new Set(['approval.ask', 'approval.approve', 'approval.reject', 'approval.withdraw']),
    )
  })
})
