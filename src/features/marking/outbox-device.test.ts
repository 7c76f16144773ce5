import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Batch, ItemAnswer, NewMark } from './outbox'
import { openOutboxDatabase, type OutboxDatabase } from './outbox-database'
import { createOutbox, type DeviceOutbox } from './outbox-device'
import type { TabMessage, Tabs } from './outbox-tabs'

class NoAnswer extends Error {}
class Refused extends Error {}

/** Records each id once, as the real one does; what becomes of a request or its answer is up to the test. */
class Backend {
  readonly recorded: string[] = []
  calls = 0
  network: 'good' | 'request lost' | 'answer lost' = 'good'
  refuses = new Set<string>()
  holds = new Set<string>()

  readonly submit = async ({ items }: Batch): Promise<readonly ItemAnswer[]> => {
    this.calls += 1
    if (this.network === 'request lost') throw new NoAnswer()
    const answers = items.map(({ id }): ItemAnswer => {
      if (this.refuses.has(id)) return { id, state: 'refused', reasons: [{ code: 'marking.form_signed' }] }
      if (this.holds.has(id)) return { id, state: 'held', reasons: [{ code: 'marking.form_signed' }] }
      if (!this.recorded.includes(id)) this.recorded.push(id)
      return { id, state: 'confirmed', reasons: [] }
    })
    if (this.network === 'answer lost') throw new NoAnswer()
    return answers
  }
}

/** The tabs of one device: all hear each other, one sends at a time. */
function oneDevice() {
  const listeners = new Set<(message: TabMessage) => void>()
  let sending: Promise<void> = Promise.resolve()
  return function openTab(): Tabs {
    let own: ((message: TabMessage) => void) | null = null
    return {
      tell: (message) => {
        for (const listener of listeners) if (listener !== own) listener(message)
      },
      listen: (listener) => {
        own = listener
        listeners.add(listener)
      },
      alone: (work) => {
        sending = sending.then(work)
        return sending
      },
      close: () => void (own !== null && listeners.delete(own)),
    }
  }
}

const opened: DeviceOutbox[] = []

interface Parts {
  readonly backend: Backend
  readonly tabs?: Tabs
  readonly database?: OutboxDatabase
  readonly person?: string
  readonly onIdle?: () => void
}

async function open({ backend, tabs = oneDevice()(), database = openOutboxDatabase(), ...rest }: Parts) {
  const outbox = createOutbox({
    person: 'judge-1',
    tabs,
    database,
    submit: backend.submit,
    refusalOf: (error) => (error instanceof Refused ? [{ code: 'marking.form_signed' }] : null),
    onIdle: () => undefined,
    ...rest,
  })
  opened.push(outbox)
  await outbox.loaded
  return outbox
}

let made = 0
function mark(id: string): NewMark {
  made += 1
  const enteredAt = new Date(1_721_900_000_000 + made).toISOString()
  const place = { aspectId: 'a1', workCode: id, supersedes: [] }
  return { kind: 'mark', id, ...place, round: 1, value: '2', reason: null, enteredAt }
}

const states = (outbox: DeviceOutbox) => outbox.get().map(({ id, state }) => `${id}:${state}`)

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => {
  for (const outbox of opened.splice(0)) outbox.close()
})

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
    first.close()
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
    await vi.waitFor(() => expect(backend.recorded).toEqual(['m2']))
    expect(states(mine)).toEqual(['m1:device'])
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
})

describe('a crash', () => {
  /** Writing down, sending, the answer and forgetting: the process ends before or after any of them. */
  const steps = ['write', 'written', 'submit', 'submitted', 'forget', 'forgotten'] as const

  it.each(steps)('at “%s” loses nothing that was on the device, and nothing arrives twice', async (step) => {
    const backend = new Backend()
    const crashing = mortal(step, backend)
    const first = await open({ backend: crashing.backend, database: crashing.database })
    first.start()
    first.put('f1', mark('m1'))
    first.put('f1', mark('m2'))
    await crashing.dead
    const onDevice = await openOutboxDatabase().read('judge-1')
    const safe = new Set([...onDevice.map(({ id }) => id), ...backend.recorded])
    const claimed = first.get().filter(({ state }) => state !== 'memory')
    expect(claimed.filter(({ id }) => !safe.has(id))).toEqual([])
    expect(safe.size > 0).toBe(step !== 'write')

    const second = await open({ backend })
    second.start()
    await vi.waitFor(() => expect(second.get()).toEqual([]))
    expect(backend.recorded.toSorted()).toEqual([...safe].toSorted())
  })

  /** Stands still for ever at a step, as a process does that was killed there. */
  function mortal(step: (typeof steps)[number], real: Backend) {
    const never = new Promise<never>(() => undefined)
    let die = () => {}
    const dead = new Promise<void>((resolve) => void (die = resolve))
    const at = async (here: string) => {
      if (here !== step) return
      die()
      await never
    }
    const { read, write } = openOutboxDatabase()
    const database: OutboxDatabase = {
      read,
      write: async (person, changed) => {
        const removes = changed.remove.length > 0
        await at(removes ? 'forget' : 'write')
        await write(person, changed)
        await at(removes ? 'forgotten' : 'written')
      },
    }
    const backend = Object.assign(new Backend(), {
      submit: async (batch: Batch) => {
        await at('submit')
        const answers = await real.submit(batch)
        await at('submitted')
        return answers
      },
    })
    return { dead, database, backend }
  }
})

const happening = fc.constantFrom('put', 'send', 'request lost', 'answer lost', 'crash', 'other tab', 'retry')

it('whatever happens in whatever order, all that was put arrives, once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 14 }), async (story) => {
      vi.stubGlobal('indexedDB', new IDBFactory())
      const backend = new Backend()
      const openTab = oneDevice()
      let tab = await open({ backend, tabs: openTab() })
      const put: string[] = []
      for (const event of story) {
        if (event === 'put') {
          put.push(`m${put.length}`)
          tab.put('f1', mark(`m${put.length - 1}`))
        } else if (event === 'crash' || event === 'other tab') {
          await tab.written()
          if (event === 'crash') tab.close()
          tab = await open({ backend, tabs: openTab() })
        } else if (event === 'retry') tab.nudge()
        else {
          backend.network = event === 'send' ? 'good' : event
          const stop = tab.start()
          await tab.written()
          stop()
        }
      }
      backend.network = 'good'
      tab.start()
      tab.nudge()
      await vi.waitFor(() => expect(tab.get()).toEqual([]))
      expect(backend.recorded.toSorted()).toEqual(put.toSorted())
      for (const outbox of opened.splice(0)) outbox.close()
      expect(await openOutboxDatabase().read('judge-1')).toEqual([])
    }),
    { numRuns: 60 },
  )
})
