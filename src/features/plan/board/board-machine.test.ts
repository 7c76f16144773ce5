import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StageId } from '#domain/ids'
import type { Plan, PlanChange } from '#domain/schedule/plan'
import { canRedo, canUndo, reduceBoard, shownPlan, startBoard, type BoardEvent, type BoardState } from './board-machine'
import { placed } from './test-stages'

const [a, b] = ['a', 'b'] as StageId[] as [StageId, StageId]
const before = placed('2024-11-04', '2024-11-05', 'v-1')
const pickUp: BoardEvent = {
  type: 'pickedUp',
  moving: { by: 'keyboard', hold: 'whole', grabbed: a, held: [{ stageId: a, before, base: before }] },
}
const aWeekOn = placed('2024-11-11', '2024-11-12', 'v-1')

describe('moving', () => {
  it('changes nothing until it is dropped, then shows it at once and sends it', () => {
    const held = run([pickUp, { type: 'movedTo', target: { days: 7 } }])
    expect(shownPlan(new Map([[a, before]]), held, 1).get(a)).toEqual(before)
    const dropped = reduceBoard(held, { type: 'dropped' })
    expect(dropped.moving).toBeNull()
    expect(dropped.queue).toEqual([{ kind: 'edit', changes: [{ stageId: a, before, after: aWeekOn }] }])
    expect(shownPlan(new Map([[a, before]]), dropped, 1).get(a)).toEqual(aWeekOn)
  })

  it('stays shown after it is saved until the answer with it is there', () => {
    const saved = run([
      pickUp,
      { type: 'movedTo', target: { days: 7 } },
      { type: 'dropped' },
      { type: 'saved', revision: 5 },
    ])
    expect(shownPlan(new Map([[a, before]]), saved, 4).get(a)).toEqual(aWeekOn)
    expect(shownPlan(new Map([[a, placed('2024-12-01')]]), saved, 5).get(a)).toEqual(placed('2024-12-01'))
  })

  it('is the same by pointer and by keyboard', () => {
    const byPointer = run([
      { ...pickUp, moving: { ...pickUp.moving, by: 'pointer' } },
      { type: 'movedTo', target: { days: 3 } },
      { type: 'movedTo', target: { days: 7 } },
      { type: 'dropped' },
    ])
    expect(byPointer).toEqual(run([pickUp, { type: 'movedTo', target: { days: 7 } }, { type: 'dropped' }]))
  })

  it('sends nothing when it is dropped where it was, or cancelled', () => {
    expect(run([pickUp, { type: 'dropped' }]).queue).toEqual([])
    expect(run([pickUp, { type: 'movedTo', target: { days: 7 } }, { type: 'cancelled' }])).toEqual(startBoard)
  })

  it('keeps at least one day when an end is pulled past the other', () => {
    const start = run([
      { ...pickUp, moving: { ...pickUp.moving, hold: 'start' } },
      { type: 'movedTo', target: { days: 9 } },
      { type: 'dropped' },
    ])
    const end = run([
      { ...pickUp, moving: { ...pickUp.moving, hold: 'end' } },
      { type: 'movedTo', target: { days: -9 } },
      { type: 'dropped' },
    ])
    expect(afterOf(start)).toEqual(placed('2024-11-05', '2024-11-05', 'v-1'))
    expect(afterOf(end)).toEqual(placed('2024-11-04', '2024-11-04', 'v-1'))
  })

  it('takes many by the same days in one edit, to one venue, or out of the plan', () => {
    const held = [
      { stageId: a, before, base: before },
      { stageId: b, before: null, base: placed('2024-12-01') },
    ]
    const many: BoardEvent = { ...pickUp, moving: { ...pickUp.moving, held } }
    const state = run([many, { type: 'movedTo', target: { days: 7 } }, { type: 'dropped' }])
    expect(state.queue[0]?.changes.map(({ after }) => after?.startsOn)).toEqual(['2024-11-11', '2024-12-08'])
    const out = run([many, { type: 'movedTo', target: { days: 0, outside: true } }, { type: 'dropped' }])
    expect(out.queue[0]?.changes).toEqual([{ stageId: a, before, after: null }])
  })

  it('does not lose what is held when somebody picks up again', () => {
    const held = run([pickUp, { type: 'movedTo', target: { days: 7 } }])
    expect(reduceBoard(held, pickUp)).toBe(held)
  })
})

