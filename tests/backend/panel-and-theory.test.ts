import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, addJudges, storySeats } from '#tests/support/extra-form'
import { problemOf, says } from '#tests/support/problems'
import { emptyCells, enter, markItem, story, submit, type Cell } from '#tests/support/story'

const { eventId } = story
const panel = 'f-panel'
const theory = 'f-theory'

let test: TestBackend
let judges: ApiClient[]
let typists: ApiClient[]
let chief: ApiClient

beforeAll(async () => {
  test = await openTestBackend()
  const own = await storySeats(test)
  const further = ['panel-4', 'panel-5', 'panel-6']
  const seats = [...own, ...(await addJudges(test, further))]
  judges = await Promise.all([...story.judges, ...further].map((persona) => test.as(persona)))
  typists = judges.slice(0, 2)
  chief = await test.as('chief')
  const scale = { decimals: 1, dropHighest: 1, dropLowest: 1 }
  await addForm(test, { formId: panel, type: 'panel', aspects: 1, seats, scale })
  await addForm(test, { formId: theory, type: 'theory', aspects: 1, seats: own.slice(0, 2) })
})
afterAll(() => test.close())

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`there is no item ${index}`)
  return item
}

async function cellsOf(formId: string): Promise<Cell[]> {
  return emptyCells(await at(judges, 0).marking.sheet({ formId }))
}

async function seen(judge: ApiClient, formId: string, cell: Cell) {
  const { marks } = await judge.marking.sheet({ formId })
  return marks
    .filter(({ workCode, aspectId }) => workCode === cell.workCode && aspectId === cell.aspectId)
    .map(({ judge: position, value }) => [position, value])
}

describe('a panel', () => {
  it('has a seat for each judge and a scale', async () => {
    const sheet = await at(judges, 3).marking.sheet({ formId: panel })
    expect(sheet).toMatchObject({
      type: 'panel',
      judges: 6,
      myPosition: 4,
      aspects: [{ scale: { decimals: 1, dropHighest: 1, dropLowest: 1 }, maxMark: '10.00' }],
      progress: { entered: 0, expected: 60 },
      can: ['sheet.enter', 'sheet.sign'],
    })
    expect(sheet.seats).toEqual(
      [1, 2, 3, 4, 5, 6].map((position) => ({
        position,
        mine: position === 4,
        signedAt: null,
        entered: 0,
        expected: 10,
      })),
    )
  })

  it.each([
    ['10.1', 'marking.mark_out_of_range'],
    ['-1', 'marking.mark_out_of_range'],
    ['7.25', 'marking.mark_too_precise'],
    ['good', 'marking.value_not_number'],
  ])('gives a mark within the scale, not “%s”', async (value, code) => {
    const [cell] = await cellsOf(panel)
    expect(await submit(at(judges, 0), panel, markItem(at([cell], 0) as Cell, value))).toMatchObject([
      { state: 'refused', reasons: [{ code }] },
    ])
  })

  it('shows the marks of the others once the own one is in', async () => {
    const [cell] = await cellsOf(panel)
    if (cell === undefined) throw new Error('no cell')
    await enter(at(judges, 0), panel, markItem(cell, '7.5'))
    await enter(at(judges, 1), panel, markItem(cell, 'absent'))
    expect(await seen(at(judges, 2), panel, cell)).toEqual([])
    await enter(at(judges, 2), panel, markItem(cell, '9'))
    expect(await seen(at(judges, 2), panel, cell)).toEqual([
      [1, '7.5'],
      [2, 'absent'],
      [3, '9'],
    ])
  })

  it('never opens a second round, and is signed by all once all is in', async () => {
    const cells = await cellsOf(panel)
    const [cell] = cells
    if (cell === undefined) throw new Error('no cell')
    expect(await submit(at(judges, 0), panel, markItem(cell, '1', { round: 2, reason: '复评' }))).toMatchObject([
      { state: 'refused', reasons: [{ code: 'marking.round_closed' }] },
    ])
    for (const [index, judge] of judges.entries()) {
      const open = emptyCells(await judge.marking.sheet({ formId: panel }))
      await submit(judge, panel, ...open.map((one) => markItem(one, String(index * 1.5))))
    }
    expect((await chief.marking.sheet({ formId: panel })).progress).toMatchObject({
      entered: 60,
      expected: 60,
      spreads: 0,
    })
    for (const [index, judge] of judges.entries()) {
      expect(await judge.marking.signSheet({ formId: panel })).toEqual({ signedByMe: true, signed: index === 5 })
    }
  })

  it('with too few judges present cannot be signed', async () => {
    const seats = await storySeats(test)
    await addForm(test, { formId: 'f-small', type: 'panel', aspects: 1, seats })
    for (const judge of judges.slice(0, 3)) {
      const cells = emptyCells(await judge.marking.sheet({ formId: 'f-small' }))
      await submit(judge, 'f-small', ...cells.map((cell) => markItem(cell, '5')))
    }
    expect(await problemOf(at(judges, 0).marking.signSheet({ formId: 'f-small' }))).toMatchObject(
      says('REFUSED', { code: 'marking.form_incomplete', params: { missing: 10, expected: 30 } }),
    )
  })
})

