import { describe, expect, it } from 'vitest'
import type { Board } from './board'
import { isOpen, shownMark } from './cells'
import type { SheetFacts } from './facts'
import { put, type Outbox } from './outbox'
import { advance, begin, onBoard, type Outcome, type SheetAction, type SheetContext } from './sheet-machine'
import { buildModel, cellOf } from './sheet-model'
import { item, mark, sheetOf } from './test-sheet'

const board: Board = { aspects: ['a1', 'a2'], works: ['K01', 'K02'] }
const cell = { aspectId: 'a1', workCode: 'K01' }

function contextOf(sheet: SheetFacts, outbox: Outbox = []): SheetContext {
  return { board, model: buildModel(sheet, outbox), signed: false, undoReason: '撤销' }
}

const judged = (...marks: Parameters<typeof sheetOf>[1] & object) => contextOf(sheetOf('judgement', marks))

function run(context: SheetContext, actions: readonly SheetAction[]): Outcome {
  const first: Outcome = { state: begin(context.board, context.model, 'work'), drafts: [] }
  return actions.reduce((outcome, action) => advance(outcome.state, action, context), first)
}

describe('beginning', () => {
  const begun = ({ model }: SheetContext, way: 'work' | 'aspect') => begin(board, model, way).cursor

  it('is at the first open cell, lane after lane', () => {
    const context = judged(mark(1, 2, '1'))
    expect(begun(context, 'work')).toEqual({ aspectId: 'a2', workCode: 'K01' })
    expect(begun(context, 'aspect')).toEqual({ aspectId: 'a1', workCode: 'K02' })
  })

  it('is at the very first when nothing wants anything, and nowhere without works', () => {
    const places = board.works.flatMap((workCode) => board.aspects.map((aspectId) => ({ workCode, aspectId })))
    const marks = places.flatMap((place, index) => [1, 2, 3].map((seat) => mark(seat + 3 * index, seat, '2', place)))
    expect(begun(judged(...marks), 'aspect')).toEqual(cell)
    const bare: Board = { aspects: ['a1'], works: [] }
    const model = buildModel({ ...sheetOf('judgement'), works: [] }, [])
    expect(begin(bare, model, 'work').cursor).toEqual({ aspectId: '', workCode: '' })
  })
})

describe('entering on a judgement sheet', () => {
  it('a digit is recorded and the cursor goes on to the next empty cell', () => {
    const { state, drafts } = run(judged(), [{ type: 'enter', value: '2' }])
    expect(drafts).toEqual([{ ...cell, value: '2', round: 1, reason: null, supersedes: [] }])
    expect(state.cursor).toEqual({ aspectId: 'a2', workCode: 'K01' })
  })

  it('a score above 3 is refused at the field and nothing moves', () => {
    const { state, drafts } = run(judged(), [{ type: 'enter', value: '4' }])
    expect(drafts).toEqual([])
    expect(state.refusal.map(({ code }) => code)).toEqual(['marking.judgement_score_invalid'])
    expect(state.cursor).toEqual(cell)
  })

  it('changing my score asks for a reason first; the correction carries it and names what it replaces', () => {
    const context = judged(mark(1, 2, '1'))
    const asked = run(context, [
      { type: 'go', cell },
      { type: 'enter', value: '2' },
    ])
    expect(asked.drafts).toEqual([])
    expect(asked.state.ask).toMatchObject({ why: 'correction', value: '2', before: '1' })
    const given = advance(asked.state, { type: 'reason', text: '看错' }, context)
    expect(given.drafts).toMatchObject([{ value: '2', round: 1, reason: '看错', supersedes: ['m1'] }])
    expect(given.state.ask).toBeNull()
  })

  it('a value meant for another cell goes there, and asks like any other', () => {
    const { state } = run(judged(mark(1, 2, '1')), [{ type: 'enter', value: '3', cell }])
    expect(state).toMatchObject({ cursor: cell, ask: { why: 'correction', before: '1', value: '3' } })
  })

  it('the same score again records nothing', () => {
    const { drafts, state } = run(judged(mark(1, 2, '1')), [
      { type: 'go', cell },
      { type: 'enter', value: '1' },
    ])
    expect(drafts).toEqual([])
    expect(state.ask).toBeNull()
  })

  it('scores more than 1 apart open a second round with a reason; the first stays on record', () => {
    const context = judged(mark(1, 1, '0'), mark(2, 2, '2'), mark(3, 3, '2'))
    const view = cellOf(context.model, cell)
    expect(view).toMatchObject({ wants: 'rescore', next: 2, own: null, standing: '2' })
    const asked = run(context, [
      { type: 'go', cell },
      { type: 'enter', value: '1' },
    ])
    expect(asked.state.ask).toMatchObject({ why: 'rescore', value: '1' })
    const { drafts } = advance(asked.state, { type: 'reason', text: '讨论后重评' }, context)
    expect(drafts).toMatchObject([{ round: 2, value: '1', reason: '讨论后重评', supersedes: [] }])
    expect(view?.facts).toHaveLength(3)
  })

  it('goes on in the round the sheet tells of, although the others’ scores of it are hidden, and asks for no reason', () => {
    const marks = [mark(1, 1, '2'), mark(2, 2, '2'), mark(3, 3, '2')]
    const rounds = [{ ...cell, round: 2 }]
    for (const known of [marks, []]) {
      const context = contextOf(sheetOf('judgement', known, { rounds }))
      const view = cellOf(context.model, cell)
      expect(view).toMatchObject({ state: 'missing', round: 2, next: 2, own: null, wants: 'value' })
      const { drafts } = run(context, [
        { type: 'go', cell },
        { type: 'enter', value: '1' },
      ])
      expect(drafts).toMatchObject([{ round: 2, value: '1', reason: null, supersedes: [] }])
    }
  })

  it('2, 3, 2 of 1.50 shows 1.17', () => {
    const view = cellOf(judged(mark(1, 1, '2'), mark(2, 2, '3'), mark(3, 3, '2')).model, cell)
    expect(view === undefined ? null : shownMark(view)).toBe('1.17')
    expect(isOpen(view)).toBe(false)
  })

  it('a mark on the device counts at once and says so', () => {
    const { model } = contextOf(sheetOf('judgement'), put([], 'f1', item('d1', '2')))
    expect(cellOf(model, cell)).toMatchObject({ own: '2', wants: 'others', sync: 'memory' })
  })

  it('a signed sheet takes nothing', () => {
    const { drafts, state } = run({ ...judged(), signed: true }, [{ type: 'enter', value: '2' }])
    expect(drafts).toEqual([])
    expect(state.refusal[0]?.code).toBe('marking.form_signed')
  })
})

