import { describe, expect, it, vi } from 'vitest'
import { openOutboxDatabase, type OutboxDatabase } from './outbox-database'
import { Backend, mark, onDevice, oneDevice, open, states } from '#tests/support/device-outbox'

describe('what is typed', () => {
  it('is painted at once, and counts as on the device when the device has written it', async () => {
    const outbox = await open({ backend: new Backend() })
    outbox.put('f1', mark('m1'))
    expect(states(outbox)).toEqual(['m1:memory'])
    await outbox.written()
    expect(states(outbox)).toEqual(['m1:device'])
  })

  it('is there after the page was killed, and is sent then', async () => {
    const backend = new Backend()
    const first = await open({ backend })
    first.put('f1', mark('m1'))
    first.put('f2', mark('m2'))
    await first.written()
    await first.close()
    const second = await open({ backend })
    expect(states(second)).toEqual(['m1:device', 'm2:device'])
    second.start()
    await vi.waitFor(() => expect(backend.recorded).toEqual(['m1', 'm2']))
    await vi.waitFor(() => expect(second.get()).toEqual([]))
    expect(await openOutboxDatabase().read('judge-1')).toEqual([])
  })

  it('is never sent as somebody else', async () => {
    const backend = new Backend()
    const mine = await open({ backend })
    mine.put('f1', mark('m1'))
    await mine.written()
    const theirs = await open({ backend, person: 'judge-2' })
    theirs.start()
    theirs.put('f1', mark('m2'))
    await vi.waitFor(() => expect(backend.recorded).toContain('m2'))
    await vi.waitFor(async () => expect(await onDevice('judge-2')).toEqual([]))
    expect(backend.recorded).toEqual(['m2'])
    expect(await onDevice()).toEqual(['m1'])
  })

  it('is written as a whole or not at all where it belongs together', async () => {
    const { write, read } = openOutboxDatabase()
    let writes = 0
    const dying: OutboxDatabase = {
      read,
      write: (person, changed) => ((writes += 1) === 1 ? write(person, changed) : new Promise(() => undefined)),
    }
    const outbox = await open({ backend: new Backend(), database: dying })
    outbox.put('f1', mark('back', 'move'), mark('anew', 'move'))
    await vi.waitFor(async () => expect(await onDevice()).not.toEqual([]))
    expect((await onDevice()).toSorted()).toEqual(['anew', 'back'])
  })

  it('is written still when another person sits down at once', async () => {
    const outbox = await open({ backend: new Backend() })
    for (const id of ['m1', 'm2', 'm3']) outbox.put('f1', mark(id))
    expect(outbox.isWritten()).toBe(false)
    await outbox.close()
    expect(outbox.isWritten()).toBe(true)
    expect((await onDevice()).toSorted()).toEqual(['m1', 'm2', 'm3'])
  })

  it('is not sent any more by a page whose person has left', async () => {
    const backend = new Backend()
    backend.network = 'request lost'
    const outbox = await open({ backend })
    const stop = outbox.start()
    outbox.put('f1', mark('m1'))
    await vi.waitFor(() => expect(states(outbox)).toEqual(['m1:failed']))
    await outbox.close()
    stop()
    backend.network = 'good'
    outbox.nudge()
    outbox.put('f1', mark('m2'))
    await vi.waitFor(async () => expect((await onDevice()).toSorted()).toEqual(['m1', 'm2']))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(backend.recorded).toEqual([])
  })
})

