import { IDBFactory } from 'fake-indexeddb'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Batch } from './outbox'
import { openOutboxDatabase, type OutboxDatabase } from './outbox-database'
import type { Tabs } from './outbox-tabs'
import { Backend, mark, onDevice, oneDevice, open, opened } from '#tests/support/device-outbox'

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
    const safe = new Set([...(await onDevice()), ...backend.recorded])
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

/** A tab whose process can end in the middle of anything: from then on it writes and sends nothing. */
async function openMortal(backend: Backend, tabs: Tabs) {
  let dead = false
  const never = new Promise<never>(() => undefined)
  const { read, write } = openOutboxDatabase()
  const database: OutboxDatabase = {
    read: (person) => (dead ? never : read(person)),
    write: (person, changed) => (dead ? never : write(person, changed)),
  }
  const submit = (batch: Batch) => (dead ? never : backend.submit(batch))
  const outbox = await open({ backend: Object.assign(new Backend(), { submit }), tabs, database })
  return {
    outbox,
    die: () => {
      dead = true
      tabs.close()
    },
  }
}

const sending = ['good', 'request lost', 'answer lost'] as const
const happening = fc.constantFrom('put', 'put', 'crash', 'other tab', 'retry', 'moment', ...sending)

it('whatever happens in whatever order, all that was said to be on the device arrives, once', async () => {
  let [failures, crashes] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 16 }), async (story) => {
      vi.stubGlobal('indexedDB', new IDBFactory())
      const backend = new Backend()
      const openTab = oneDevice()
      let tab = await openMortal(backend, openTab())
      const put = new Set<string>()
      let count = 0
      let stop = () => {}
      for (const event of story) {
        if (event === 'put') {
          count += 1
          put.add(`m${count}`)
          tab.outbox.put('f1', mark(`m${count}`))
        } else if (event === 'crash') {
          const claimed = tab.outbox.get().filter(({ state }) => state !== 'memory')
          tab.die()
          const safe = new Set([...(await onDevice()), ...backend.recorded])
          expect(claimed.filter(({ id }) => !safe.has(id))).toEqual([])
          for (const id of put) if (!safe.has(id)) put.delete(id)
          tab = await openMortal(backend, openTab())
          crashes += 1
        } else if (event === 'other tab') {
          await tab.outbox.written()
          stop()
          tab = await openMortal(backend, openTab())
        } else if (event === 'retry') tab.outbox.nudge()
        else if (event === 'moment') await new Promise((resolve) => setTimeout(resolve, 1))
        else {
          backend.network = event
          const calls = backend.calls
          stop = tab.outbox.start()
          tab.outbox.nudge()
          // Another tab that still sends may have been first: then there is nothing left to ask for.
          const asked = () => backend.calls > calls
          const isOver = () => asked() || tab.outbox.get().length === 0
          await vi.waitFor(() => expect(isOver()).toBe(true), { interval: 1 })
          if (asked() && event !== 'good') failures += 1
        }
      }
      backend.network = 'good'
      tab.outbox.start()
      tab.outbox.nudge()
      await vi.waitFor(() => expect(backend.recorded.toSorted()).toEqual([...put].toSorted()), { timeout: 5000 })
      await vi.waitFor(async () => expect(await onDevice()).toEqual([]))
      for (const outbox of opened.splice(0)) void outbox.close()
    }),
    { numRuns: 60 },
  )
  expect(Math.min(failures, crashes)).toBeGreaterThan(10)
})
