import { and, eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { assignments, entries, events } from '#backend/db/tables/entries'
import { formJudges, schemes } from '#backend/db/tables/marking'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addJudges, storySeats } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import {
  emptyCells,
  enter,
  eventVersion,
  fillSheet,
  finishMarking,
  markItem,
  settleSpreads,
  story,
  submit,
} from '#tests/support/story'

const { eventId, judged, measured } = story

let test: TestBackend
let chief: ApiClient
let judges: ApiClient[]
let seats: string[]
let competing: string

beforeAll(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
  judges = await Promise.all(story.judges.map((persona) => test.as(persona)))
  seats = await storySeats(test)
  const [entry] = await test.db.select().from(entries).where(eq(entries.eventId, eventId))
  competing = entry?.delegationId ?? ''
  for (const judge of judges) await fillSheet(judge, judged)
  await settleSpreads(judges, judged)
})
afterAll(() => test.close())

function sendTo(delegationId: string | null) {
  return test.db
    .update(assignments)
    .set({ delegationId })
    .where(eq(assignments.id, seats[2] ?? ''))
}

function setLocked(lockedAt: Date | null) {
  return test.db.update(schemes).set({ lockedAt }).where(eq(schemes.eventId, eventId))
}

const code = expect.any(String)
const reason = '核实'

describe('a form is not signed', () => {
  it('while a judge who must step back sits on it, whoever signs; the contest may allow it', async () => {
    await sendTo(competing)
    for (const judge of judges) {
      expect(await problemOf(judge.marking.signSheet({ formId: judged }))).toMatchObject(
        says('REFUSED', { code: 'marking.seat_recused', params: { form: code, position: 3 } }),
      )
    }
    await test.db.update(events).set({ ownDelegationAllowed: true }).where(eq(events.id, eventId))
    expect(await judges[0]?.marking.signSheet({ formId: judged })).toEqual({ signedByMe: true, signed: false })
    await test.db.update(events).set({ ownDelegationAllowed: false }).where(eq(events.id, eventId))
    await test.db.update(formJudges).set({ signedAt: null }).where(eq(formJudges.formId, judged))
    await sendTo(null)
  })

  it('by fewer judges than a form of its type needs', async () => {
    const others = await leaveAlone()
    expect(await problemOf(signAlone())).toMatchObject(
      says('REFUSED', { code: 'marking.form_seats', params: { form: code, count: 1, least: 2, most: 9 } }),
    )
    await test.db.insert(formJudges).values(others)
  })

  it('while there is no work to mark', async () => {
    const works = await test.db.select().from(entries).where(eq(entries.eventId, eventId))
    await test.db.update(entries).set({ status: 'withdrawn' }).where(eq(entries.eventId, eventId))
    expect(await problemOf(signAlone())).toMatchObject(says('REFUSED', 'marking.no_works'))
    for (const { id, status } of works) await test.db.update(entries).set({ status }).where(eq(entries.id, id))
  })
})

describe('while the scheme is unlocked', () => {
  it('the chief settles nothing, declares nobody absent and takes in nothing that is late', async () => {
    const [one, two] = judges
    if (one === undefined || two === undefined) throw new Error('no judges')
    const [cell, other] = emptyCells(await one.marking.sheet({ formId: measured }))
    if (cell === undefined || other === undefined) throw new Error('no cells')
    const both = [await enter(one, measured, markItem(cell, '1')), await enter(two, measured, markItem(cell, '0'))]
    const [scheme] = await test.db.select().from(schemes).where(eq(schemes.eventId, eventId))
    await setLocked(null)
    const late = markItem(other, '1')
    expect(await submit(one, measured, late)).toMatchObject([{ state: 'held' }])
    const { rows } = await chief.marking.findings({ eventId })
    const heldId = rows.find(({ kind }) => kind === 'held')?.heldId ?? ''
    const supersedes = both.map(({ id }) => id)
    const acts = [
      () =>
        chief.marking.settle({ eventId, ...cell, markId: 'm-settled', judge: null, value: '1', supersedes, reason }),
      () => chief.marking.decideHeld({ eventId, heldId, decision: 'admit', reason }),
    ]
    const absent = { eventId, formId: measured, judge: 1, workCodes: [cell.workCode], reason }
    for (const act of [...acts, () => chief.marking.declareAbsent(absent)]) {
      expect(await problemOf(act())).toMatchObject(says('REFUSED', 'marking.scheme_unlocked'))
    }
    await setLocked(scheme?.lockedAt ?? null)
    for (const act of acts) await act()
  })
})

describe('the chief does not sign', () => {
  it('what no longer holds: an unlocked scheme, a work that came back, a judge who must step back', async () => {
    await finishMarking(test)
    const version = await eventVersion(test, eventId)
    const sign = () => problemOf(chief.marking.signEvent({ eventId, version }))
    const [scheme] = await test.db.select().from(schemes).where(eq(schemes.eventId, eventId))
    await setLocked(null)
    expect(await sign()).toMatchObject(says('REFUSED', 'marking.scheme_unlocked'))
    await setLocked(scheme?.lockedAt ?? null)

    await sendTo(competing)
    const refused = await sign()
    expect(refused).toMatchObject({ status: 422 })
    expect(new Set(refused.reasons.map((reason) => reason.code))).toEqual(new Set(['marking.seat_recused']))
    await sendTo(null)

    const [entry] = await test.db.select().from(entries).where(eq(entries.eventId, eventId))
    await test.db.insert(entries).values({ ...entry, id: 'en-back', workCode: 'ZZ99', entryNumber: '099' } as never)
    expect(await sign()).toMatchObject(
      says('REFUSED', { code: 'marking.event_incomplete', params: { count: expect.any(Number) } }),
    )
    await test.db.delete(entries).where(eq(entries.id, 'en-back'))

    expect((await chief.marking.signEvent({ eventId, version })).event.markingState).toBe('signed')
  })
})

describe('a scheme is not locked', () => {
  it('while a judge who must step back sits on its forms', async () => {
    await test.db.update(events).set({ markingState: 'marking' }).where(eq(events.id, eventId))
    await setLocked(null)
    await sendTo(competing)
    const lock = async () => chief.schemes.lock({ eventId, version: await eventVersion(test, eventId) })
    const refused = await problemOf(lock())
    expect(new Set(refused.reasons.map((reason) => reason.code))).toEqual(new Set(['marking.seat_recused']))
    await addJudges(test, ['substitute'])
    await sendTo(null)
    expect((await lock()).scheme).toMatchObject({ lockedAt: expect.any(String) })
  })

  it('while a form has fewer judges than it needs', async () => {
    await setLocked(null)
    await leaveAlone()
    const version = await eventVersion(test, eventId)
    expect((await problemOf(chief.schemes.lock({ eventId, version }))).reasons).toContainEqual({
      code: 'marking.form_seats',
      params: { form: code, count: 1, least: 2, most: 9 },
    })
  })
})

/** Takes all but the first judge from the judged form. */
function leaveAlone() {
  const others = and(eq(formJudges.formId, judged), ne(formJudges.assignmentId, seats[0] ?? ''))
  return test.db.delete(formJudges).where(others).returning()
}

function signAlone() {
  return (judges[0] ?? chief).marking.signSheet({ formId: judged })
}
