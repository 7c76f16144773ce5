import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { entries as entryRows } from '#backend/db/tables/entries'
import { aspects, formJudges, forms, schemes } from '#backend/db/tables/marking'
import { formSignatures, marks } from '#backend/db/tables/marks'
import { fixedNow, openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, addJudges, storySeats } from '#tests/support/extra-form'
import { problemOf } from '#tests/support/problems'
import { story } from '#tests/support/story'

const { eventId } = story
const formId = 'f-history'
const aspectId = `${formId}-a1`

let test: TestBackend
let chief: ApiClient
let workCode: string
let seats: string[]

const moments = ['09:00', '09:10', '09:20', '09:30', '09:40'].map((time) => `2024-10-12T${time}:00.000Z`)

/** A cell whose history is written into the record, minute by minute. */
beforeAll(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
  seats = await storySeats(test)
  await addForm(test, { formId, type: 'judgement', aspects: 1, seats })
  const { works } = await (await test.as('judge-1')).marking.sheet({ formId })
  workCode = works[0] ?? ''
  const entryId = await entryIdOf(workCode)
  const mark = (id: string, seat: number, value: string | null, minute: number, more: object = {}) => ({
    id,
    aspectId,
    entryId,
    assignmentId: seats[seat] ?? '',
    round: 1,
    value,
    supersedes: [],
    enteredBy: `person-${seat}`,
    enteredAt: new Date(moments[minute] ?? ''),
    receivedAt: new Date(moments[minute] ?? ''),
    ...more,
  })
  const entered = mark('h4', 2, '3', 1, { round: 1, enteredAt: new Date('2024-10-12T08:00:00.000Z') })
  await test.db
    .insert(marks)
    .values([
      mark('h1', 0, '1', 0),
      mark('h2', 1, '2', 0),
      entered,
      mark('h5', 2, '2', 2, { supersedes: ['h4'], reason: '看错', device: 'tablet-3' }),
      mark('h6', 0, '2', 4, { supersedes: ['h1'], reason: '再议' }),
    ])
  const sign = { formId, assignmentId: seats[0] ?? '', personId: 'person-0', signedAt: new Date(moments[3] ?? '') }
  await test.db.insert(formSignatures).values([{ ...sign, kind: 'sign' }])
})
afterAll(() => test.close())

async function entryIdOf(code: string): Promise<string> {
  const rows = await test.db.select().from(entryRows).where(eq(entryRows.eventId, eventId))
  return rows.find((row) => row.workCode === code)?.id ?? ''
}

function history(asOf?: string, of = aspectId) {
  return chief.marking.cell({ eventId, aspectId: of, workCode, ...(asOf === undefined ? {} : { asOf }) })
}

