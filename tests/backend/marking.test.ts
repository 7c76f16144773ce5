import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { and, eq } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import type { MarkItem } from '#contract/marking'
import { entries } from '#backend/db/tables/entries'
import { marks } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, storySeats } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import { emptyCells, enter, markItem, story, submit, testDevice, type Cell } from '#tests/support/story'

const { judged, signedForm } = story
/** Beside the story's own, with more cells to fill. */
const measured = 'f-extra'

let test: TestBackend
let judges: readonly [ApiClient, ApiClient, ApiClient]

beforeAll(async () => {
  test = await openTestBackend()
  judges = [await test.as('judge-1'), await test.as('judge-2'), await test.as('judge-3')]
  await addForm(test, { formId: measured, type: 'measurement', aspects: 2, seats: await storySeats(test) })
})
afterAll(() => test.close())

async function emptyCell(formId: string, judge: ApiClient): Promise<Cell> {
  const [cell] = emptyCells(await judge.marking.sheet({ formId }))
  if (cell === undefined) throw new Error(`nothing is left to enter on ${formId}`)
  return cell
}

async function marksIn(cell: Cell) {
  return test.db
    .select({ mark: marks })
    .from(marks)
    .innerJoin(entries, eq(entries.id, marks.entryId))
    .where(and(eq(marks.aspectId, cell.aspectId), eq(entries.workCode, cell.workCode as never)))
    .orderBy(marks.seq)
}

function refused(code: string, more: object = {}) {
  return [{ state: 'refused', mark: null, reasons: [{ code, ...more }] }]
}