describe('sending', () => {
  it('tells once a form has nothing left to send', async () => {
    const onIdle = vi.fn()
    const backend = new Backend()
    const outbox = await open({ backend, onIdle })
    outbox.start()
    for (const id of ['m1', 'm2', 'm3']) outbox.put('f1', mark(id))
    await vi.waitFor(() => expect(onIdle).toHaveBeenCalledWith('f1'))
    expect(backend.recorded).toEqual(['m1', 'm2', 'm3'])
    expect(backend.calls).toBeLessThan(3)
  })

  it('without a network tries again with the same ids, at once when told that it is back', async () => {
    const backend = new Backend()
    backend.network = 'answer lost'
    const outbox = await open({ backend })
    outbox.start()
    outbox.put('f1', mark('m1'))
    await vi.waitFor(() => expect(states(outbox)).toEqual(['m1:failed']))
    backend.network = 'good'
    outbox.nudge()
    await vi.waitFor(() => expect(outbox.get()).toEqual([]))
    expect(backend.recorded).toEqual(['m1'])
  })

  it('goes on after a request that is never answered', async () => {
    const backend = new Backend()
    backend.network = 'silent'
    const outbox = await open({ backend, answerWithin: 20 })
    outbox.start()
    outbox.put('f1', mark('m1'))
    await vi.waitFor(() => expect(states(outbox)).toEqual(['m1:failed']))
    backend.network = 'good'
    outbox.nudge()
    await vi.waitFor(() => expect(outbox.get()).toEqual([]))
    expect(backend.recorded).toEqual(['m1'])
  })

  it('tries at once what failed although the network had come back meanwhile', async () => {
    const backend = new Backend()
    backend.network = 'silent'
    const outbox = await open({ backend, answerWithin: 100 })
    outbox.start()
    outbox.put('f1', mark('m1'))
    await vi.waitFor(() => expect(states(outbox)).toEqual(['m1:sending']))
    backend.network = 'good'
    outbox.nudge()
    await vi.waitFor(() => expect(backend.recorded).toEqual(['m1']), { timeout: 600 })
  })

  it('does not wait longer because somebody set the clock back', async () => {
    const backend = new Backend()
    backend.network = 'request lost'
    const outbox = await open({ backend })
    outbox.start()
    outbox.put('f1', mark('m1'))
    await vi.waitFor(() => expect(states(outbox)).toEqual(['m1:failed']))
    backend.network = 'good'
    vi.useFakeTimers({ now: Date.now() - 86_400_000, toFake: ['Date'] })
    try {
      outbox.put('f1', mark('m2'))
      await vi.waitFor(() => expect(backend.recorded).toEqual(['m1', 'm2']), { timeout: 3000 })
    } finally {
      vi.useRealTimers()
    }
  })

  it('where a batch is refused as a whole, one bad item keeps none of the others', async () => {
    const backend = new Backend()
    backend.chokesOn = 'm2'
    const outbox = await open({ backend })
    for (const id of ['m1', 'm2', 'm3']) outbox.put('f1', mark(id))
    await outbox.written()
    outbox.start()
    await vi.waitFor(() => expect(states(outbox)).toEqual(['m2:refused']), { timeout: 5000 })
    expect(backend.recorded).toEqual(['m1', 'm3'])
  })

  it('a refused item stays with its reasons over a reload, and a held one too', async () => {
    const backend = new Backend()
    backend.refuses.add('m1')
    backend.holds.add('m2')
    const outbox = await open({ backend })
    outbox.start()
    for (const id of ['m1', 'm2', 'm3']) outbox.put('f1', mark(id))
    await vi.waitFor(() => expect(states(outbox)).toEqual(['m1:refused', 'm2:held']))
    await outbox.written()
    const reopened = await open({ backend })
    expect(reopened.get()[0]).toMatchObject({ id: 'm1', state: 'refused', reasons: [{ code: 'marking.form_signed' }] })
    expect(states(reopened)).toEqual(['m1:refused', 'm2:held'])
    reopened.letGo('m1')
    reopened.letGo('m2')
    await vi.waitFor(() => expect(outbox.get()).toHaveLength(2))
    expect(reopened.get()).toEqual([])
  })

  it('what the sheet already shows is not sent', async () => {
    const backend = new Backend()
    const outbox = await open({ backend })
    outbox.put('f1', mark('m1'))
    outbox.settle(new Set(['m1']))
    outbox.start()
    await outbox.written()
    expect(outbox.get()).toEqual([])
    expect(backend.calls).toBe(0)
  })
})

describe('two tabs of one device', () => {
  it('see each other’s items, and one of them sends', async () => {
    const backend = new Backend()
    const openTab = oneDevice()
    const [left, right] = [await open({ backend, tabs: openTab() }), await open({ backend, tabs: openTab() })]
    left.put('f1', mark('m1'))
    right.put('f1', mark('m2'))
    await vi.waitFor(() => expect([left, right].map((tab) => tab.get().length)).toEqual([2, 2]))
    left.start()
    right.start()
    await vi.waitFor(() => expect([...left.get(), ...right.get()]).toEqual([]))
    expect(backend.recorded.toSorted()).toEqual(['m1', 'm2'])
    expect(backend.calls).toBe(1)
  })
})

describe('a device that cannot keep anything', () => {
  const broken: OutboxDatabase = {
    read: () => Promise.reject(new Error('no database')),
    write: () => Promise.reject(new Error('no database')),
  }

  it('is said, and what is typed is sent all the same', async () => {
    const backend = new Backend()
    const outbox = await open({ backend, database: broken })
    expect(outbox.isKept()).toBe(false)
    outbox.put('f1', mark('m1'))
    await outbox.written()
    expect(states(outbox)).toEqual(['m1:memory'])
    outbox.start()
    await vi.waitFor(() => expect(backend.recorded).toEqual(['m1']))
    await vi.waitFor(() => expect(outbox.get()).toEqual([]))
  })

  it('never says that something is on it', async () => {
    const backend = new Backend()
    backend.network = 'request lost'
    const outbox = await open({ backend, database: broken })
    const stop = outbox.start()
    outbox.put('f1', mark('m1'))
    await vi.waitFor(() => expect(states(outbox)).toEqual(['m1:failed']))
    stop()
    outbox.nudge()
    expect(states(outbox)).toEqual(['m1:memory'])
    expect(outbox.isWritten()).toBe(false)
  })

  it('is asked again: what it could not read at first is found, and sent', async () => {
    const earlier = await open({ backend: new Backend() })
    earlier.put('f1', mark('m1'))
    await earlier.close()
    const { read, write } = openOutboxDatabase()
    let reads = 0
    const slow: OutboxDatabase = {
      write,
      read: (person) => ((reads += 1) === 1 ? Promise.reject(new Error('not yet')) : read(person)),
    }
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const outbox = await open({ backend: new Backend(), database: slow })
      expect(outbox.isKept()).toBe(false)
      expect(states(outbox)).toEqual([])
      await vi.advanceTimersByTimeAsync(6000)
      vi.useRealTimers()
      await vi.waitFor(() => expect(states(outbox)).toEqual(['m1:device']))
      expect(outbox.isKept()).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})
