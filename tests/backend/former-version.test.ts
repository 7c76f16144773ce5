import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { aspects, criteria, formJudges, forms, schemes } from '#backend/db/tables/marking'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, storySeats } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import { markItem, noteItem, story, submit } from '#tests/support/story'

/* What was entered on a form of a version of the scheme that has been replaced meanwhile. */

const { eventId } = story
const former = 'f-former'
const [same, dearer, unseated, signed, gone] = [1, 2, 3, 4, 5].map((n) => `${former}-a${n}`) as [
  string,
  string,
  string,
  string,
  string,
]

let test: TestBackend
let judge: ApiClient
let other: ApiClient
let chief: ApiClient
let work: string

beforeAll(async () => {
  test = await openTestBackend()
  judge = await test.as('judge-1')
  other = await test.as('judge-2')
  chief = await test.as('chief')
  const seats = await storySeats(test)
  await addForm(test, { formId: former, type: 'judgement', aspects: 5, seats })
  ;[work = ''] = (await judge.marking.sheet({ formId: former })).works
  await addNextVersion(seats)
})
afterAll(() => test.close())

/** The next version keeps four of the five aspects, each on a form of its own. */
async function addNextVersion(seats: readonly string[]): Promise<void> {
  const { db } = test
  const [scheme] = await db.select().from(schemes).where(eq(schemes.eventId, eventId))
  const [criterion] = await db
    .select()
    .from(criteria)
    .where(eq(criteria.schemeId, scheme?.id ?? ''))
  const [form] = await db.select().from(forms).where(eq(forms.id, former))
  if (scheme === undefined || criterion === undefined || form === undefined) throw new Error('nothing to go on from')
  await db.insert(schemes).values({ ...scheme, id: 's-next', revision: scheme.revision + 1 })
  await db.insert(criteria).values({ ...criterion, id: 'c-next', schemeId: 's-next' })
  const rows = await db.select().from(aspects).where(eq(aspects.formId, former))
  for (const row of rows.filter(({ id }) => id !== gone)) {
    const formId = next(row.id)
    const signedAt = row.id === signed ? new Date('2024-10-15T03:00:00Z') : null
    const place = { schemeId: 's-next', criterionId: 'c-next', subCriterionCode: row.code, signedAt }
    await db.insert(forms).values({ ...form, ...place, id: formId })
    const maxMark = row.id === dearer ? '20' : '10.00'
    await db.insert(aspects).values({ ...row, id: `${formId}-a`, formId, maxMark })
    const seated = row.id === unseated ? seats.slice(1) : seats
    await db
      .insert(formJudges)
      .values(seated.map((assignmentId, index) => ({ formId, assignmentId, position: index + 1 })))
  }
}

function next(aspectId: string): string {
  return `next-${aspectId}`
}

function at(aspectId: string) {
  return { aspectId, workCode: work }
}

describe('a mark entered under an earlier version', () => {
  it('is taken at once where its aspect kept key, rule and seat, and counts on the form it is on now', async () => {
    const item = markItem(at(same), '2')
    const [taken] = await submit(judge, former, item)
    expect(taken).toMatchObject({ state: 'confirmed', mark: { id: item.id, value: '2', mine: true } })
    expect(await submit(judge, former, item)).toEqual([taken])
    const sheet = await judge.marking.sheet({ formId: next(same) })
    expect(sheet.marks).toMatchObject([{ id: item.id, aspectId: `${next(same)}-a`, judge: 1, value: '2' }])
    expect(sheet.progress.entered).toBe(1)
  })

  it.each([
    ['what it is worth changed', dearer, 'marking.scheme_replaced'],
    ['its author has no seat for it any more', unseated, 'marking.scheme_replaced'],
    ['the form it is on now is signed', signed, 'marking.form_signed'],
    ['it is in the scheme no longer', gone, 'marking.scheme_replaced'],
  ])('is held where %s', async (_why, aspectId, code) => {
    expect(await submit(judge, former, markItem(at(aspectId), '2'))).toMatchObject([
      { state: 'held', reasons: [{ code }] },
    ])
  })

  it('is held with the other half of its group', async () => {
    const move = { group: 'move', reason: '录错' }
    expect(await submit(other, former, markItem(at(same), '2', move), markItem(at(gone), '1', move))).toMatchObject([
      { state: 'held', reasons: [{ code: 'marking.group_broken' }] },
      { state: 'held', reasons: [{ code: 'marking.scheme_replaced' }] },
    ])
  })
})

