import { describe, expect, it } from 'vitest'
import {
  bestOf,
  reduceRotation,
  wishFaults,
  type RotationEvent,
  type RotationState,
  type RotationWish,
} from './rotation-machine'

const module = { code: 'A', name: '模块A', minutes: 30, stations: 1, changeover: 0, place: null }
const wish: RotationWish = {
  teams: 2,
  modules: [module],
  rest: 0,
  transfer: 0,
  start: 540,
  pauses: [],
  day: '2024-10-15',
  seconds: 10,
}
const progress = {
  phase: 'constructing' as const,
  visits: [],
  end: 600,
  idle: 0,
  bound: 600,
  because: 'team' as const,
  gap: 0,
  proven: true,
  steps: 1,
}

function after(...events: readonly RotationEvent[]): RotationState {
  return events.reduce(reduceRotation, { kind: 'asking', wish } as RotationState)
}

describe('asking for a rotation', () => {
  const running: RotationEvent[] = [{ type: 'started' }, { type: 'progressed', progress, seconds: 1 }]

  it.each(['finished', 'time', 'stopped'] as const)('%s keeps the best so far', (ended) => {
    expect(after(...running, { type: 'ended', ended })).toMatchObject({ kind: 'answered', progress, ended })
  })

  it('stopped before anything was found, it asks again', () => {
    expect(after({ type: 'started' }, { type: 'ended', ended: 'stopped' }).kind).toBe('asking')
  })

  it('another wish forgets the answer to the one before', () => {
    const state = after(
      ...running,
      { type: 'ended', ended: 'finished' },
      { type: 'wishChanged', wish: { ...wish, rest: 5 } },
    )
    expect(state).toMatchObject({ kind: 'asking', wish: { rest: 5 } })
    expect(bestOf(state)).toBeNull()
  })

  it('what comes after the end is not heard', () => {
    const ended = after(...running, { type: 'ended', ended: 'stopped' })
    expect(reduceRotation(ended, { type: 'progressed', progress, seconds: 9 })).toBe(ended)
  })

  it('names what is lacking', () => {
    expect(wishFaults(wish)).toEqual([])
    expect(wishFaults({ ...wish, modules: [], teams: 0 })).toEqual(['modules', 'teams'])
    expect(wishFaults({ ...wish, modules: [module, module] })).toEqual(['codes'])
  })
})
