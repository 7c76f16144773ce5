import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { inTime } from './in-time'

const patience = 5000

export interface DeviceDatabaseOptions<Schema extends DBSchema> {
  readonly name: string
  readonly create: (database: IDBPDatabase<Schema>) => void
}

/** Does something with a database of this device; fails where there is none, or where it does not answer. */
export type OnDevice<Schema extends DBSchema> = <Value>(
  job: (database: IDBPDatabase<Schema>) => Promise<Value>,
) => Promise<Value>

/** One connection for all jobs; one that failed, or that a newer page wants closed, is not used again. */
export function openDeviceDatabase<Schema extends DBSchema>({
  name,
  create,
}: DeviceDatabaseOptions<Schema>): OnDevice<Schema> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined

  return async (job) => {
    opened ??= connect()
    const used = opened
    try {
      return await inTime(used.then(job), patience)
    } catch (error) {
      letGo(used)
      throw error
    }
  }

  function connect(): Promise<IDBPDatabase<Schema>> {
    const opening = openDB<Schema>(name, 1, {
      upgrade: (database) => create(database),
      blocking: () => letGo(opening),
      terminated: () => letGo(opening),
    })
    return opening
  }

  function letGo(connection: Promise<IDBPDatabase<Schema>>): void {
    if (opened === connection) opened = undefined
    connection.then((database) => database.close()).catch(() => undefined)
  }
}
