import { describe, expect, it } from 'vitest'
import type { MarkData } from '#contract/marking'
import type { Board } from './board'
import { cellViews, isOpen, shownMark } from './cells'
import { keyOf, mySeat, type SheetFacts } from './facts'
import { put, type Outbox } from './outbox'
import { advance, begin, type Outcome, type SheetAction, type SheetContext } from './sheet-machine'

const board: Board = { aspects: ['a1', 'a2'], works: ['K01', 'K02'] }
const aspect = (id: string) => ({
  id,
  code: id,
  description: id,
  extra: null,
  requirement: null,
  maxMark: '1.50',
  calculation: null,
  benchmarks: ['', '', '', ''],
})

function judgement(marks: readonly MarkData[] = []): SheetFacts {
  return {
    type: 'judgement',
    aspects: [aspect('a1'), aspect('a2')],
    works: ['K01', 'K02'],
    judges: 3,
    myPosition: 2,
    marks: [...marks],
  }
}

function score(seq: number, judge: number, value: string, more: Partial<MarkData> = {}): MarkData {
  const mark = {
    id: `m${seq}`,
    seq,
    aspectId: 'a1',
    workCode: 'K01',
    judge,
    mine: judge === 2,
    round: 1,
    value,
    reason: null,
  }
  return { ...mark, enteredAt: '2024-07-25T09:00:00.000Z', ...more }
}

function contextOf(sheet: SheetFacts, outbox: Outbox = []): SheetContext {
  return { board, cells: cellViews(sheet, outbox), seat: mySeat(sheet), signed: false, undoReason: '撤销' }
}

const unsent = {
  markId: 'd1',
  aspectId: 'a1',
  workCode: 'K01',
  value: '2',
  round: 1,
  after: null,
  reason: null,
  enteredAt: '2024-07-25T09:00:00.000Z',
}
const cell = { aspectId: 'a1', workCode: 'K01' }

function run(context: SheetContext, actions: readonly SheetAction[]): Outcome {
  const first: Outcome = { state: begin(context.board, context.cells, 'work'), entry: null }
  return actions.reduce((outcome, action) => advance(outcome.state, action, context), first)
}

describe('entering on a judgement sheet', () => {
  it('a digit is recorded and the cursor goes on to the next empty cell', () => {
    const { state, entry } = run(contextOf(judgement()), [{ type: 'enter', value: '2' }])
    expect(entry).toEqual({ cell, value: '2', round: 1, reason: null, after: null })
    expect(state.cursor).toEqual({ aspectId: 'a2', workCode: 'K01' })
  })

  it('a score above 3 is refused at the field and nothing moves', () => {
    const { state, entry } = run(contextOf(judgement()), [{ type: 'enter', value: '4' }])
    expect(entry).toBeNull()
    expect(state.refusal.map(({ code }) => code)).toEqual(['marking.judgement_score_invalid'])
    expect(state.cursor).toEqual(cell)
  })

  it('changing my score asks for a reason first, and the correction carries it', () => {
    const context = contextOf(judgement([score(1, 2, '1')]))
    const asked = run(context, [
      { type: 'go', cell },
      { type: 'enter', value: '2' },
    ])
    expect(asked.entry).toBeNull()
    expect(asked.state.ask).toMatchObject({ why: 'correction', value: '2', before: '1' })
    const given = advance(asked.state, { type: 'reason', text: '看错' }, context)
    expect(given.entry).toMatchObject({ value: '2', round: 1, reason: '看错', after: 1 })
    expect(given.state.ask).toBeNull()
  })

  it('a value meant for another cell goes there, and asks like any other', () => {
    const context = contextOf(judgement([score(1, 2, '1')]))
    const { state } = run(context, [{ type: 'enter', value: '3', cell }])
    expect(state).toMatchObject({ cursor: cell, ask: { why: 'correction', before: '1', value: '3' } })
  })

  it('the same score again records nothing', () => {
    const context = contextOf(judgement([score(1, 2, '1')]))
    const { entry, state } = run(context, [
      { type: 'go', cell },
      { type: 'enter', value: '1' },
    ])
    expect(entry).toBeNull()
    expect(state.ask).toBeNull()
  })

  it('scores more than 1 apart open a second round with a reason; the first stays on record', () => {
    const sheet = judgement([score(1, 1, '0'), score(2, 2, '2'), score(3, 3, '2')])
    const context = contextOf(sheet)
    const view = context.cells.get(keyOf(cell))
    expect(view).toMatchObject({ wants: 'rescore', round: 2, own: null })
    const asked = run(context, [
      { type: 'go', cell },
      { type: 'enter', value: '1' },
    ])
    expect(asked.state.ask).toMatchObject({ why: 'rescore', value: '1' })
    const { entry } = advance(asked.state, { type: 'reason', text: '讨论后重评' }, context)
    expect(entry).toMatchObject({ round: 2, value: '1', reason: '讨论后重评', after: 2 })
    expect(view?.facts).toHaveLength(3)
  })

  it('2, 3, 2 of 1.50 shows 1.17', () => {
    const view = contextOf(judgement([score(1, 1, '2'), score(2, 2, '3'), score(3, 3, '2')])).cells.get(keyOf(cell))
    expect(view === undefined ? null : shownMark(view)).toBe('1.17')
    expect(isOpen(view)).toBe(false)
  })

  it('a mark on the device counts at once and says so', () => {
    const view = contextOf(judgement(), put([], unsent)).cells.get(keyOf(cell))
    expect(view).toMatchObject({ own: '2', wants: 'others', sync: 'device', seen: null })
  })

  it('a signed sheet takes nothing', () => {
    const context = { ...contextOf(judgement()), signed: true }
    const { entry, state } = run(context, [{ type: 'enter', value: '2' }])
    expect(entry).toBeNull()
    expect(state.refusal[0]?.code).toBe('marking.form_signed')
  })
})

describe('undo', () => {
  it('of a correction records the former value again, with the reason', () => {
    const context = contextOf(judgement([score(1, 2, '1')]))
    const corrected = run(context, [
      { type: 'go', cell },
      { type: 'enter', value: '2' },
      { type: 'reason', text: '看错' },
    ])
    const later = contextOf(judgement([score(1, 2, '1'), score(2, 2, '2', { reason: '看错' })]))
    const { entry, state } = advance(corrected.state, { type: 'undo' }, later)
    expect(entry).toMatchObject({ cell, value: '1', reason: '撤销', after: 2 })
    expect(state.undo).toEqual([])
    expect(state.cursor).toEqual(cell)
  })

  it('of a first value goes back to the cell, whose next value replaces it', () => {
    const entered = run(contextOf(judgement()), [{ type: 'enter', value: '1' }])
    const later = contextOf(judgement([score(1, 2, '1')]))
    const back = advance(entered.state, { type: 'undo' }, later)
    expect(back).toMatchObject({ entry: null, state: { cursor: cell, reopened: keyOf(cell) } })
    expect(advance(back.state, { type: 'enter', value: '3' }, later).entry).toMatchObject({
      value: '3',
      reason: '撤销',
      after: 1,
    })
  })
})
