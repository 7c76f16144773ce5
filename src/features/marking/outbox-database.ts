import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { isUnsent, type OutboxItem } from './outbox'

/** The device's own record of what was entered on it, by person: two judges on one tablet never send each other's. */
export interface OutboxDatabase {
  readonly read: (person: string) => Promise<readonly OutboxItem[]>
  /** Resolves when the device has written it down for good. */
  readonly write: (person: string, changed: OutboxChange) => Promise<void>
}

export interface OutboxChange {
  readonly put: readonly OutboxItem[]
  readonly remove: readonly string[]
}

interface Kept {
  readonly id: string
  readonly person: string
  readonly item: OutboxItem
}

interface Schema extends DBSchema {
  items: { key: string; value: Kept; indexes: { person: string } }
}

const name = 'saiheng-marks'
const patience = 5000

export function openOutboxDatabase(): OutboxDatabase {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  return {
    read: (person) => work((database) => read(database, person)),
    write: (person, changed) => work((database) => write(database, person, changed)),
  }

  /** A connection that failed once is not used again. */
  async function work<Value>(job: (database: IDBPDatabase<Schema>) => Promise<Value>): Promise<Value> {
    opened ??= connect(() => void (opened = undefined))
    try {
      return await inTime(opened.then(job))
    } catch (error) {
      opened = undefined
      throw error
    }
  }
}

function connect(forget: () => void): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('items', { keyPath: 'id' }).createIndex('person', 'person')
    },
    blocking: () => {
      forget()
      void opening.then((database) => database.close())
    },
    terminated: forget,
  })
  return opening
}

async function read(database: IDBPDatabase<Schema>, person: string): Promise<readonly OutboxItem[]> {
  const kept = await database.getAllFromIndex('items', 'person', person)
  return kept.map(({ item }) => item)
}

/** One transaction, strictly durable: it survives a power cut once it is complete. */
async function write(database: IDBPDatabase<Schema>, person: string, { put, remove }: OutboxChange): Promise<void> {
  const transaction = database.transaction('items', 'readwrite', { durability: 'strict' })
  for (const item of put) transaction.store.put({ id: item.id, person, item }).catch(() => undefined)
  for (const id of remove) transaction.store.delete(id).catch(() => undefined)
  await transaction.done
}

/** How much of other people waits on this device; each is sent when its author is back. */
export async function countOfOthers(person: string): Promise<number> {
  try {
    const database = await connect(() => undefined)
    const all = await inTime(database.getAll('items'))
    database.close()
    return all.filter((kept) => kept.person !== person && isUnsent(kept.item)).length
  } catch {
    return 0
  }
}

/** A database that does not answer is none: the page says so rather than wait for it. */
function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database does not answer')), patience)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
