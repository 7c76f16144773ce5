import type { Reason } from '#domain/decision'
import { inTime } from './in-time'
import * as box from './outbox'
import { isLeaving, nextBatch } from './outbox-batch'
import type { OutboxDatabase } from './outbox-database'
import { createOutboxMemory } from './outbox-memory'
import type { Tabs } from './outbox-tabs'

export interface OutboxOptions {
  readonly person: string
  readonly database: OutboxDatabase
  readonly tabs: Tabs
  /** Sends one batch and answers each item; throws what went wrong with the whole. */
  readonly submit: (batch: box.Batch) => Promise<readonly box.ItemAnswer[]>
  /** The reasons of an answer that says no to the whole batch; null when there was no such answer. */
  readonly refusalOf: (error: unknown) => readonly Reason[] | null
  /** Everything of this form that could be sent has been. */
  readonly onIdle: (formId: string) => void
  readonly calm?: Calm
  /** How long to wait for an answer, and for what is done with it, before the batch counts as failed; in milliseconds. */
  readonly answerWithin?: number
}

const usualPatience = 40_000

/** Somebody who types fast is not to be disturbed by how the last mark is getting on; in milliseconds. */
export interface Calm {
  /** How long to wait for a further mark before sending; four times that at most. */
  readonly sendAfter: number
  /** How long what is written or answered may wait to be shown. */
  readonly showAfter: number
}

const atOnce: Calm = { sendAfter: 0, showAfter: 0 }

/** What one person entered on this device, on all forms: keeps it, sends it in order, and forgets what was confirmed. */
export function createOutbox(options: OutboxOptions) {
  const { person, database, tabs, submit, refusalOf, onIdle, calm = atOnce, answerWithin = usualPatience } = options
  const listeners = new Set<() => void>()
  let elsewhere: ReadonlySet<string> = new Set()
  let shown: box.Outbox = []
  let running = 0
  let closed = false
  let pumping = false
  let triedAt = 0
  let nudges = 0
  let wakeUp = () => {}
  let look = () => {}
  let entered = { first: 0, last: 0 }
  let showing: ReturnType<typeof setTimeout> | undefined

  const memory = createOutboxMemory({ person, database, onWritten: tell, onChange: changed })
  tabs.listen((message) => {
    elsewhere = new Set(message.type === 'sending' ? message.ids : [])
    if (message.type === 'sending') changed()
    else void memory.reread()
  })
  const loaded = memory.reread()

  /** Something that another tab is sending is on its way here too. */
  function changed(): void {
    if (calm.showAfter === 0) show()
    else showing ??= setTimeout(show, calm.showAfter)
    wakeUp()
    look()
    void pump()
  }

  function show(): void {
    clearTimeout(showing)
    showing = undefined
    shown = memory.get().map(asShown)
    for (const listener of listeners) listener()
  }

  /** On the device is what the device has written, and nothing else. */
  function asShown(item: box.OutboxItem): box.OutboxItem {
    if (elsewhere.has(item.id)) return { ...item, state: 'sending' }
    return item.state === 'device' && !memory.isStored(item.id) ? { ...item, state: 'memory' } : item
  }

  /** What somebody does is shown at once. */
  function act(next: box.Outbox): void {
    memory.change(next)
    show()
  }

  function put(formId: string, ...items: readonly box.NewItem[]): void {
    const now = performance.now()
    entered = { first: entered.first === 0 ? now : entered.first, last: now }
    act(box.put(memory.get(), formId, ...items))
  }

  function gatherUntil(): number {
    return entered.last === 0 ? 0 : Math.min(entered.last + calm.sendAfter, entered.first + 4 * calm.sendAfter)
  }

  function tell(): void {
    tabs.tell({ type: 'changed' })
  }

  async function pump(): Promise<void> {
    if (pumping || !isSending()) return
    pumping = true
    try {
      await loaded
      for (let batch = next(); batch !== null; batch = next()) {
        const pause = Math.max(triedAt + box.pauseBefore(batch) * 1000, gatherUntil()) - performance.now()
        if (pause > 0 && !(await waited(pause))) continue
        await tabs.alone(sendNext)
      }
    } finally {
      pumping = false
    }
  }

  function isSending(): boolean {
    return running > 0 && !closed
  }

  function next(): box.Batch | null {
    return isSending() ? nextBatch(memory.get(), !memory.isKept()) : null
  }

  /** True when the time is over, false when something changed before. */
  function waited(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(true), milliseconds)
      wakeUp = () => {
        clearTimeout(timer)
        resolve(false)
      }
    })
  }

  /** Another tab may have sent meanwhile, so what to send is decided once nobody else sends. */
  async function sendNext(): Promise<void> {
    elsewhere = new Set()
    await memory.written()
    await memory.reread()
    const batch = next()
    if (batch === null) return
    const ids = new Set(batch.items.map(({ id }) => id))
    entered = { first: 0, last: 0 }
    memory.change(box.markSending(memory.get(), ids))
    tabs.tell({ type: 'sending', ids: [...ids] })
    memory.change(await afterSending(batch, ids))
    await memory.written()
    if (!memory.get().some((item) => item.formId === batch.formId && box.isPending(item))) onIdle(batch.formId)
  }

  async function afterSending(batch: box.Batch, ids: ReadonlySet<string>): Promise<box.Outbox> {
    const heard = nudges
    try {
      const answers = await inTime(submit(batch), answerWithin)
      return box.markAnswered(memory.get(), ids, answers)
    } catch (error) {
      triedAt = performance.now()
      const reasons = refusalOf(error)
      const failed = box.markFailed(memory.get(), ids)
      // The network came back while this was on its way: it left too early to know.
      if (reasons === null) return heard === nudges ? failed : box.retryFailed(failed)
      return box.markBatchRefused(memory.get(), ids, reasons)
    }
  }

  return {
    person,
    get: () => shown,
    /** False when the device cannot keep what is entered over a reload. */
    isKept: memory.isKept,
    /** False while something is here that the device has not written. */
    isWritten: memory.isWritten,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Sends for as long as at least one page wants it to. */
    start: () => {
      running += 1
      void pump()
      return () => {
        running -= 1
        wakeUp()
      }
    },
    put,
    retry: (id: string, supersedes: readonly string[] | null = null) => act(box.retry(memory.get(), id, supersedes)),
    letGo: (id: string) => act(box.letGo(memory.get(), id)),
    /** The chief judge has decided on what came too late. */
    learn: (outcomes: readonly box.HeldOutcome[]) => memory.change(box.learn(memory.get(), outcomes)),
    settle: (known: ReadonlySet<string>) => memory.change(box.settle(memory.get(), known)),
    /** The network may be back: no need to wait for the next try. */
    nudge: () => {
      nudges += 1
      entered = { first: 0, last: 0 }
      act(box.retryFailed(memory.get()))
      wakeUp()
    },
    /** Sends what waits to be gathered; resolves once nothing is left to send, or there is no way to. */
    flush: async () => {
      entered = { first: 0, last: 0 }
      wakeUp()
      await loaded
      await new Promise<void>((resolve) => {
        look = () => {
          if (isSending() && isLeaving(memory.get(), !memory.isKept())) return
          look = () => {}
          resolve()
        }
        look()
      })
    },
    loaded,
    written: memory.written,
    /** Sends and shows no more; resolves once all is on the device. */
    close: async () => {
      closed = true
      clearTimeout(showing)
      wakeUp()
      listeners.clear()
      await memory.close()
      tabs.close()
    },
  }
}

export type DeviceOutbox = ReturnType<typeof createOutbox>
