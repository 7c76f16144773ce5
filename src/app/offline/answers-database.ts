import type { PersistedQuery } from '@tanstack/query-persist-client-core'
import type { DBSchema, IDBPDatabase } from 'idb'
import { openDeviceDatabase } from '#features/marking/device-database.ts'

/** An answer on the device, whose session it was given to, and by which contract. */
export interface KeptAnswer {
  readonly owner: string
  readonly contract: string
  readonly query: PersistedQuery
}

export interface AnswersDatabase {
  readonly get: (key: string) => Promise<KeptAnswer | undefined>
  readonly entries: () => Promise<[string, KeptAnswer][]>
  /** Whether it is on the device. */
  readonly put: (key: string, answer: KeptAnswer) => Promise<boolean>
  readonly remove: (key: string) => Promise<void>
  /** Erases what belongs to anybody but this person; everything, where it is nobody. */
  readonly eraseOthers: (owner: string | null) => Promise<void>
}

interface Schema extends DBSchema {
  answers: { key: string; value: KeptAnswer }
}

/** Where there is no database, nothing is kept and nothing is found; the page works as ever. */
export function openAnswersDatabase(): AnswersDatabase {
  const work = openDeviceDatabase<Schema>({
    name: 'saiheng-answers',
    create: (database) => void database.createObjectStore('answers'),
  })
  return {
    get: (key) => attempt((database) => database.get('answers', key), undefined),
    put: (key, answer) => attempt((database) => database.put('answers', answer, key).then(() => true), false),
    remove: (key) => attempt((database) => database.delete('answers', key), undefined),
    entries: () => attempt(readAll, []),
    eraseOthers: (owner) => attempt((database) => eraseOthers(database, owner), undefined),
  }

  function attempt<Value>(job: (database: IDBPDatabase<Schema>) => Promise<Value>, otherwise: Value): Promise<Value> {
    return work(job).catch(() => otherwise)
  }
}

async function readAll(database: IDBPDatabase<Schema>): Promise<[string, KeptAnswer][]> {
  const { store } = database.transaction('answers')
  const [keys, answers] = await Promise.all([store.getAllKeys(), store.getAll()])
  return keys.flatMap((key, index): [string, KeptAnswer][] => {
    const answer = answers[index]
    return answer === undefined ? [] : [[key, answer]]
  })
}

async function eraseOthers(database: IDBPDatabase<Schema>, owner: string | null): Promise<void> {
  const { store, done } = database.transaction('answers', 'readwrite')
  for (let cursor = await store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (cursor.value.owner !== owner) await cursor.delete()
  }
  await done
}
