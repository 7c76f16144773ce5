import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq, inArray } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { schemes } from '#backend/db/tables/marking'
import { marks, markNotes } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, storySeats } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import { emptyCells, enter, markItem, noteItem, story, submit, testDevice, type Cell } from '#tests/support/story'

const { eventId, contestId, measured } = story
const formId = 'f-extra'
const now = '2024-10-15T04:00:00.000Z'

let test: TestBackend
let judges: readonly [ApiClient, ApiClient, ApiClient]
let free: Cell[]

beforeAll(async () => {
  test = await openTestBackend()
  judges = [await test.as('judge-1'), await test.as('judge-2'), await test.as('judge-3')]
  await addForm(test, { formId, type: 'measurement', aspects: 60, seats: await storySeats(test) })
  free = emptyCells(await judges[0].marking.sheet({ formId }))
})
afterAll(() => test.close())

function nextCells(count: number): Cell[] {
  const cells = free.splice(0, count)
  if (cells.length < count) throw new Error('no cells are left')
  return cells
}

function nextCell(): Cell {
  const [cell] = nextCells(1)
  if (cell === undefined) throw new Error('no cell')
  return cell
}

async function history(limit: number) {
  const { rows } = await (await test.as('organizer')).contests.history({ contestId, limit })
  return rows
}

describe('a batch', () => {
  it('of a hundred, sent twice because the answer was lost, is recorded once', async () => {
    const items = nextCells(100).map((cell) => markItem(cell, '5'))
    const before = (await history(1000)).length
    const first = await judges[0].marking.submit({ formId, person: 'judge-1', device: testDevice, items })
    const again = await judges[0].marking.submit({ formId, person: 'judge-1', device: testDevice, items })
    expect(again).toEqual(first)
    expect(first.results.map(({ id, state }) => [id, state])).toEqual(items.map(({ id }) => [id, 'confirmed']))
    expect(first.progress).toMatchObject({ entered: 100, expected: 600, conflicts: 0, flags: 0 })
    const ids = items.map(({ id }) => id)
    expect(await test.db.select().from(marks).where(inArray(marks.id, ids))).toHaveLength(100)
    const rows = await history(1000)
    expect(rows.length - before).toBe(1)
    expect(rows[0]).toMatchObject({
      action: 'mark.enter',
      after: { form: formId, marks: 100, notes: 0, held: 0, first: { workCode: items[0]?.workCode, value: '5' } },
    })
    const shown = (await judges[0].marking.sheet({ formId })).marks.filter(({ id }) => ids.includes(id))
    expect(shown).toEqual(first.results.map(({ mark }) => mark))
  })

  it('is decided item by item, in order: a wrong one harms no other', async () => {
    const [one, two] = [nextCell(), nextCell()]
    const first = markItem(one, '3')
    const results = await submit(
      judges[0],
      formId,
      first,
      markItem(two, '11'),
      markItem(one, '4', { supersedes: [first.id], reason: '看错' }),
      markItem(one, '4', { id: first.id }),
      first,
    )
    expect(results.map(({ state, reasons }) => [state, reasons[0]?.code])).toEqual([
      ['confirmed', undefined],
      ['refused', 'marking.mark_out_of_range'],
      ['confirmed', undefined],
      ['refused', 'request.mark_id_reused'],
      ['confirmed', undefined],
    ])
    expect(await test.db.select().from(marks).where(eq(marks.id, first.id))).toHaveLength(1)
  })

  it('of another judge than the session is of is refused, and nothing of it recorded', async () => {
    const item = markItem(nextCell(), '5')
    const asked = { formId, person: 'judge-1', device: testDevice, items: [item] }
    await expect(judges[1].marking.submit(asked)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      data: { reasons: [{ code: 'marking.other_person' }] },
    })
    expect(
      await test.db
        .select()
        .from(marks)
        .where(inArray(marks.id, [item.id])),
    ).toEqual([])
    expect((await judges[0].marking.submit(asked)).results).toMatchObject([
      { state: 'confirmed', mark: { mine: true } },
    ])
  })

  it('of more than a hundred, or of none, is no batch', async () => {
    const many = Array.from({ length: 101 }, () => markItem({ aspectId: 'x', workCode: 'x' }, '1'))
    for (const items of [many, []]) {
      expect(await problemOf(submit(judges[0], formId, ...items))).toMatchObject(
        says('BAD_REQUEST', { code: 'request.invalid', path: 'items' }),
      )
    }
  })

  it('tells when it was entered by how long ago that was, never by the device’s clock', async () => {
    const [scheme] = await test.db.select().from(schemes).where(eq(schemes.eventId, eventId))
    const [hour, ever] = [markItem(nextCell(), '1', { ageMs: 3_600_000 }), markItem(nextCell(), '1', { ageMs: 9e15 })]
    expect(await submit(judges[0], formId, hour, ever)).toMatchObject([
      { mark: { enteredAt: '2024-10-15T03:00:00.000Z', receivedAt: now } },
      { mark: { enteredAt: scheme?.lockedAt?.toISOString(), receivedAt: now } },
    ])
  })
})

