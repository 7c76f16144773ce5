import type { DBSchema, IDBPDatabase } from 'idb'
import { openDeviceDatabase } from './device-database'
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

function onDevice() {
  return openDeviceDatabase<Schema>({
    name: 'saiheng-marks',
    create: (database) => void database.createObjectStore('items', { keyPath: 'id' }).createIndex('person', 'person'),
  })
}

export function openOutboxDatabase(): OutboxDatabase {
  const work = onDevice()
  return {
    read: (person) => work((database) => read(database, person)),
    write: (person, changed) => work((database) => write(database, person, changed)),
  }
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
    const all = await onDevice()(async (database) => {
      const items = await database.getAll('items')
      database.close()
      return items
    })
    return all.filter((kept) => kept.person !== person && isUnsent(kept.item)).length
  } catch {
    return 0
  }
}
