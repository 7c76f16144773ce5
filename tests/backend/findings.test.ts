import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, storySeats } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import {
  emptyCells,
  enter,
  markItem,
  newMarkId,
  noteItem,
  story,
  submit,
  testDevice,
  type Cell,
} from '#tests/support/story'

const { eventId } = story
const measured = 'f-find'
const judged = 'f-find-judged'

let test: TestBackend
let judges: readonly ApiClient[]
let chief: ApiClient
let free: Record<string, Cell[]>

beforeAll(async () => {
  test = await openTestBackend()
  judges = await Promise.all(story.judges.map((persona) => test.as(persona)))
  chief = await test.as('chief')
  const seats = await storySeats(test)
  await addForm(test, { formId: measured, type: 'measurement', aspects: 2, seats })
  await addForm(test, { formId: judged, type: 'judgement', aspects: 1, seats })
  free = {
    [measured]: emptyCells(await judge(1).marking.sheet({ formId: measured })),
    [judged]: emptyCells(await judge(1).marking.sheet({ formId: judged })),
  }
})
afterAll(() => test.close())

function judge(position: number): ApiClient {
  const client = judges[position - 1]
  if (client === undefined) throw new Error(`there is no judge ${position}`)
  return client
}

function nextCell(formId: string): Cell {
  const cell = free[formId]?.shift()
  if (cell === undefined) throw new Error('no cell is left')
  return cell
}

async function findingsAt(cell: Cell) {
  const { rows } = await chief.marking.findings({ eventId })
  return rows.filter(({ aspect, workCode }) => aspect.id === cell.aspectId && workCode === cell.workCode)
}

async function score(cell: Cell, values: readonly string[], more: object = {}): Promise<string[]> {
  const ids: string[] = []
  for (const [index, value] of values.entries()) {
    ids.push((await enter(judge(index + 1), judged, markItem(cell, value, more))).id)
  }
  return ids
}

describe('findings', () => {
  it('missing: who has not given a score yet', async () => {
    const cell = nextCell(judged)
    await enter(judge(2), judged, markItem(cell, '2'))
    expect(await findingsAt(cell)).toMatchObject([
      { kind: 'missing', form: { id: judged, type: 'judgement' }, judges: [1, 3], round: 1, values: [] },
    ])
  })

  it('conflict: both values, in the order of time, with who entered them where', async () => {
    const cell = nextCell(measured)
    const second = await enter(judge(2), measured, markItem(cell, '7', { ageMs: 60_000 }))
    const first = await enter(judge(1), measured, markItem(cell, '4', { ageMs: 120_000 }))
    const [finding, ...others] = await findingsAt(cell)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      kind: 'conflict',
      judges: [],
      values: [
        { markId: first.id, value: '4', judge: null, device: testDevice },
        { markId: second.id, value: '7', judge: null, device: testDevice },
      ],
    })
    expect(new Set(finding?.values.map(({ enteredBy }) => enteredBy)).size).toBe(2)
  })

  it('spread, then re-scored with its reason and the earlier scores', async () => {
    const cell = nextCell(judged)
    await score(cell, ['0', '2', '2'])
    expect(await findingsAt(cell)).toMatchObject([{ kind: 'spread', judges: [1, 2, 3], round: 1 }])
    await score(cell, ['1', '2', '2'], { round: 2, reason: '合议' })
    const rescored = await findingsAt(cell)
    expect(rescored).toMatchObject([{ kind: 'rescored', round: 2, text: '合议' }])
    expect(rescored[0]?.values.map(({ value }) => value).toSorted()).toEqual(['0', '1', '2', '2', '2', '2'])
    const desk = await chief.marking.desk({ eventId })
    expect(desk.forms.find(({ formId }) => formId === judged)).toMatchObject({ rescored: 1 })
  })

  it('corrected: the value before and after, and why', async () => {
    const cell = nextCell(measured)
    const before = await enter(judge(1), measured, markItem(cell, '4'))
    await enter(judge(1), measured, markItem(cell, '5', { supersedes: [before.id], reason: '看错' }))
    expect(await findingsAt(cell)).toMatchObject([
      { kind: 'corrected', values: [{ value: '4' }, { value: '5', reason: '看错' }], text: '看错' },
    ])
  })

  it('moved: from which work', async () => {
    const from = nextCell(measured)
    const to = free[measured]?.findLast(
      ({ aspectId, workCode }) => aspectId === from.aspectId && workCode !== from.workCode,
    )
    if (to === undefined) throw new Error('no other work')
    const wrong = await enter(judge(1), measured, markItem(from, '4'))
    const group = newMarkId()
    const why = { group, reason: '录错作品' }
    const results = await submit(
      judge(1),
      measured,
      markItem(from, null, { ...why, supersedes: [wrong.id] }),
      markItem(to, '4', { ...why, movedFrom: wrong.id }),
    )
    expect(results.map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
    expect(await findingsAt(to)).toMatchObject([{ kind: 'moved', text: from.workCode }])
    expect((await findingsAt(from)).map(({ kind }) => kind)).toContain('missing')
    const { entries } = await chief.marking.cell({ eventId, ...to })
    expect(entries).toMatchObject([{ kind: 'mark', value: '4', movedFrom: wrong.id, movedFromWork: from.workCode }])
  })

  it('doubts and calls, one by one, with their author', async () => {
    const cell = nextCell(measured)
    await enter(judge(1), measured, markItem(cell, '4'))
    const flag = noteItem(cell, 'flag', { text: '尺寸不清' })
    await submit(judge(2), measured, flag, noteItem(cell, 'unsure'), noteItem(cell, 'comment', { text: '仅供参考' }))
    expect(await findingsAt(cell)).toMatchObject([
      { kind: 'flag', judges: [2], text: '尺寸不清', noteIds: [flag.id] },
      { kind: 'unsure', judges: [2] },
    ])
  })

  it('count all, and are ordered by kind', async () => {
    const { counts, rows } = await chief.marking.findings({ eventId })
    for (const [kind, count] of Object.entries(counts)) {
      expect([kind, rows.filter((row) => row.kind === kind).length]).toEqual([kind, count])
    }
    expect(counts).toMatchObject({ conflict: 1, corrected: expect.any(Number) as number, held: 0 })
    const kinds = Object.keys(counts)
    const order = rows.map(({ kind }) => kinds.indexOf(kind))
    expect(order).toEqual(order.toSorted((left, right) => left - right))
  })

  it('are for those who read the marking', async () => {
    for (const persona of ['office', 'organizer']) {
      expect((await (await test.as(persona)).marking.findings({ eventId })).rows.length).toBeGreaterThan(0)
    }
    for (const [persona, reason] of [
      ['judge-1', 'access.blind_to_colleagues'],
      ['leader', 'access.role_missing'],
    ] as const) {
      const client = await test.as(persona)
      expect(await problemOf(client.marking.findings({ eventId }))).toMatchObject(says('FORBIDDEN', reason))
    }
    expect(await problemOf(chief.marking.findings({ eventId: 'e-045-1' }))).toMatchObject(
      says('FORBIDDEN', 'access.out_of_reach'),
    )
  })
})
