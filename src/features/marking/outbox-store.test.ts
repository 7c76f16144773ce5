import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOutboxStore } from './outbox-store'
import type { NewMark, OutboxMark } from './outbox'

const kept = new Map<string, string>()

beforeEach(() => {
  vi.useFakeTimers()
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const mark = (markId: string, workCode: string): NewMark => ({
  markId,
  aspectId: 'a1',
  workCode,
  value: '2',
  round: 1,
  after: null,
  reason: null,
  enteredAt: '2024-07-25T09:00:00.000Z',
})

class Refused extends Error {}

function setUp(send: (one: OutboxMark) => Promise<number>) {
  const onIdle = vi.fn()
  const refusalOf = (error: unknown) => (error instanceof Refused ? [{ code: 'marking.form_signed' as const }] : null)
  const store = createOutboxStore({ key: 'form', send, refusalOf, onIdle })
  return { store, onIdle }
}

describe('sending marks', () => {
  it('sends in order, and forgets only what was confirmed', async () => {
    const sent: string[] = []
    const { store, onIdle } = setUp(async ({ markId }) => sent.push(markId))
    store.start()
    store.put(mark('m1', 'K01'))
    store.put(mark('m2', 'K02'))
    expect(kept.get('form')).toContain('m2')
    await vi.runAllTimersAsync()
    expect(sent).toEqual(['m1', 'm2'])
    expect(store.get()).toEqual([])
    expect(kept.size).toBe(0)
    expect(onIdle).toHaveBeenCalledTimes(1)
  })

  it('without a network tries again with the same id until it is there', async () => {
    const tried: string[] = []
    const { store } = setUp(async ({ markId }) => {
      tried.push(markId)
      if (tried.length < 4) throw new TypeError('Failed to fetch')
      return 5
    })
    store.start()
    store.put(mark('m1', 'K01'))
    await vi.advanceTimersByTimeAsync(500)
    expect(store.get()[0]).toMatchObject({ state: 'failed', attempts: 1 })
    await vi.runAllTimersAsync()
    expect(tried).toEqual(['m1', 'm1', 'm1', 'm1'])
    expect(store.get()).toEqual([])
  })

  it('a reload loses nothing: the same marks are there, and are sent', async () => {
    const first = setUp(() => Promise.reject(new TypeError('Failed to fetch')))
    first.store.start()
    first.store.put(mark('m1', 'K01'))
    await vi.advanceTimersByTimeAsync(10)
    first.store.stop()
    const sent: string[] = []
    const second = setUp(async ({ markId }) => sent.push(markId))
    expect(second.store.get()).toHaveLength(1)
    second.store.start()
    await vi.runAllTimersAsync()
    expect(sent).toEqual(['m1'])
  })

  it('a refusal stays with its reasons and is not sent by itself again', async () => {
    const send = vi.fn(() => Promise.reject(new Refused()))
    const { store } = setUp(send)
    store.start()
    store.put(mark('m1', 'K01'))
    await vi.runAllTimersAsync()
    expect(send).toHaveBeenCalledTimes(1)
    expect(store.get()[0]).toMatchObject({ state: 'refused', reasons: [{ code: 'marking.form_signed' }] })
    expect(kept.get('form')).toContain('m1')
  })

  it('a mark the backend already shows is not sent again', () => {
    const { store } = setUp(async () => 1)
    store.put(mark('m1', 'K01'))
    store.settle([{ id: 'm1', seq: 4 }])
    expect(store.get()).toEqual([])
  })

  it('says when the device cannot keep the marks', () => {
    const { store } = setUp(async () => 1)
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new Error('full')
      },
    })
    store.put(mark('m1', 'K01'))
    expect(store.isKept()).toBe(false)
    expect(store.get()).toHaveLength(1)
  })
})