describe('typing on', () => {
  const spread = [mark(1, 1, '0'), mark(2, 2, '2'), mark(3, 3, '2')].map((one) => ({ ...one, aspectId: 'a2' }))
  const there = { aspectId: 'a2', workCode: 'K01' }
  const elsewhere = [mark(4, 2, '1', { workCode: 'K02' }), mark(5, 2, '1', { aspectId: 'a2', workCode: 'K02' })]

  it('goes past a cell that wants a re-score, to the next empty one', () => {
    const { state } = run(judged(...spread), [{ type: 'enter', value: '2', cell }])
    expect(state.cursor).toEqual({ aspectId: 'a1', workCode: 'K02' })
  })

  it('goes past a re-score that a colleague has begun, whose scores are hidden; asking for the next leads there', () => {
    const context = contextOf(sheetOf('judgement', spread, { rounds: [{ ...there, round: 2 }] }))
    expect(cellOf(context.model, there)).toMatchObject({ wants: 'value', round: 2, own: null })
    const { state } = run(context, [{ type: 'enter', value: '2', cell }])
    expect(state.cursor).toEqual({ aspectId: 'a1', workCode: 'K02' })
    const at = run(context, [{ type: 'go', cell }])
    expect(advance(at.state, { type: 'next' }, context).state.cursor).toEqual(there)
  })

  it('stays where nothing else is empty: a digit more asks about the value just entered, not about another', () => {
    const context = judged(...spread, ...elsewhere)
    const { state } = run(context, [{ type: 'enter', value: '2', cell }])
    expect(state.cursor).toEqual(cell)
  })

  it('leads to such a cell when one asks for the next, or for the next of its kind', () => {
    const context = judged(...spread)
    const at = run(context, [{ type: 'go', cell }])
    expect(advance(at.state, { type: 'next' }, context).state.cursor).toEqual(there)
    const last = run(context, [{ type: 'go', cell: { aspectId: 'a2', workCode: 'K02' } }])
    expect(advance(last.state, { type: 'next', trouble: 'spread' }, context).state.cursor).toEqual(there)
    expect(advance(last.state, { type: 'next', trouble: 'conflict' }, context).state).toMatchObject(last.state)
  })
})

