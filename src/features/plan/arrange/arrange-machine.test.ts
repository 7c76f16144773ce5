import { describe, expect, it } from 'vitest'
import type { StageId } from '#domain/ids'
import type { Progress } from '#domain/schedule/arrange/solver'
import type { Placement, Plan } from '#domain/schedule/plan'
import { gapOf, nextArrange, withRelaxation, type ArrangeEvent, type ArrangeState } from './arrange-machine'
import type { RunResult } from './run-arrange'
import { firstSetup } from './setup'

const setup = firstSetup([])
const place: Placement = { startsOn: '2024-11-01', endsOn: '2024-11-02', venueId: null }
const plan: Plan = new Map([['s1' as StageId, place]])
const better: Plan = new Map([['s1' as StageId, { ...place, startsOn: '2024-10-30', endsOn: '2024-10-31' }]])
const progress: Progress = { step: 'first', cost: 12, bound: 0, plan, placed: 1, toPlace: 1, columns: 0 }
const result: RunResult = {
  outcome: 'proven',
  plan: better,
  unplaced: [],
  cost: 9,
  bound: 9,
  impossible: false,
  conflict: null,
}

function after(...events: readonly ArrangeEvent[]): ArrangeState {
  return events.reduce(nextArrange, { at: 'setup', setup, notice: null } as ArrangeState)
}
const started: ArrangeEvent = { type: 'started', setup }
const told = (more: Partial<Progress>, elapsedMs: number): ArrangeEvent => ({
  type: 'heard',
  message: { kind: 'progress', progress: { ...progress, ...more }, elapsedMs },
})

describe('a run', () => {
  it('gathers the two staircases and keeps the best plan', () => {
    const state = after(
      started,
      told({}, 100),
      told({ plan: null }, 150),
      told({ plan: null, step: 'bound', bound: 8 }, 300),
    )
    expect(state).toMatchObject({ at: 'running', run: { step: 'bound', plan, cost: 12, bound: 8, elapsedMs: 300 } })
    expect(state.at === 'running' && state.run.points).toEqual([
      { ms: 100, cost: 12, bound: 0 },
      { ms: 300, cost: 12, bound: 8 },
    ])
  })

  it('ends with the proven plan', () => {
    const state = after(started, told({}, 100), { type: 'heard', message: { kind: 'done', result, elapsedMs: 900 } })
    expect(state).toMatchObject({ at: 'result', plan: better, ended: 'proven', run: { cost: 9, bound: 9 } })
  })

  it('that is cancelled keeps the best plan it had, or goes back when it had none', () => {
    expect(after(started, told({}, 100), { type: 'cancelled' })).toMatchObject({
      at: 'result',
      plan,
      ended: 'cancelled',
    })
    expect(after(started, { type: 'cancelled' })).toEqual({ at: 'setup', setup, notice: 'cancelled' })
  })

  it('that fails loses nothing that was chosen', () => {
    const message = { kind: 'failed', message: 'no WebAssembly' } as const
    expect(after(started, { type: 'heard', message })).toEqual({ at: 'setup', setup, notice: 'failed' })
  })

  it('keeps what it found on view while it says why nothing fits', () => {
    const told1 = told({ cost: null, bound: null, placed: 3, toPlace: 4 }, 100)
    const state = after(
      started,
      told1,
      told({ step: 'explain', cost: null, bound: null, plan: null, placed: 1, toPlace: 2 }, 200),
    )
    expect(state).toMatchObject({ run: { step: 'explain', placed: 3, toPlace: 4, plan } })
  })

  it('hears nothing more once it was cancelled', () => {
    const cancelled = after(started, told({}, 100), { type: 'cancelled' })
    expect(nextArrange(cancelled, told({ cost: 5 }, 200))).toBe(cancelled)
  })
})

it.each([
  [null, 5, null],
  [10, null, null],
  [10, 10, 0],
  [200, 198, 0.01],
  [0, 0, 0],
])('cost %s over bound %s leaves a gap of %s', (cost, bound, gap) => {
  expect(gapOf({ cost, bound })).toBe(gap)
})

it('gives way on one thing after another', () => {
  const once = withRelaxation(setup, { kind: 'gap', days: 5 })
  expect(withRelaxation(once, { kind: 'capacity', finalsPerCity: 4 }).relaxations).toHaveLength(2)
})
