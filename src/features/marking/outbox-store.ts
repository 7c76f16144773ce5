import type { Reason } from '#domain/decision'
import * as box from './outbox'
import { keepOutbox, readOutbox } from './outbox-storage'

export interface OutboxStoreOptions {
  readonly key: string
  /** Sends one mark and answers the number it was given; throws what went wrong. */
  readonly send: (mark: box.OutboxMark) => Promise<number>
  /** The reasons of an answer that says no; null when there was no answer at all. */
  readonly refusalOf: (error: unknown) => readonly Reason[] | null
  /** Everything that could be sent has been. */
  readonly onIdle: () => void
}

/** The marks of one form on this device: sends them in order, tries again, and keeps them until they are confirmed. */
export function createOutboxStore({ key, send, refusalOf, onIdle }: OutboxStoreOptions) {
  let outbox = readOutbox(key)
  let kept = true
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  const listeners = new Set<() => void>()

  function change(next: box.Outbox): void {
    if (next === outbox) return
    outbox = next
    kept = keepOutbox(key, outbox)
    for (const listener of listeners) listener()
  }

  function schedule(): void {
    clearTimeout(timer)
    const next = running ? box.nextToSend(outbox) : null
    if (next !== null) timer = setTimeout(() => void deliver(next), box.pauseBefore(next) * 1000)
  }

  async function deliver(mark: box.OutboxMark): Promise<void> {
    change(box.markSending(outbox, mark.markId))
    try {
      const seq = await send(mark)
      change(box.markConfirmed(outbox, mark.markId, seq))
      if (box.nextToSend(outbox) === null) onIdle()
    } catch (error) {
      const reasons = refusalOf(error)
      change(reasons === null ? box.markFailed(outbox, mark.markId) : box.markRefused(outbox, mark.markId, reasons))
      if (reasons !== null) onIdle()
    }
    schedule()
  }

  return {
    get: () => outbox,
    /** False when the device cannot keep the marks over a reload. */
    isKept: () => kept,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => {
      running = true
      schedule()
    },
    stop: () => {
      running = false
      clearTimeout(timer)
    },
    put: (mark: box.NewMark) => {
      change(box.put(outbox, mark))
      schedule()
    },
    retry: (markId: string, after: number | null) => {
      change(box.retry(outbox, markId, after))
      schedule()
    },
    letGo: (markId: string) => {
      change(box.letGo(outbox, markId))
      schedule()
    },
    /** Marks the backend already shows need no further sending, whatever became of the answer. */
    settle: (known: readonly { readonly id: string; readonly seq: number }[]) => {
      for (const { id, seq } of known) change(box.markConfirmed(outbox, id, seq))
    },
    /** The network is back: no need to wait for the next try. */
    nudge: () => {
      const waiting = outbox.filter(({ state }) => state === 'failed')
      change(waiting.reduce((all, { markId }) => box.retry(all, markId, null), outbox))
      schedule()
    },
  }
}

export type OutboxStore = ReturnType<typeof createOutboxStore>
