import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Batch, ItemAnswer, NewMark } from '#features/marking/outbox.ts'
import { openOutboxDatabase, type OutboxDatabase } from '#features/marking/outbox-database.ts'
import { createOutbox, type Calm, type DeviceOutbox } from '#features/marking/outbox-device.ts'
import type { TabMessage, Tabs } from '#features/marking/outbox-tabs.ts'

/* What tests of the device's outbox share: a backend with a network that fails, tabs, and the device's own database. */

class NoAnswer extends Error {}
class Refused extends Error {}

/** Records each id once, as the real one does; what becomes of a request or its answer is up to the test. */
export class Backend {
  readonly recorded: string[] = []
  calls = 0
  network: 'good' | 'request lost' | 'answer lost' | 'silent' = 'good'
  refuses = new Set<string>()
  holds = new Set<string>()
  /** With this among them it answers none of a batch. */
  chokesOn = ''

  readonly submit = async ({ items }: Batch): Promise<readonly ItemAnswer[]> => {
    this.calls += 1
    if (this.network === 'silent') return new Promise(() => undefined)
    if (this.network === 'request lost') throw new NoAnswer()
    if (items.some(({ id }) => id === this.chokesOn)) throw new Refused()
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
export function oneDevice() {
  const listeners = new Set<(message: TabMessage) => void>()
  let sending: Promise<void> = Promise.resolve()
  return function openTab(): Tabs {
    let own: ((message: TabMessage) => void) | null = null
    let end = () => {}
    let alive = true
    const ended = new Promise<void>((resolve) => void (end = resolve))
    const never = new Promise<never>(() => undefined)
    return {
      tell: (message) => {
        for (const listener of listeners) if (listener !== own) listener(message)
      },
      listen: (listener) => {
        own = listener
        listeners.add(listener)
      },
      alone: (work) => {
        // A tab that ends lets the others go on, and goes on itself no more.
        sending = sending.then(() => (alive ? Promise.race([work(), ended]) : undefined))
        return sending.then(() => (alive ? undefined : never))
      },
      close: () => {
        alive = false
        end()
        if (own !== null) listeners.delete(own)
      },
    }
  }
}

export const opened: DeviceOutbox[] = []

interface Parts {
  readonly backend: Backend
  readonly tabs?: Tabs
  readonly database?: OutboxDatabase
  readonly person?: string
  readonly onIdle?: () => void
  readonly answerWithin?: number
  readonly calm?: Calm
}

export async function open({ backend, tabs = oneDevice()(), database = openOutboxDatabase(), ...rest }: Parts) {
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

/** A mark on a work of its own. */
export function mark(id: string, group: string | null = null): NewMark {
  made += 1
  const enteredAt = new Date(1_721_900_000_000 + made).toISOString()
  const place = { aspectId: 'a1', workCode: id, supersedes: [] }
  return { kind: 'mark', id, ...place, round: 1, value: '2', reason: null, enteredAt, group }
}

/** Every item with where it is. */
export const states = (outbox: DeviceOutbox) => outbox.get().map(({ id, state }) => `${id}:${state}`)
/** What the device has written of a person. */
export const onDevice = async (person = 'judge-1') => (await openOutboxDatabase().read(person)).map(({ id }) => id)

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => {
  for (const outbox of opened.splice(0)) void outbox.close()
})
