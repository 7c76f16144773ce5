import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { drizzle } from 'drizzle-orm/pglite'
import { drizzleOptions, type Database } from '#backend/db/database'
import { migrate } from '#backend/db/migrate'

export interface OpenedPglite {
  readonly client: PGlite
  readonly db: Database
}

/** Opens PGlite wherever it runs: in memory for a test, in IndexedDB in a worker, in a folder on Node. */
export async function openPglite(options: PGliteOptions = {}): Promise<OpenedPglite> {
  const client = await PGlite.create({ ...options, extensions: { btree_gist } })
  return { client, db: drizzle({ client, ...drizzleOptions }) }
}

export function migratePglite(client: PGlite, onProgress?: (done: number, total: number) => void): Promise<void> {
  return migrate(
    {
      run: async (script) => void (await client.exec(script)),
      applied: async () =>
        (await client.query<{ name: string }>('select name from migrations')).rows.map(({ name }) => name),
    },
    onProgress,
  )
}