describe('the history of a cell', () => {
  it('tells everything, the oldest first, and what stands', async () => {
    const { entries, state, mark, moments: all, judges } = await history()
    expect({ state, mark }).toEqual({ state: 'settled', mark: '6.67' })
    expect(entries.map(({ id, judge, value, stands }) => [id, judge, value, stands])).toEqual([
      ['h1', 1, '1', false],
      ['h2', 2, '2', true],
      ['h4', 3, '3', false],
      ['h5', 3, '2', true],
      [expect.stringContaining('signature'), 1, null, true],
      ['h6', 1, '2', true],
    ])
    expect(entries[3]).toMatchObject({ supersedes: ['h4'], reason: '看错', device: 'tablet-3' })
    expect(judges.map(({ position }) => position)).toEqual([1, 2, 3])
    expect(all).toEqual(moments)
  })

  it.each([
    [0, 'missing', null, 2],
    [1, 'spread', null, 3],
    [2, 'settled', '5.56', 4],
    [3, 'settled', '5.56', 5],
    [4, 'settled', '6.67', 6],
  ] as const)('as it was known at moment %d: %s', async (minute, state, mark, count) => {
    const then = await history(moments[minute])
    expect(then).toMatchObject({ asOf: moments[minute], state, mark, moments })
    expect(then.entries).toHaveLength(count)
  })

  it('goes by when a mark arrived, not by when it was entered', async () => {
    const before = await history('2024-10-12T09:05:00.000Z')
    expect(before.entries.map(({ id }) => id)).toEqual(['h1', 'h2'])
    const after = await history(moments[1])
    expect(after.entries.find(({ id }) => id === 'h4')).toMatchObject({
      stands: true,
      enteredAt: '2024-10-12T08:00:00.000Z',
      receivedAt: moments[1],
    })
  })

  it('names no competitor', async () => {
    const text = JSON.stringify(await history())
    expect(text).not.toContain(await entryIdOf(workCode))
  })

  it('of an aspect or work that is none is not found, and judges are refused', async () => {
    for (const wrong of [
      { aspectId: 'x', workCode },
      { aspectId, workCode: 'x' },
    ]) {
      expect(await problemOf(chief.marking.cell({ eventId, ...wrong }))).toMatchObject({ status: 404 })
    }
    const judge = await test.as('judge-1')
    expect(await problemOf(judge.marking.cell({ eventId, aspectId, workCode }))).toMatchObject({ status: 403 })
  })

  it('of a moment goes by who sat there then, and by the rule of then', async () => {
    const before = await history(moments[2])
    const [substitute = ''] = await addJudges(test, ['extra-1'])
    await chief.marking.seatJudge({ eventId, formId, position: 3, assignmentId: substitute, reason: '示例·换人' })
    expect(await history()).toMatchObject({ state: 'missing', mark: null })
    expect(await history(moments[2])).toEqual(before)

    const dearer = await addVersion('12')
    const now = await history(undefined, dearer)
    expect(now.aspect).toEqual({ id: dearer, code: `${formId}.9`, description: '改写', maxMark: '12.00' })
    expect(now.form).toMatchObject({ code: 'Z9', name: '改名' })
    const then = await history(moments[2], dearer)
    expect(then).toEqual({
      ...before,
      aspect: { ...before.aspect, id: dearer },
      form: { ...before.form, id: 'f-newer' },
      moments: [...before.moments, now.asOf],
    })
    for (const table of [aspects, formJudges]) await test.db.delete(table).where(eq(table.formId, 'f-newer'))
    await test.db.delete(forms).where(eq(forms.id, 'f-newer'))
    await test.db.delete(schemes).where(eq(schemes.id, 's-newer'))
  })

  /** A newer version in which the aspect is worth something else, on a form with other words. */
  async function addVersion(maxMark: string): Promise<string> {
    const { db } = test
    const [scheme] = await db.select().from(schemes).where(eq(schemes.eventId, eventId))
    const [form] = await db.select().from(forms).where(eq(forms.id, formId))
    const [aspect] = await db.select().from(aspects).where(eq(aspects.id, aspectId))
    if (scheme === undefined || form === undefined || aspect === undefined) throw new Error('no form')
    const newer = { id: 's-newer', revision: scheme.revision + 1, createdAt: fixedNow }
    await db.insert(schemes).values({ ...scheme, ...newer })
    await db.insert(forms).values({ ...form, id: 'f-newer', schemeId: 's-newer', subCriterionCode: 'Z9', name: '改名' })
    const changed = { id: 'a-newer', formId: 'f-newer', code: `${formId}.9`, description: '改写', maxMark }
    await db.insert(aspects).values({ ...aspect, ...changed })
    const sitting = await db.select().from(formJudges).where(eq(formJudges.formId, formId))
    await db.insert(formJudges).values(sitting.map((seat) => ({ ...seat, formId: 'f-newer' })))
    return changed.id
  }

  it('of an aspect of a former version of the scheme is not found', async () => {
    const [scheme] = await test.db.select().from(schemes).where(eq(schemes.eventId, eventId))
    if (scheme === undefined) throw new Error('no scheme')
    await test.db.insert(schemes).values({ ...scheme, id: 's-newer', revision: scheme.revision + 1 })
    expect(await problemOf(history())).toMatchObject({ status: 404 })
    await test.db.delete(schemes).where(eq(schemes.id, 's-newer'))
  })
})
