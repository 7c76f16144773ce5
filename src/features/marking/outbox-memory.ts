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
 * follows, one transaction after the other, and never keeps the page waiting. What was changed together is written
 * together: no crash leaves half a move.
 */
export function createOutboxMemory({ person, database, onWritten, onChange }: OutboxMemoryOptions) {
  let outbox: Outbox = []
  let [readable, writable, closed] = [true, true, false]
  const unwritten = new Set<string>()
  let inHand: ReadonlySet<string> = new Set()
  const stored = new Set<string>()
  /** What changed here since the reading began is newer than what was read. */
  let touched = new Set<string>()
  let writing: Promise<void> | null = null
  let reading: Promise<void> = Promise.resolve()
  let again: ReturnType<typeof setTimeout> | undefined

  function show(next: Outbox): void {
    outbox = next
    if (!closed) onChange()
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
    while (unwritten.size > 0) {
      const ids = new Set(unwritten)
      inHand = ids
      unwritten.clear()
      const put = outbox.filter(({ id }) => ids.has(id)).map(asKept)
      const there = new Set(put.map(({ id }) => id))
      const remove = [...ids].filter((id) => !there.has(id))
      try {
        await database.write(person, { put, remove })
      } catch {
        for (const id of ids) unwritten.add(id)
        inHand = new Set()
        writable = false
        tryLater()
        return
      }
      inHand = new Set()
      writable = true
      for (const id of there) stored.add(id)
      for (const id of remove) stored.delete(id)
      for (const id of ids) touched.add(id)
      show(markWritten(outbox, ids))
      onWritten()
    }
  }

  /** A device that could not just now is asked again, for as long as the page lives. */
  function tryLater(): void {
    if (!closed) onChange()
    clearTimeout(again)
    again = setTimeout(() => {
      if (!readable) void reread()
      void write()
    }, againAfter)
  }

  /** What another tab, or an earlier page, has written. */
  function reread(): Promise<void> {
    reading = reading.then(readAll)
    return reading
  }

  async function readAll(): Promise<void> {
    await writing
    if (closed) return
    touched = new Set(unwritten)
    try {
      const found = await database.read(person)
      readable = true
      for (const { id } of found) stored.add(id)
      if (!closed) show(merged(outbox, found, touched))
    } catch {
      readable = false
      tryLater()
    }
  }

  return {
    get: () => outbox,
    isKept: () => readable && writable,
    /** Whether the device has this item, in whatever state. */
    isStored: (id: string) => stored.has(id),
    /** Whether the device has all that is here, as it is here. */
    isWritten: () => !outbox.some(({ id }) => unwritten.has(id) || inHand.has(id)),
    change,
    reread,
    /** Everything changed so far is on the device, or could not be written. */
    written: write,
    /** Shows and reads no more; what is not written yet still is. */
    close: () => {
      closed = true
      if (unwritten.size === 0) clearTimeout(again)
      return write()
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