describe('a value that changes while its author is asked for a reason', () => {
  const measured = (...marks: Parameters<typeof sheetOf>[1] & object) => contextOf(sheetOf('measurement', marks))
  const asked = run(measured(mark(1, null, '1')), [{ type: 'enter', value: '0', cell }])
  const reason: SheetAction = { type: 'reason', text: '复核后更正' }

  it('is shown and asked about again; the second answer replaces it', () => {
    const later = measured(mark(1, null, '1'), mark(2, null, '0.5', { supersedes: ['m1'] }))
    const again = advance(asked.state, reason, later)
    expect(again.drafts).toEqual([])
    expect(again.state.ask).toMatchObject({ why: 'correction', changed: { was: '1' }, before: '0.5', value: '0' })
    const given = advance(again.state, reason, later)
    expect(given.drafts).toMatchObject([{ value: '0', reason: '复核后更正', supersedes: ['m2'] }])
  })

  it('is shown even where it was taken back, and where two values contradict each other by now', () => {
    const gone = measured(mark(1, null, '1'), mark(2, null, null, { supersedes: ['m1'] }))
    const ask = { changed: { was: '1' }, before: '—' }
    expect(advance(asked.state, reason, gone)).toMatchObject({ drafts: [], state: { ask } })
    const two = measured(mark(1, null, '1'), mark(2, null, '0.5'))
    expect(advance(asked.state, reason, two)).toMatchObject({ drafts: [], state: { ask: { why: 'conflict' } } })
  })

  it('needs nothing more where a colleague entered the same', () => {
    const same = measured(mark(1, null, '1'), mark(2, null, '0', { supersedes: ['m1'] }))
    expect(advance(asked.state, reason, same)).toMatchObject({ drafts: [], state: { ask: null } })
  })

  it('is the same one once it has arrived at the backend', () => {
    const waiting = contextOf(sheetOf('measurement'), put([], 'f1', item('m1', '1')))
    const early = run(waiting, [{ type: 'enter', value: '0', cell }])
    const { drafts } = advance(early.state, reason, measured(mark(1, null, '1')))
    expect(drafts).toMatchObject([{ value: '0', supersedes: ['m1'] }])
  })

  it('a correction where a spread has come up asks about the score of the next round', () => {
    const correction = run(judged(mark(1, 1, '2'), mark(2, 2, '2')), [{ type: 'enter', value: '1', cell }])
    expect(correction.state.ask).toMatchObject({ why: 'correction', changed: null })
    const spread = judged(mark(1, 1, '2'), mark(2, 2, '2'), mark(3, 3, '0'))
    expect(advance(correction.state, reason, spread)).toMatchObject({
      drafts: [],
      state: { ask: { why: 'rescore', changed: 'round', round: 2, value: '1' } },
    })
  })

  it('a re-score whose spread is gone asks about the score that stands', () => {
    const before = judged(mark(1, 1, '0'), mark(2, 2, '2'), mark(3, 3, '2'))
    const rescore = run(before, [{ type: 'enter', value: '1', cell }])
    const settled = judged(...before.model.sheet.marks, mark(4, 1, '1', { supersedes: ['m1'] }))
    expect(advance(rescore.state, reason, settled)).toMatchObject({
      drafts: [],
      state: { ask: { why: 'correction', changed: 'round', round: 1, before: '2', value: '1' } },
    })
  })
})

describe('two values in one place', () => {
  const context = contextOf(sheetOf('measurement', [mark(1, null, '1'), mark(2, null, '0')]))

  it('want a decision, which replaces both and says why', () => {
    expect(cellOf(context.model, cell)).toMatchObject({ state: 'conflict', wants: 'settle', own: null })
    const asked = run(context, [{ type: 'enter', value: '1', cell }])
    expect(asked.state.ask).toMatchObject({ why: 'conflict', before: '1 / 0' })
    const { drafts } = advance(asked.state, { type: 'reason', text: '核对后一致' }, context)
    expect(drafts).toMatchObject([{ value: '1', supersedes: ['m1', 'm2'], reason: '核对后一致' }])
  })

  it('of another seat are not mine to decide', () => {
    const { model } = judged(mark(1, 2, '1'), mark(2, 3, '1'), mark(3, 3, '2'))
    expect(cellOf(model, cell)).toMatchObject({ state: 'conflict', wants: 'others', own: '1' })
  })
})