describe('undoing', () => {
  const moved = run([
    pickUp,
    { type: 'movedTo', target: { days: 7 } },
    { type: 'dropped' },
    { type: 'saved', revision: 9 },
  ])

  it('sends the inverse with what is there now, and redoing sends it again', () => {
    const undoing = reduceBoard(moved, { type: 'undoAsked' })
    expect(undoing.queue).toEqual([{ kind: 'undo', changes: [{ stageId: a, before: aWeekOn, after: before }] }])
    const undone = reduceBoard(undoing, { type: 'saved', revision: 9 })
    expect([canUndo(undone), canRedo(undone)]).toEqual([false, true])
    const redone = reduceBoard(reduceBoard(undone, { type: 'redoAsked' }), { type: 'saved', revision: 9 })
    expect([canUndo(redone), canRedo(redone)]).toEqual([true, false])
  })

  it('waits until everything sent is confirmed', () => {
    const sending = reduceBoard(moved, { type: 'placed', changes: [{ stageId: b, before: null, after: before }] })
    expect(canUndo(sending)).toBe(false)
    expect(reduceBoard(sending, { type: 'undoAsked' })).toBe(sending)
  })

  it('forgets what could be made again once there is a new edit', () => {
    const undone = after(moved, [{ type: 'undoAsked' }, { type: 'saved', revision: 9 }])
    const edited = after(undone, [
      { type: 'placed', changes: [{ stageId: b, before: null, after: before }] },
      { type: 'saved', revision: 9 },
    ])
    expect(canRedo(edited)).toBe(false)
  })

  it('forgets an edit somebody else has changed since, and says so', () => {
    const stale = after(moved, [{ type: 'undoAsked' }, { type: 'stale', reasons: [] }])
    expect(stale.setback?.kind).toBe('stale')
    expect(canUndo(stale)).toBe(false)
  })

  it('keeps an edit whose undoing only failed to arrive', () => {
    expect(canUndo(after(moved, [{ type: 'undoAsked' }, { type: 'failed' }]))).toBe(true)
  })
})

describe('a setback', () => {
  const sent = run([pickUp, { type: 'movedTo', target: { days: 7 } }, { type: 'dropped' }])

  it('puts the bar back and says why', () => {
    const refused = reduceBoard(sent, { type: 'refused', reasons: [] })
    expect(shownPlan(new Map([[a, before]]), refused, 1).get(a)).toEqual(before)
    expect(refused.setback).toMatchObject({ kind: 'refused', edit: { changes: [{ after: aWeekOn }] } })
    expect(canUndo(refused)).toBe(false)
  })

  it('takes the edits with it that stood on it, and no others', () => {
    const onIt: PlanChange = { stageId: a, before: aWeekOn, after: placed('2024-12-01') }
    const other: PlanChange = { stageId: b, before: null, after: placed('2024-12-01') }
    const refused = after(sent, [
      { type: 'placed', changes: [onIt] },
      { type: 'placed', changes: [other] },
      { type: 'refused', reasons: [] },
    ])
    expect(refused.queue).toEqual([{ kind: 'edit', changes: [other] }])
  })

  it('can be made again over what somebody else left', () => {
    const theirs: Plan = new Map([[a, placed('2024-12-24', '2024-12-25', 'v-2')]])
    const again = after(sent, [
      { type: 'stale', reasons: [] },
      { type: 'madeAgain', plan: theirs },
    ])
    expect(again.setback).toBeNull()
    expect(again.queue[0]?.changes).toEqual([{ stageId: a, before: theirs.get(a), after: aWeekOn }])
  })
})

describe('selecting', () => {
  it('takes one, adds, and takes out again', () => {
    expect(run([{ type: 'selected', stageIds: [a], how: 'only' }]).selected).toEqual([a])
    const both = run([
      { type: 'selected', stageIds: [a], how: 'only' },
      { type: 'selected', stageIds: [b], how: 'toggle' },
    ])
    expect(both.selected).toEqual([a, b])
    expect(reduceBoard(both, { type: 'selected', stageIds: [a], how: 'toggle' }).selected).toEqual([b])
  })
})

it('whatever is edited and confirmed, undoing all of it restores the plan', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => placed(`2024-11-${String(number).padStart(2, '0')}`))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(a, b), fc.option(day))), (edits) => {
      const start: Plan = new Map([[a, before]])
      let plan = start
      let state = startBoard
      for (const [stageId, after] of edits) {
        state = reduceBoard(state, {
          type: 'placed',
          changes: [{ stageId, before: plan.get(stageId) ?? null, after }],
        })
        plan = shownPlan(plan, { queue: state.queue, confirmed: [] }, 1)
        state = reduceBoard(state, { type: 'saved', revision: 9 })
      }
      while (canUndo(state)) {
        state = reduceBoard(state, { type: 'undoAsked' })
        plan = shownPlan(plan, { queue: state.queue, confirmed: [] }, 1)
        state = reduceBoard(state, { type: 'saved', revision: 9 })
      }
      expect(plan).toEqual(start)
    }),
  )
})

function run(events: readonly BoardEvent[]): BoardState {
  return after(startBoard, events)
}

function after(state: BoardState, events: readonly BoardEvent[]): BoardState {
  return events.reduce(reduceBoard, state)
}

function afterOf({ queue }: BoardState) {
  return queue[0]?.changes[0]?.after
}
