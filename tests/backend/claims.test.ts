import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eq, sql } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { formClaims } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import { emptyCells, markItem, story, submit, testDevice } from '#tests/support/story'

const { judged, measured, signedForm, contestId } = story
const now = '2024-10-15T04:00:00.000Z'
const earlier = '2024-10-15T03:57:00.000Z'

let test: TestBackend
let one: ApiClient
let two: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  one = await test.as('judge-1')
  two = await test.as('judge-2')
})
afterAll(() => test.close())
beforeEach(() => test.db.delete(formClaims))

async function history() {
  const { rows } = await (await test.as('organizer')).contests.history({ contestId, limit: 1000 })
  return rows
}

async function lastSeen(at: string): Promise<void> {
  await test.db.update(formClaims).set({ seenAt: new Date(at), claimedAt: new Date(at) })
}

describe('a measured form', () => {
  it('is entered by one of the group, for all to see', async () => {
    const claim = await one.marking.claim({ formId: measured, device: 'tablet-1' })
    const expected = { position: 1, device: 'tablet-1', claimedAt: now, seenAt: now }
    expect(claim).toEqual({ ...expected, mine: true, sameDevice: true })
    expect((await one.marking.sheet({ formId: measured })).claim).toEqual({
      ...expected,
      mine: true,
      sameDevice: false,
    })
    expect((await two.marking.sheet({ formId: measured })).claim).toMatchObject({ ...expected, mine: false })
    const { rows } = await two.marking.sheets()
    expect(rows.filter((row) => row.claim !== null)).toMatchObject([{ formId: measured, claim: { position: 1 } }])
    const headers = { 'x-saiheng-device': 'tablet-1' }
    const answer = await test.request(`/api/marking/sheets/${measured}`, { headers }, 'judge-1')
    expect(await answer.json()).toMatchObject({ claim: { mine: true, sameDevice: true } })
  })

  it('is taken over only openly, and that is on record', async () => {
    await one.marking.claim({ formId: measured, device: 'tablet-1' })
    const claim = { formId: measured, device: 'tablet-2' }
    expect(await problemOf(two.marking.claim(claim))).toMatchObject(
      says('REFUSED', { code: 'marking.form_claimed', params: { judge: 1 } }),
    )
    expect(await problemOf(one.marking.claim(claim))).toMatchObject(says('REFUSED', 'marking.form_claimed'))
    expect(await two.marking.claim({ ...claim, take: true })).toMatchObject({ position: 2, mine: true })
    expect((await history())[0]).toMatchObject({
      action: 'form.takeOver',
      subjectId: measured,
      before: { judge: 1, device: 'tablet-1' },
      after: { judge: 2, device: 'tablet-2' },
    })
    expect(await test.db.select().from(formClaims)).toHaveLength(1)
  })

  it('goes on with whoever sits down at the same device', async () => {
    await one.marking.claim({ formId: measured, device: 'tablet-1' })
    expect(await two.marking.claim({ formId: measured, device: 'tablet-1' })).toMatchObject({ position: 2, mine: true })
    expect((await history())[0]).toMatchObject({ action: 'form.claim', after: { judge: 2, device: 'tablet-1' } })
    expect(await test.db.select().from(formClaims)).toHaveLength(1)
  })

  it('is free again once nobody was heard of for five minutes', async () => {
    await one.marking.claim({ formId: measured, device: 'tablet-1' })
    await lastSeen('2024-10-15T03:54:59.000Z')
    expect((await two.marking.sheet({ formId: measured })).claim).toBeNull()
    expect(await two.marking.claim({ formId: measured, device: 'tablet-2' })).toMatchObject({ position: 2 })
  })

  it('saying so again only tells that one is still there', async () => {
    await one.marking.claim({ formId: measured, device: 'tablet-1' })
    await lastSeen(earlier)
    const before = (await history()).length
    expect(await one.marking.claim({ formId: measured, device: 'tablet-1' })).toMatchObject({
      claimedAt: earlier,
      seenAt: now,
    })
    expect(await history()).toHaveLength(before)
  })

  it('whoever enters is still there, on that device alone; and nobody is kept from entering', async () => {
    await one.marking.claim({ formId: measured, device: testDevice })
    const [first, second] = emptyCells(await two.marking.sheet({ formId: measured }))
    if (first === undefined || second === undefined) throw new Error('no cells')
    await lastSeen(earlier)
    expect(await submit(two, measured, markItem(first, '1'))).toMatchObject([{ state: 'confirmed' }])
    expect(await test.db.select().from(formClaims)).toMatchObject([{ seenAt: new Date(earlier) }])
    await one.marking.submit({ formId: measured, person: 'judge-1', device: 'other', items: [markItem(second, '1')] })
    expect(await test.db.select().from(formClaims)).toMatchObject([{ seenAt: new Date(earlier) }])
    const correction = markItem(second, '1', { supersedes: [], ageMs: 1 })
    await one.marking.submit({ formId: measured, person: 'judge-1', device: testDevice, items: [correction] })
    expect(await test.db.select().from(formClaims)).toMatchObject([{ seenAt: new Date(now) }])
  })

  it('is released by the one who has it, and by nobody else', async () => {
    await one.marking.claim({ formId: measured, device: 'tablet-1' })
    const release = { formId: measured, device: 'tablet-1' }
    expect(await two.marking.release(release)).toEqual({ released: false })
    expect(await one.marking.release({ ...release, device: 'tablet-2' })).toEqual({ released: false })
    expect(await one.marking.release(release)).toEqual({ released: true })
    expect(await one.marking.release(release)).toEqual({ released: false })
    expect((await one.marking.sheet({ formId: measured })).claim).toBeNull()
  })
})

