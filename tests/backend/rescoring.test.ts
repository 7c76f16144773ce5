import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiClient } from '#contract/client'
import { openTestBackend, type TestBackend } from '#tests/support/backend'
import { addForm, addJudges, storySeats } from '#tests/support/extra-form'
import { emptyCells, enter, fillSheet, markItem, story, submit, type Cell } from '#tests/support/story'

const { eventId } = story
const formId = 'f-rescore'

let test: TestBackend
let chief: ApiClient
let judges: readonly [ApiClient, ApiClient, ApiClient]
let substitute: ApiClient
let cells: readonly [Cell, Cell, Cell]

beforeAll(async () => {
  test = await openTestBackend()
  chief = await test.as('chief')
  judges = [await test.as('judge-1'), await test.as('judge-2'), await test.as('judge-3')]
  await addForm(test, { formId, type: 'judgement', aspects: 1, seats: await storySeats(test) })
  const [one, two, three] = emptyCells(await judges[0].marking.sheet({ formId }))
  if (one === undefined || two === undefined || three === undefined) throw new Error('too few works')
  cells = [one, two, three]
  for (const cell of cells) {
    for (const [index, value] of ['0', '2', '2'].entries()) {
      await enter(judges[index as 0 | 1 | 2], formId, markItem(cell, value))
    }
  }
})
afterAll(() => test.close())

const again = { round: 2, reason: '合议后重新评分' }

/** What one judge is told of a cell: the round it is in, and the values that may be seen, as judge, round and value. */
async function seen(judge: ApiClient, { aspectId, workCode }: Cell) {
  const { rounds, marks } = await judge.marking.sheet({ formId })
  const here = (one: Cell) => one.aspectId === aspectId && one.workCode === workCode
  return {
    round: rounds.find(here)?.round ?? 1,
    values: marks.filter(here).map(({ judge: position, round, value }) => `${position}:${round}:${value}`),
  }
}

function stateOf(cell: Cell) {
  return chief.marking.cell({ eventId, ...cell })
}

describe('re-scoring in which a judge is replaced', () => {
  it('tells every judge the round, and nobody a value of it before the own one is in', async () => {
    const [opened, openedByLeaver] = cells
    await enter(judges[0], formId, markItem(opened, '1', again))
    await enter(judges[2], formId, markItem(openedByLeaver, '1', again))
    expect(await seen(judges[1], opened)).toEqual({ round: 2, values: ['1:1:0', '2:1:2', '3:1:2'] })
    expect(await seen(judges[0], opened)).toMatchObject({ round: 2, values: expect.arrayContaining(['1:2:1']) })

    const [assignmentId = ''] = await addJudges(test, ['substitute'])
    await chief.marking.seatJudge({ eventId, formId, position: 3, assignmentId, reason: '回避' })
    substitute = await test.as('substitute')
    expect(await seen(substitute, opened)).toEqual({ round: 2, values: [] })
    expect(await stateOf(opened)).toMatchObject({ state: 'missing', round: 2 })
  })

  it('goes on in the round told, with the substitute and without a reason of everybody', async () => {
    const [cell] = cells
    await enter(substitute, formId, markItem(cell, '2', { round: 2 }))
    expect(await seen(substitute, cell)).toEqual({ round: 2, values: ['1:1:0', '2:1:2', '1:2:1', '3:2:2'] })
    await enter(judges[1], formId, markItem(cell, '2', { round: 2 }))
    expect(await stateOf(cell)).toMatchObject({ state: 'settled', round: 2, mark: '5.56' })
  })

  it('falls back to the round of those who sit there where only the former judge had gone on', async () => {
    const [, cell] = cells
    expect(await seen(judges[1], cell)).toEqual({ round: 1, values: ['1:1:0', '2:1:2'] })
    expect(await stateOf(cell)).toMatchObject({ state: 'missing', round: 1 })
    await enter(substitute, formId, markItem(cell, '2'))
    expect(await stateOf(cell)).toMatchObject({ state: 'spread', round: 1 })
    await enter(judges[1], formId, markItem(cell, '1', again))
    for (const judge of [judges[0], substitute]) await enter(judge, formId, markItem(cell, '1', { round: 2 }))
    expect(await stateOf(cell)).toMatchObject({ state: 'settled', round: 2, mark: '3.33' })
  })

  it('does not go back to a round although what opened the next was corrected since', async () => {
    const [, , cell] = cells
    await enter(substitute, formId, markItem(cell, '2'))
    await enter(judges[0], formId, markItem(cell, '1', again))
    const { marks } = await judges[1].marking.sheet({ formId })
    const own = marks.find(({ mine, workCode }) => mine && workCode === cell.workCode)
    // On a tablet that has not heard of the second round.
    await enter(judges[1], formId, markItem(cell, '1', { supersedes: [own?.id ?? ''], reason: '看错' }))
    expect(await seen(judges[1], cell)).toMatchObject({ round: 2 })
    for (const judge of [judges[1], substitute]) await enter(judge, formId, markItem(cell, '1', { round: 2 }))
    expect(await stateOf(cell)).toMatchObject({ state: 'settled', round: 2 })
  })

  it('so that the form is signed at last; a round nobody opened stays shut', async () => {
    const [cell] = cells
    expect(await submit(substitute, formId, markItem(cell, '2', { round: 4, reason: 'x' }))).toMatchObject([
      { state: 'refused', reasons: [{ code: 'marking.round_closed', params: { round: 4, open: 2 } }] },
    ])
    const jury = [judges[0], judges[1], substitute]
    for (const judge of jury) await fillSheet(judge, formId)
    for (const judge of jury) await judge.marking.signSheet({ formId })
    expect(await chief.marking.sheet({ formId })).toMatchObject({ signed: true, progress: { spreads: 0 } })
  })
})
