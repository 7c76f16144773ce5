import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { and, eq } from 'drizzle-orm'
import type { ApiClient } from '#contract/client'
import { entries } from '#backend/db/tables/entries'
import { marks } from '#backend/db/tables/marks'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { problemOf, says } from '#tests/support/problems'
import { emptyCells, newMarkId, story, type Cell } from '#tests/support/story'

const { judged, measured, signedForm } = story

let test: TestBackend
let judges: readonly [ApiClient, ApiClient, ApiClient]

beforeAll(async () => {
  test = await openTestBackend()
  judges = [await test.as('judge-1'), await test.as('judge-2'), await test.as('judge-3')]
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

describe('entering a measured value', () => {
  it('once however often it is sent, and never as something else', async () => {
    const cell = await emptyCell(measured, judges[0])
    const mark = { formId: measured, markId: newMarkId(), ...cell, value: '1', after: null }
    const before = (await judges[0].marking.sheet({ formId: measured })).progress
    const entered = await judges[0].marking.enter(mark)
    expect(entered).toMatchObject({
      mark: { ...cell, value: '1', judge: null, mine: true, round: 1 },
      progress: { entered: before.entered + 1 },
    })
    expect(await judges[0].marking.enter(mark)).toEqual(entered)
    expect(await marksIn(cell)).toHaveLength(1)

    const reused = says('REFUSED', { code: 'request.mark_id_reused', path: 'markId' })
    expect(await problemOf(judges[0].marking.enter({ ...mark, value: '0' }))).toMatchObject(reused)
    const other = { ...mark, formId: judged, ...(await emptyCell(judged, judges[0])), value: '2' }
    expect(await problemOf(judges[0].marking.enter(other))).toMatchObject(reused)
    expect(await marksIn(cell)).toHaveLength(1)
  })

  it('a correction needs the value it corrects in sight, another value and a reason; both values stay', async () => {
    const [done] = (await judges[0].marking.sheet({ formId: measured })).marks.filter(({ id }) =>
      id.startsWith('test-mark'),
    )
    if (done === undefined) throw new Error('nothing entered yet')
    const { aspectId, workCode, seq } = done
    const change = { formId: measured, aspectId, workCode, value: '0' }
    expect(
      await problemOf(judges[1].marking.enter({ ...change, markId: newMarkId(), after: null, reason: '复测' })),
    ).toMatchObject(says('STALE', { code: 'request.mark_changed', params: { value: '1' } }))
    expect(await problemOf(judges[1].marking.enter({ ...change, markId: newMarkId(), after: seq }))).toMatchObject(
      says('REFUSED', { code: 'marking.correction_reason_missing', params: { before: '1' }, path: 'reason' }),
    )
    expect(
      await problemOf(
        judges[1].marking.enter({ ...change, value: '1', markId: newMarkId(), after: seq, reason: '复测' }),
      ),
    ).toMatchObject(says('REFUSED', { code: 'marking.value_unchanged', path: 'value' }))
    const { mark } = await judges[1].marking.enter({
      ...change,
      markId: newMarkId(),
      after: seq,
      reason: ' 复测后更正 ',
    })
    expect(mark).toMatchObject({ value: '0', reason: '复测后更正' })
    expect((await marksIn({ aspectId, workCode })).map(({ mark: { value } }) => value)).toEqual(['1', '0'])
    const history = await (await test.as('organizer')).contests.history({ contestId: story.contestId, limit: 1 })
    expect(history.rows).toMatchObject([
      {
        action: 'mark.enter',
        before: { value: '1' },
        after: { value: '0', workCode, aspect: aspectId },
        reason: '复测后更正',
      },
    ])
  })

  it('two judges at once: one value stands, the other judge is told of it', async () => {
    const cell = await emptyCell(measured, judges[0])
    const enter = (judge: ApiClient, value: string) =>
      judge.marking.enter({ formId: measured, markId: newMarkId(), ...cell, value, after: null })
    const outcomes = await Promise.allSettled([enter(judges[0], '1'), enter(judges[1], '0')])
    const failed = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
    expect(failed).toHaveLength(1)
    const [standing] = await marksIn(cell)
    expect(await problemOf(Promise.reject(failed[0]))).toMatchObject(
      says('STALE', { code: 'request.mark_changed', params: { value: standing?.mark.value ?? '' } }),
    )
    expect(await marksIn(cell)).toHaveLength(1)
  })

  it.each([
    ['a value that is none', { value: 'good' }, 'REFUSED', { path: 'value' }],
    ['an unknown aspect', { aspectId: 'a-none' }, 'NOT_FOUND', { code: 'request.not_found', params: { id: 'a-none' } }],
    ['an unknown work', { workCode: 'NONE' }, 'NOT_FOUND', { code: 'request.not_found', params: { id: 'NONE' } }],
    [
      'a round that is not open',
      { round: 2 },
      'REFUSED',
      { code: 'marking.round_closed', params: { round: 2, open: 1 }, path: 'round' },
    ],
    ['a round that is none', { round: 0 }, 'BAD_REQUEST', { code: 'request.invalid', path: 'round' }],
    ['a value of a mile', { value: '1'.repeat(33) }, 'BAD_REQUEST', { code: 'request.invalid', path: 'value' }],
  ] as const)('%s is refused', async (_what, change, code, reason) => {
    const cell = await emptyCell(measured, judges[0])
    const mark = { formId: measured, markId: newMarkId(), ...cell, value: '1', after: null, ...change }
    expect(await problemOf(judges[0].marking.enter(mark))).toMatchObject(says(code, reason))
    expect(await marksIn(cell)).toHaveLength(0)
  })

  it('on a signed form is refused', async () => {
    const [last] = (await judges[0].marking.sheet({ formId: signedForm })).marks.slice(-1)
    if (last === undefined) throw new Error('no mark')
    const { aspectId, workCode, seq, value } = last
    const mark = {
      formId: signedForm,
      markId: newMarkId(),
      aspectId,
      workCode,
      value: value === '1' ? '0' : '1',
      after: seq,
      reason: '更正',
    }
    expect((await problemOf(judges[0].marking.enter(mark))).reasons).toContainEqual({ code: 'marking.form_signed' })
  })
})

describe('judging', () => {
  it('shows a colleague’s score only once the own one is in', async () => {
    const cell = await emptyCell(judged, judges[0])
    const seen = async () =>
      (await judges[0].marking.sheet({ formId: judged })).marks.filter(
        ({ aspectId, workCode }) => aspectId === cell.aspectId && workCode === cell.workCode,
      )
    expect(await marksIn(cell)).toHaveLength(2)
    expect(await seen()).toEqual([])
    const [colleague] = await marksIn(cell)
    await judges[0].marking.enter({
      formId: judged,
      markId: newMarkId(),
      ...cell,
      value: colleague?.mark.value ?? '',
      after: null,
    })
    expect((await seen()).map(({ judge }) => judge).toSorted()).toEqual([1, 2, 3])
  })

  it.each(['4', '-1', '1.5', '', 'x'])('gives 0, 1, 2 or 3, not “%s”', async (value) => {
    const cell = await emptyCell(judged, judges[1])
    const mark = { formId: judged, markId: newMarkId(), ...cell, value, after: null }
    expect(await problemOf(judges[1].marking.enter(mark))).toMatchObject(
      says('REFUSED', { code: 'marking.judgement_score_invalid', params: { score: value }, path: 'value' }),
    )
  })

  it('scores more than 1 apart are kept, and open a second round that needs a reason', async () => {
    const cell = await emptyCell(judged, judges[1])
    const enter = (judge: ApiClient, value: string, more: object = {}) =>
      judge.marking.enter({ formId: judged, markId: newMarkId(), ...cell, value, after: null, ...more })
    const first = await enter(judges[0], '0')
    await enter(judges[1], '1')
    const { progress } = await enter(judges[2], '3')
    expect(progress.spreads).toBe(1)

    const again = { round: 2, after: first.mark.seq }
    expect(await problemOf(enter(judges[0], '2', { ...again, round: 1, reason: '更正' }))).toMatchObject(
      says('REFUSED', { code: 'marking.round_closed', params: { round: 1, open: 2 } }),
    )
    expect(await problemOf(enter(judges[0], '2', again))).toMatchObject(
      says('REFUSED', { code: 'marking.rescore_reason_missing', params: { round: 2 }, path: 'reason' }),
    )
    await enter(judges[0], '2', { ...again, reason: '合议后重新评分' })
    const hidden = (await judges[1].marking.sheet({ formId: judged })).marks.filter(
      ({ aspectId, workCode, round }) => aspectId === cell.aspectId && workCode === cell.workCode && round === 2,
    )
    expect(hidden).toEqual([])
    for (const judge of [judges[1], judges[2]]) {
      const own = (await judge.marking.sheet({ formId: judged })).marks.findLast(
        ({ mine, aspectId, workCode }) => mine && aspectId === cell.aspectId && workCode === cell.workCode,
      )
      await enter(judge, '2', { round: 2, after: own?.seq ?? null })
    }
    expect((await judges[0].marking.sheet({ formId: judged })).progress.spreads).toBe(0)
    expect((await marksIn(cell)).map(({ mark: { value, round } }) => [round, value])).toEqual([
      [1, '0'],
      [1, '1'],
      [1, '3'],
      [2, '2'],
      [2, '2'],
      [2, '2'],
    ])
  })

  it('one judge’s mark is not another’s, even under its id', async () => {
    const { marks: entered } = await judges[0].marking.sheet({ formId: judged })
    const own = entered.find(({ mine, id }) => mine && id.startsWith('test-mark'))
    if (own === undefined) throw new Error('no own mark')
    const { id: markId, aspectId, workCode, value } = own
    const stolen = { formId: judged, markId, aspectId, workCode, value, after: null }
    expect(await problemOf(judges[1].marking.enter(stolen))).toMatchObject(says('REFUSED', 'request.mark_id_reused'))
  })
})