describe('a note written under an earlier version', () => {
  it.each([
    ['stands where its aspect is marked now', same, 'confirmed', undefined],
    ['is refused on a form signed meanwhile', signed, 'refused', 'marking.note_closed'],
    ['is refused without a seat', unseated, 'refused', 'marking.aspect_gone'],
    ['is refused where there is nothing to note it on', gone, 'refused', 'marking.aspect_gone'],
  ])('%s', async (_what, aspectId, state, code) => {
    const [result] = await submit(judge, former, noteItem(at(aspectId), 'unsure'))
    expect([result?.state, result?.reasons[0]?.code]).toEqual([state, code])
  })
})

describe('a held mark whose aspect is gone', () => {
  it('is on the chief’s desk all the same, where it can only be set aside', async () => {
    const item = markItem(at(gone), '3')
    await submit(judge, former, item)
    const before = (await chief.marking.desk({ eventId })).heldElsewhere
    const { rows } = await chief.marking.findings({ eventId })
    expect(rows.find(({ heldId }) => heldId === item.id)).toMatchObject({
      kind: 'held',
      gone: true,
      form: { id: former },
      aspect: { id: gone },
      workCode: work,
      reasons: [{ code: 'marking.scheme_replaced' }, { code: 'marking.aspect_gone' }],
    })
    const decide = { eventId, heldId: item.id, reason: '该项已删除' }
    expect(await problemOf(chief.marking.decideHeld({ ...decide, decision: 'admit' }))).toMatchObject(
      says('REFUSED', 'marking.aspect_gone'),
    )
    await chief.marking.decideHeld({ ...decide, decision: 'set_aside' })
    expect((await chief.marking.desk({ eventId })).heldElsewhere).toBe(before - 1)
    expect((await chief.marking.findings({ eventId })).rows.some(({ heldId }) => heldId === item.id)).toBe(false)
  })

  it('counts on a form of the present scheme where it has one', async () => {
    const item = markItem(at(dearer), '2')
    await submit(other, former, item)
    const { forms: all } = await chief.marking.desk({ eventId })
    expect(all.find(({ formId }) => formId === next(dearer))?.held).toBeGreaterThan(0)
    const { rows } = await chief.marking.findings({ eventId })
    expect(rows.find(({ heldId }) => heldId === item.id)).toMatchObject({
      gone: false,
      form: { id: next(dearer) },
      aspect: { id: `${next(dearer)}-a` },
    })
  })
})

describe('what became of one’s own held marks', () => {
  it('is told, with the chief’s reason, to nobody else', async () => {
    const items = [markItem(at(dearer), '1'), markItem(at(dearer), '1'), markItem(at(dearer), '1')] as const
    const [waiting, admitted, aside] = items.map(({ id }) => id)
    await submit(judge, former, ...items)
    const decide = { eventId, reason: '已核对' }
    await chief.marking.decideHeld({ ...decide, heldId: admitted ?? '', decision: 'admit' })
    await chief.marking.decideHeld({ ...decide, heldId: aside ?? '', decision: 'set_aside' })
    const { rows } = await judge.marking.ownHeld()
    expect(rows.slice(0, 3)).toEqual([
      { id: aside, state: 'set_aside', reason: '已核对' },
      { id: admitted, state: 'admitted', reason: '已核对' },
      { id: waiting, state: 'waiting', reason: null },
    ])
    const ids = (await other.marking.ownHeld()).rows.map(({ id }) => id)
    expect(ids.filter((id) => rows.some((row) => row.id === id))).toEqual([])
    expect(await problemOf(test.visitor.marking.ownHeld())).toMatchObject({ status: 401 })
  })
})