describe('a group', () => {
  it('moves a mark to another work, with its history', async () => {
    const [from, to] = [nextCell(), nextCell()]
    const wrong = await enter(judges[0], formId, markItem(from, '7'))
    const { entered } = (await judges[0].marking.sheet({ formId })).progress
    const move = { group: 'move-1', reason: '录错作品' }
    const results = await submit(
      judges[0],
      formId,
      markItem(from, null, { supersedes: [wrong.id], ...move }),
      markItem(to, '7', { movedFrom: wrong.id, ...move }),
    )
    expect(results).toMatchObject([
      { state: 'confirmed', mark: { value: null, supersedes: [wrong.id], reason: '录错作品' } },
      { state: 'confirmed', mark: { value: '7', workCode: to.workCode, movedFrom: wrong.id } },
    ])
    expect((await judges[0].marking.sheet({ formId })).progress.entered).toBe(entered)
    expect((await history(1))[0]).toMatchObject({
      action: 'mark.move',
      before: { workCode: from.workCode, value: '7' },
      after: { workCode: to.workCode, value: '7', movedFrom: wrong.id },
      reason: '录错作品',
    })
  })

  it('is taken whole or not at all', async () => {
    const [one, two] = nextCells(2)
    if (one === undefined || two === undefined) throw new Error('no cells')
    const wrong = await enter(judges[0], formId, markItem(one, '7'))
    const entered = (await judges[0].marking.sheet({ formId })).progress.entered
    const results = await submit(
      judges[0],
      formId,
      markItem(one, null, { supersedes: [wrong.id], group: 'g', reason: '录错' }),
      markItem(two, '99', { group: 'g', movedFrom: wrong.id, reason: '录错' }),
      markItem(two, '9'),
    )
    expect(results.map(({ state, reasons }) => [state, reasons[0]?.code])).toEqual([
      ['refused', 'marking.group_broken'],
      ['refused', 'marking.mark_out_of_range'],
      ['confirmed', undefined],
    ])
    expect((await judges[0].marking.sheet({ formId })).progress.entered).toBe(entered + 1)
  })
})

describe('taking back', () => {
  it('needs a reason, leaves the place empty, and is on record', async () => {
    const cell = nextCell()
    const mark = await enter(judges[0], formId, markItem(cell, '2'))
    const { progress, aspects } = await judges[0].marking.sheet({ formId })
    expect(await submit(judges[1], formId, markItem(cell, null, { supersedes: [mark.id] }))).toMatchObject([
      { state: 'refused', reasons: [{ code: 'marking.correction_reason_missing' }] },
    ])
    await enter(judges[1], formId, markItem(cell, null, { supersedes: [mark.id], reason: '误录' }))
    expect((await judges[0].marking.sheet({ formId })).progress.entered).toBe(progress.entered - 1)
    const aspect = aspects.find(({ id }) => id === cell.aspectId)?.code
    expect((await history(1))[0]).toMatchObject({
      action: 'mark.takeBack',
      before: { value: '2' },
      after: { aspect, workCode: cell.workCode, value: null },
      reason: '误录',
    })
  })
})

describe('notes', () => {
  it('stand beside the mark, raise a flag and end it', async () => {
    const cell = nextCell()
    const flag = noteItem(cell, 'flag', { text: '读数存疑' })
    const raised = await judges[0].marking.submit({ formId, person: 'judge-1', device: testDevice, items: [flag] })
    expect(raised).toMatchObject({
      results: [{ state: 'confirmed', note: { kind: 'flag', text: '读数存疑', judge: 1, mine: true } }],
      progress: { flags: 1 },
    })
    expect(await judges[0].marking.submit({ formId, person: 'judge-1', device: testDevice, items: [flag] })).toEqual(
      raised,
    )
    expect(await submit(judges[0], formId, { ...flag, text: '改了' })).toMatchObject([{ state: 'refused' }])
    expect((await judges[1].marking.sheet({ formId })).notes).toMatchObject([{ id: flag.id, judge: 1, mine: false }])
    const clear = noteItem(cell, 'clear', { text: '已复测', supersedes: [flag.id] })
    expect(
      (await judges[0].marking.submit({ formId, person: 'judge-1', device: testDevice, items: [clear] })).progress
        .flags,
    ).toBe(0)
    expect(await test.db.select().from(markNotes).where(eq(markNotes.id, flag.id))).toHaveLength(1)
  })

  it('of a colleague are there only where the colleague’s score would be', async () => {
    await addForm(test, { formId: 'f-notes', type: 'judgement', aspects: 1, seats: await storySeats(test) })
    const [cell] = emptyCells(await judges[0].marking.sheet({ formId: 'f-notes' }))
    if (cell === undefined) throw new Error('no cell')
    await submit(judges[0], 'f-notes', markItem(cell, '3'), noteItem(cell, 'comment', { text: '三分' }))
    const seen = async () => (await judges[1].marking.sheet({ formId: 'f-notes' })).notes.map(({ text }) => text)
    expect(await seen()).toEqual([])
    await enter(judges[1], 'f-notes', markItem(cell, '2'))
    expect(await seen()).toEqual(['三分'])
  })
})

describe('a batch is not for', () => {
  it.each([
    ['public', 'UNAUTHORIZED', 'access.sign_in_required'],
    ['office', 'FORBIDDEN', 'access.role_missing'],
    ['chief', 'FORBIDDEN', 'access.role_missing'],
    ['leader', 'FORBIDDEN', 'access.role_missing'],
    ['competitor', 'FORBIDDEN', 'access.role_missing'],
  ] as const)('the %s', async (persona, code, reason) => {
    const client = persona === 'public' ? test.visitor : await test.as(persona)
    expect(await problemOf(submit(client, measured, markItem(nextCell(), '1')))).toMatchObject(says(code, reason))
  })

  it('the judge of another event, nor of a form there is not', async () => {
    const item = markItem(nextCell(), '1')
    expect(await problemOf(submit(judges[0], 'f-045-1-1', item))).toMatchObject(
      says('FORBIDDEN', 'access.out_of_reach'),
    )
    expect(await problemOf(submit(judges[0], 'f-none', item))).toMatchObject(says('NOT_FOUND', 'request.not_found'))
  })
})