describe('entering a measured value', () => {
  it('once however often it is sent, and never as something else', async () => {
    const cell = await emptyCell(measured, judges[0])
    const item = markItem(cell, '1')
    const before = (await judges[0].marking.sheet({ formId: measured })).progress
    const entered = await judges[0].marking.submit({
      formId: measured,
      person: 'judge-1',
      device: testDevice,
      items: [item],
    })
    expect(entered).toMatchObject({
      results: [{ id: item.id, state: 'confirmed', mark: { ...cell, value: '1', judge: null, mine: true, round: 1 } }],
      progress: { entered: before.entered + 1 },
    })
    expect(
      await judges[0].marking.submit({ formId: measured, person: 'judge-1', device: testDevice, items: [item] }),
    ).toEqual(entered)
    expect(await marksIn(cell)).toMatchObject([{ mark: { id: item.id, device: testDevice } }])

    const reused = refused('request.mark_id_reused', { path: 'id' })
    expect(await submit(judges[0], measured, { ...item, value: '0' })).toMatchObject(reused)
    const other = markItem(await emptyCell(judged, judges[0]), '2', { id: item.id })
    expect(await submit(judges[0], judged, other)).toMatchObject(reused)
    expect(await submit(judges[1], measured, item)).toMatchObject(reused)
    expect(await marksIn(cell)).toHaveLength(1)
  })

  it('a correction needs another value and a reason; both values stay', async () => {
    const cell = await emptyCell(measured, judges[0])
    const first = await enter(judges[0], measured, markItem(cell, '1'))
    const change = (value: string, more: Partial<MarkItem> = {}) =>
      submit(judges[1], measured, markItem(cell, value, { supersedes: [first.id], ...more }))
    expect(await change('0')).toMatchObject(
      refused('marking.correction_reason_missing', { params: { before: '1' }, path: 'reason' }),
    )
    expect(await change('1', { reason: '复测' })).toMatchObject(refused('marking.value_unchanged', { path: 'value' }))
    expect(await change('0', { reason: ' 复测后更正 ' })).toMatchObject([
      { state: 'confirmed', mark: { value: '0', reason: '复测后更正', supersedes: [first.id] } },
    ])
    expect((await marksIn(cell)).map(({ mark: { value } }) => value)).toEqual(['1', '0'])
    const { aspects } = await judges[0].marking.sheet({ formId: measured })
    const history = await (await test.as('organizer')).contests.history({ contestId: story.contestId, limit: 1 })
    expect(history.rows).toMatchObject([
      {
        action: 'mark.enter',
        before: { value: '1' },
        after: { value: '0', workCode: cell.workCode, aspect: aspects.find(({ id }) => id === cell.aspectId)?.code },
        reason: '复测后更正',
      },
    ])
  })

  it.each([
    ['two values', '0', 1],
    ['the same value twice', '1', 0],
  ] as const)('two judges at once, %s: both are on record', async (_what, value, added) => {
    const cell = await emptyCell(measured, judges[0])
    const { conflicts } = (await judges[2].marking.sheet({ formId: measured })).progress
    await Promise.all([
      enter(judges[0], measured, markItem(cell, '1')),
      enter(judges[1], measured, markItem(cell, value)),
    ])
    expect((await marksIn(cell)).map(({ mark }) => mark.value).toSorted()).toEqual(['1', value].toSorted())
    for (const judge of judges) {
      const sheet = await judge.marking.sheet({ formId: measured })
      expect(sheet.progress.conflicts).toBe(conflicts + added)
      expect(
        sheet.marks.filter(({ workCode, aspectId }) => workCode === cell.workCode && aspectId === cell.aspectId),
      ).toHaveLength(2)
    }
  })

  it('a conflict ends when somebody replaces both values, with a reason', async () => {
    const cell = await emptyCell(measured, judges[0])
    const [one, other] = [
      await enter(judges[0], measured, markItem(cell, '1')),
      await enter(judges[1], measured, markItem(cell, '0')),
    ]
    const conflicts = async () => (await judges[2].marking.sheet({ formId: measured })).progress.conflicts
    const before = await conflicts()
    const both = { supersedes: [one.id, other.id] }
    expect(await submit(judges[2], measured, markItem(cell, '1', both))).toMatchObject(
      refused('marking.correction_reason_missing', { params: { before: '1 / 0' }, path: 'reason' }),
    )
    await enter(judges[2], measured, markItem(cell, '1', { ...both, reason: '当场复核' }))
    expect(await conflicts()).toBe(before - 1)
    expect(await marksIn(cell)).toHaveLength(3)
  })

  it.each([
    ['a value that is none', { value: 'good' }, { path: 'value' }],
    ['an unknown aspect', { aspectId: 'a-none' }, { code: 'request.not_found', params: { id: 'a-none' } }],
    ['an unknown work', { workCode: 'NONE' }, { code: 'request.not_found', params: { id: 'NONE' } }],
    [
      'a round that is not open',
      { round: 2, reason: '复评' },
      { code: 'marking.round_closed', params: { round: 2, open: 1 }, path: 'round' },
    ],
  ] as const)('%s is refused', async (_what, change, reason) => {
    const cell = await emptyCell(measured, judges[0])
    expect(await submit(judges[0], measured, markItem(cell, '1', change))).toMatchObject([
      { state: 'refused', reasons: [reason] },
    ])
    expect(await marksIn(cell)).toHaveLength(0)
  })

  it.each([
    ['a round that is none', { round: 0 }, 'items.0.round'],
    ['a value of a mile', { value: '1'.repeat(33) }, 'items.0.value'],
    ['an age below zero', { ageMs: -1 }, 'items.0.ageMs'],
  ] as const)('%s is no item at all', async (_what, change, path) => {
    const cell = await emptyCell(measured, judges[0])
    expect(await problemOf(submit(judges[0], measured, markItem(cell, '1', change)))).toMatchObject(
      says('BAD_REQUEST', { code: 'request.invalid', path }),
    )
  })

  it('on a signed form it is held for the chief', async () => {
    const [last] = (await judges[0].marking.sheet({ formId: signedForm })).marks.slice(-1)
    if (last === undefined) throw new Error('no mark')
    const { aspectId, workCode, id, value } = last
    const item = markItem({ aspectId, workCode }, value === '1' ? '0' : '1', { supersedes: [id], reason: '更正' })
    expect(await submit(judges[0], signedForm, item)).toMatchObject([
      { state: 'held', mark: null, reasons: [{ code: 'marking.form_signed' }] },
    ])
    const [still] = (await judges[0].marking.sheet({ formId: signedForm })).marks.slice(-1)
    expect(still?.id).toBe(id)
  })
})