describe('undo', () => {
  it('of a correction records the former value again, with the reason', () => {
    const context = judged(mark(1, 2, '1'))
    const corrected = run(context, [
      { type: 'go', cell },
      { type: 'enter', value: '2' },
      { type: 'reason', text: '看错' },
    ])
    const later = judged(mark(1, 2, '1'), mark(2, 2, '2', { reason: '看错', supersedes: ['m1'] }))
    const { drafts, state } = advance(corrected.state, { type: 'undo' }, later)
    expect(drafts).toEqual([{ ...cell, value: '1', round: 1, reason: '撤销', supersedes: ['m2'] }])
    expect(state.undo).toEqual([])
    expect(state.cursor).toEqual(cell)
  })

  it('of a first value takes it back; the next one needs no reason', () => {
    const entered = run(judged(), [{ type: 'enter', value: '1' }])
    const back = advance(entered.state, { type: 'undo' }, judged(mark(1, 2, '1')))
    expect(back.drafts).toEqual([{ ...cell, value: null, round: 1, reason: '撤销', supersedes: ['m1'] }])
    const later = judged(mark(1, 2, '1'), mark(2, 2, null, { reason: '撤销', supersedes: ['m1'] }))
    expect(cellOf(later.model, cell)).toMatchObject({ own: null, wants: 'value' })
    expect(advance(back.state, { type: 'enter', value: '3' }, later).drafts).toMatchObject([
      { value: '3', reason: null, supersedes: ['m2'] },
    ])
  })

  it('of a score that a spread has closed meanwhile still goes to its own round', () => {
    const entered = run(judged(mark(1, 1, '0'), mark(3, 3, '0')), [{ type: 'enter', value: '2' }])
    const spread = judged(mark(1, 1, '0'), mark(3, 3, '0'), mark(4, 2, '2'))
    expect(advance(entered.state, { type: 'undo' }, spread).drafts).toMatchObject([
      { value: null, round: 1, supersedes: ['m4'] },
    ])
  })

  it('of a move brings the marks back', () => {
    const context = judged(mark(1, 2, '1'))
    const request = { aspects: ['a1'], from: 'K01', to: 'K02', mode: 'move' } as const
    const moved = run(context, [{ type: 'relocate', request, reason: '看错作品' }])
    expect(moved.drafts).toMatchObject([
      { workCode: 'K01', value: null, supersedes: ['m1'], reason: '看错作品' },
      { workCode: 'K02', value: '1', movedFrom: 'm1' },
    ])
    const later = judged(
      mark(1, 2, '1'),
      mark(2, 2, null, { supersedes: ['m1'] }),
      mark(3, 2, '1', { workCode: 'K02', movedFrom: 'm1' }),
    )
    expect(advance(moved.state, { type: 'undo' }, later).drafts).toMatchObject([
      { workCode: 'K02', value: null, supersedes: ['m3'], reason: '撤销' },
      { workCode: 'K01', value: '1', supersedes: ['m2'], movedFrom: 'm3' },
    ])
  })
})

describe('a value that was refused', () => {
  const context = judged(mark(1, 2, '1'))
  const correct: SheetAction = { type: 'enter', value: '2', cell, insteadOf: 'r1' }

  it('is kept until its correction has its reason', () => {
    const asked = run(context, [correct])
    expect(asked.state.ask).toMatchObject({ why: 'correction', before: '1', value: '2' })
    expect(asked.done).toBeUndefined()
    const given = advance(asked.state, { type: 'reason', text: '复核后更正' }, context)
    expect(given).toMatchObject({ done: 'r1', drafts: [{ value: '2', supersedes: ['m1'] }] })
  })

  it('is kept where the correction is called off or refused too', () => {
    expect(run(context, [correct, { type: 'cancel' }]).done).toBeUndefined()
    expect(run(context, [{ ...correct, value: '9' }]).done).toBeUndefined()
    expect(run({ ...context, signed: true }, [correct]).done).toBeUndefined()
  })

  it('is not needed where that value stands by now', () => {
    expect(run(judged(mark(1, 2, '2')), [correct])).toMatchObject({ done: 'r1', drafts: [] })
  })
})

describe('a form that changes while one is at it', () => {
  const before = judged()
  const at = (workCode: string) => run(before, [{ type: 'go', cell: { aspectId: 'a2', workCode } }]).state
  const without = buildModel(sheetOf('judgement', [], { works: ['K02'] }), [])

  it('leads to its first cell when the work is gone, with nothing of what was typed or asked', () => {
    const typed = { ...at('K01'), draft: '2' }
    const moved = onBoard(typed, { ...board, works: ['K02'] }, without)
    expect(moved).toMatchObject({ cursor: { aspectId: 'a1', workCode: 'K02' }, draft: '', ask: null })
    expect(moved.left).toEqual({ aspectId: 'a2', workCode: 'K01' })
    expect(onBoard(moved, { ...board, works: ['K02'] }, without)).toBe(moved)
  })

  it('leaves one where one is when another work is gone', () => {
    const state = at('K02')
    expect(onBoard(state, { ...board, works: ['K02'] }, without)).toBe(state)
  })

  it('has no cell while it has no works, and a first one once it has', () => {
    const none = buildModel(sheetOf('judgement', [], { works: [] }), [])
    const nowhere = onBoard(at('K01'), { ...board, works: [] }, none)
    expect(nowhere.cursor).toEqual({ aspectId: '', workCode: '' })
    expect(onBoard(nowhere, { ...board, works: [] }, none)).toBe(nowhere)
    expect(onBoard(nowhere, board, before.model)).toMatchObject({ cursor: cell, left: null })
  })
})
