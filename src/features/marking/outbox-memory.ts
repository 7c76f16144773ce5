import { isPending, markWritten, type Outbox, type OutboxItem } from './outbox'
import type { OutboxDatabase } from './outbox-database'

export interface OutboxMemoryOptions {
  readonly person: string
  readonly database: OutboxDatabase
  /** The device has written something that other tabs should read. */
  readonly onWritten: () => void
  readonly onChange: () => void
}

const againAfter = 5000

/**
 * A person's items in this tab, and their way to the device's database. What changes is in memory at once; writing
 * follows, one transaction after the other, and never keeps the page waiting.
 */
export function createOutboxMemory({ person, database, onWritten, onChange }: OutboxMemoryOptions) {
  let outbox: Outbox = []
  let kept = true
  let closed = false
  const unwritten = new Set<string>()
  /** What changed here since the reading began is newer than what was read. */
  let touched = new Set<string>()
  let writing: Promise<void> | null = null
  let reading: Promise<void> = Promise.resolve()
  let again: ReturnType<typeof setTimeout> | undefined

  function show(next: Outbox): void {
    outbox = next
    onChange()
  }

  function change(next: Outbox): void {
    if (next === outbox) return
    const before = new Map(outbox.map((item) => [item.id, item]))
    for (const item of next) {
      if (isNews(before.get(item.id), item)) unwritten.add(item.id)
      if (before.get(item.id) !== item) touched.add(item.id)
      before.delete(item.id)
    }
    for (const id of before.keys()) {
      unwritten.add(id)
      touched.add(id)
    }
    show(next)
    void write()
  }

  function write(): Promise<void> {
    writing ??= writeAll().finally(() => void (writing = null))
    return writing
  }

  async function writeAll(): Promise<void> {
    while (hasToWrite()) {
      const ids = new Set(unwritten)
      unwritten.clear()
      const put = outbox.filter(({ id }) => ids.has(id)).map(asKept)
      const there = new Set(put.map(({ id }) => id))
      try {
        await database.write(person, { put, remove: [...ids].filter((id) => !there.has(id)) })
        kept = true
        for (const id of ids) touched.add(id)
        show(markWritten(outbox, ids))
        onWritten()
      } catch {
        for (const id of ids) unwritten.add(id)
        giveUpFor(againAfter)
        return
      }
    }
  }

  function hasToWrite(): boolean {
    return unwritten.size > 0 && !closed
  }

  function giveUpFor(pause: number): void {
    kept = false
    onChange()
    clearTimeout(again)
    again = setTimeout(() => void write(), pause)
  }

  /** What another tab, or an earlier page, has written. */
  function reread(): Promise<void> {
    reading = reading.then(readAll)
    return reading
  }

  async function readAll(): Promise<void> {
    await writing
    touched = new Set(unwritten)
    try {
      const stored = await database.read(person)
      if (!closed) show(merged(outbox, stored, touched))
    } catch {
      kept = false
      onChange()
    }
  }

  return {
    get: () => outbox,
    isKept: () => kept,
    change,
    reread,
    /** Everything changed so far is on the device, or could not be written. */
    written: write,
    close: () => {
      closed = true
      clearTimeout(again)
    },
  }
}

/** How an item is getting on in this tab stays; whether it is there, and what was decided on it, the device knows. */
function merged(mine: Outbox, stored: Outbox, touched: ReadonlySet<string>): Outbox {
  const own = new Map(mine.map((item) => [item.id, item]))
  const theirs = stored.filter(({ id }) => !touched.has(id)).map((item) => withJourney(item, own.get(item.id)))
  return [...theirs, ...mine.filter(({ id }) => touched.has(id))].sort((left, right) => left.order - right.order)
}

/** The same object where nothing is different, so that nothing is painted anew. */
function withJourney(stored: OutboxItem, mine: OutboxItem | undefined): OutboxItem {
  if (mine === undefined || mine.state === 'memory' || isPending(mine) !== isPending(stored)) return stored
  const same = mine.alone === stored.alone && mine.supersedes.join() === stored.supersedes.join()
  if (!isPending(stored)) return same && mine.state === stored.state ? mine : stored
  return same ? mine : { ...stored, state: mine.state, attempts: mine.attempts }
}

/** How often it was tried says nothing about the next start, so it is not written down. */
function isNews(before: OutboxItem | undefined, item: OutboxItem): boolean {
  return before === undefined || (before !== item && item.state !== 'sending' && item.state !== 'failed')
}

function asKept(item: OutboxItem): OutboxItem {
  return isPending(item) ? { ...item, state: 'device', attempts: 0 } : item
}