describe('judging', () => {
  const on = (cell: Cell) => (mark: Cell) => mark.aspectId === cell.aspectId && mark.workCode === cell.workCode

  it('shows a colleague’s score only while the own one stands', async () => {
    const cell = await emptyCell(judged, judges[0])
    const seen = async () =>
      (await judges[0].marking.sheet({ formId: judged })).marks.filter(on(cell)).map(({ judge }) => judge)
    expect(await marksIn(cell)).toHaveLength(2)
    expect(await seen()).toEqual([])
    const [colleague] = await marksIn(cell)
    const own = await enter(judges[0], judged, markItem(cell, colleague?.mark.value ?? ''))
    expect((await seen()).toSorted()).toEqual([1, 2, 3])
    await enter(judges[0], judged, markItem(cell, null, { supersedes: [own.id], reason: '误触' }))
    expect(await seen()).toEqual([1, 1])
  })

  it.each(['4', '-1', '1.5', '', 'x'])('gives 0, 1, 2 or 3, not “%s”', async (value) => {
    const cell = await emptyCell(judged, judges[1])
    expect(await submit(judges[1], judged, markItem(cell, value))).toMatchObject(
      refused('marking.judgement_score_invalid', { params: { score: value }, path: 'value' }),
    )
  })

  it('scores more than 1 apart are kept, and open a second round that needs a reason', async () => {
    const cell = await emptyCell(judged, judges[1])
    const first = await enter(judges[0], judged, markItem(cell, '0'))
    expect(await submit(judges[0], judged, markItem(cell, '2', { round: 2, reason: '合议' }))).toMatchObject(
      refused('marking.round_closed', { params: { round: 2, open: 1 }, path: 'round' }),
    )
    await enter(judges[1], judged, markItem(cell, '1'))
    await enter(judges[2], judged, markItem(cell, '3'))
    const progress = async () => (await judges[0].marking.sheet({ formId: judged })).progress
    expect((await progress()).spreads).toBe(1)

    expect(await submit(judges[0], judged, markItem(cell, '2', { round: 2 }))).toMatchObject(
      refused('marking.rescore_reason_missing', { params: { round: 2 }, path: 'reason' }),
    )
    await enter(judges[0], judged, markItem(cell, '2', { round: 2, reason: '合议后重新评分' }))
    const hidden = (await judges[1].marking.sheet({ formId: judged })).marks.filter(
      (mark) => on(cell)(mark) && mark.round === 2,
    )
    expect(hidden).toEqual([])
    for (const judge of [judges[1], judges[2]]) await enter(judge, judged, markItem(cell, '2', { round: 2 }))
    expect((await progress()).spreads).toBe(0)
    expect((await marksIn(cell)).map(({ mark: { value, round } }) => [round, value])).toEqual([
      [1, '0'],
      [1, '1'],
      [1, '3'],
      [2, '2'],
      [2, '2'],
      [2, '2'],
    ])

    const late = markItem(cell, '3', { supersedes: [first.id], reason: '漏报的更正' })
    expect(await submit(judges[0], judged, late)).toMatchObject([{ state: 'confirmed', mark: { round: 1 } }])
    expect(await progress()).toMatchObject({ spreads: 0, conflicts: 0 })
  })

  it('one judge’s mark is not another’s, even under its id', async () => {
    const { marks: entered } = await judges[0].marking.sheet({ formId: judged })
    const own = entered.find(({ mine, id }) => mine && id.startsWith('test-mark'))
    if (own === undefined) throw new Error('no own mark')
    expect(await submit(judges[1], judged, markItem(own, own.value, { id: own.id }))).toMatchObject(
      refused('request.mark_id_reused'),
    )
  })
})