describe('a judged form', () => {
  it('has a place for each judge: only two devices of one could collide', async () => {
    await one.marking.claim({ formId: judged, device: 'tablet-1' })
    await two.marking.claim({ formId: judged, device: 'tablet-2' })
    expect((await one.marking.sheet({ formId: judged })).claim).toMatchObject({ position: 1 })
    expect((await two.marking.sheet({ formId: judged })).claim).toMatchObject({ position: 2 })
    expect(await problemOf(one.marking.claim({ formId: judged, device: 'phone' }))).toMatchObject(
      says('REFUSED', { code: 'marking.form_claimed', params: { judge: 1 } }),
    )
  })
})

describe('claiming', () => {
  it('a signed form is refused, and signing gives a form back', async () => {
    expect(await problemOf(one.marking.claim({ formId: signedForm, device: 'tablet-1' }))).toMatchObject(
      says('REFUSED', 'marking.form_signed'),
    )
  })

  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['office', 'FORBIDDEN', 'access.role_missing'],
    ['chief', 'FORBIDDEN', 'access.role_missing'],
    ['competitor', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('is not for the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    const claim = { formId: measured, device: 'tablet-1' }
    expect(await problemOf(client.marking.claim(claim))).toMatchObject(says(code, reason))
    if (persona !== 'chief') expect(await problemOf(client.marking.release(claim))).toMatchObject(says(code, reason))
  })

  it('a form of another event is out of reach, and one there is not is not found', async () => {
    const device = 'tablet-1'
    expect(await problemOf(one.marking.claim({ formId: 'f-045-1-1', device }))).toMatchObject(
      says('FORBIDDEN', 'access.out_of_reach'),
    )
    expect(await problemOf(one.marking.claim({ formId: 'f-none', device }))).toMatchObject(
      says('NOT_FOUND', 'request.not_found'),
    )
  })

  it('is over with the marking', async () => {
    await one.marking.claim({ formId: measured, device: 'tablet-1' })
    await test.db.execute(sql`update events set marking_state = 'signed' where id = ${story.eventId}`)
    expect(await problemOf(one.marking.claim({ formId: measured, device: 'tablet-1' }))).toMatchObject(
      says('FORBIDDEN', 'access.marking_closed'),
    )
    await test.db.execute(sql`update events set marking_state = 'marking' where id = ${story.eventId}`)
    expect(await test.db.select().from(formClaims).where(eq(formClaims.formId, measured))).toHaveLength(1)
  })
})
