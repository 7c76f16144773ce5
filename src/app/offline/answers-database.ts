import type { PersistedQuery } from '@tanstack/query-persist-client-core'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** An answer on the device, and whose session it was given to. */
export interface KeptAnswer {
  readonly owner: string
  readonly query: PersistedQuery
}

export interface AnswersDatabase {
  readonly get: (key: string) => Promise<KeptAnswer | undefined>
  readonly entries: () => Promise<[string, KeptAnswer][]>
  readonly put: (key: string, answer: KeptAnswer) => Promise<void>
  readonly remove: (key: string) => Promise<void>
  /** Erases what belongs to anybody but this person; everything, where it is nobody. */
  readonly eraseOthers: (owner: string | null) => Promise<void>
}

interface Schema extends DBSchema {
  answers: { key: string; value: KeptAnswer }
}

/** Where there is no database, nothing is kept and nothing is found; the page works as ever. */
export function openAnswersDatabase(): AnswersDatabase {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  return {
    get: (key) => attempt((database) => database.get('answers', key), undefined),
    put: (key, answer) => attempt(async (database) => void (await database.put('answers', answer, key)), undefined),
    remove: (key) => attempt((database) => database.delete('answers', key), undefined),
    entries: () => attempt(readAll, []),
    eraseOthers: (owner) => attempt((database) => eraseOthers(database, owner), undefined),
  }

  async function attempt<Value>(work: (database: IDBPDatabase<Schema>) => Promise<Value>, otherwise: Value) {
    opened ??= openDB<Schema>('saiheng-answers', 1, {
      upgrade: (database) => void database.createObjectStore('answers'),
      terminated: () => void (opened = undefined),
    })
    try {
      return await work(await opened)
    } catch {
      opened = undefined
      return otherwise
    }
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