describe('a theory paper', () => {
  it('is typed twice, blind: neither sees the other’s value before both are in', async () => {
    const [cell] = await cellsOf(theory)
    if (cell === undefined) throw new Error('no cell')
    const [one, two] = [at(typists, 0), at(typists, 1)]
    const first = await enter(one, theory, markItem(cell, '8.25'))
    expect(await seen(two, theory, cell)).toEqual([])
    await enter(two, theory, markItem(cell, '8.5'))
    for (const typist of typists) {
      expect(await seen(typist, theory, cell)).toEqual([
        [1, '8.25'],
        [2, '8.5'],
      ])
    }
    await enter(one, theory, markItem(cell, null, { supersedes: [first.id], reason: '看错' }))
    expect(await seen(two, theory, cell)).toEqual([[2, '8.5']])
    expect((await seen(one, theory, cell)).map(([position]) => position)).toEqual([1, 1])
  })

  it('typed differently is a mismatch, and typed again with a reason', async () => {
    const [cell] = await cellsOf(theory)
    if (cell === undefined) throw new Error('no cell')
    await enter(at(typists, 0), theory, markItem(cell, '6'))
    await enter(at(typists, 1), theory, markItem(cell, '9'))
    const progress = async () => (await at(typists, 0).marking.sheet({ formId: theory })).progress
    const before = (await progress()).spreads
    await enter(at(typists, 0), theory, markItem(cell, '6', { round: 2, reason: '核对原卷' }))
    expect(await seen(at(typists, 1), theory, cell)).toEqual([
      [1, '6'],
      [2, '9'],
    ])
    await enter(at(typists, 1), theory, markItem(cell, '6.0', { round: 2 }))
    expect((await progress()).spreads).toBe(before - 1)
  })

  it('with a mismatch cannot be signed', async () => {
    for (const typist of typists) {
      const cells = emptyCells(await typist.marking.sheet({ formId: theory }))
      await submit(typist, theory, ...cells.map((cell) => markItem(cell, '5')))
    }
    const open = (await at(typists, 0).marking.sheet({ formId: theory })).marks.filter(({ value }) => value === null)
    const [taken] = open
    if (taken === undefined) throw new Error('nothing was taken back')
    await submit(at(typists, 0), theory, markItem(taken, '8', { supersedes: [taken.id] }))
    expect(await problemOf(at(typists, 0).marking.signSheet({ formId: theory }))).toMatchObject(
      says('REFUSED', { code: 'marking.form_spread', params: { count: 1 } }),
    )
  })

  it('is not for a judge without a seat there', async () => {
    expect(await problemOf(at(judges, 4).marking.sheet({ formId: theory }))).toMatchObject(
      says('FORBIDDEN', 'access.out_of_reach'),
    )
    expect((await at(judges, 4).marking.sheets()).rows.map(({ formId }) => formId)).toEqual([panel])
    expect((await chief.marking.sheet({ formId: theory })).event.id).toBe(eventId)
  })
})
