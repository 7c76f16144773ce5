import { existsSync, mkdirSync } from 'node:fs'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { drizzleOptions, type Database } from '#backend/db/database'
import { migrate } from '#backend/db/migrate'
import { migratePglite, openPglite } from '#mocks/pglite'

export interface OpenedDatabase {
  readonly db: Database
  readonly name: string
  readonly close: () => Promise<void>
}

/** PostgreSQL where `DATABASE_URL` says so, else PGlite in a folder; migrated before anything is served. */
export function openDatabase(url: string | undefined, folder: string): Promise<OpenedDatabase> {
  return url === undefined || url === '' ? openFolder(folder) : openPostgres(url)
}

async function openPostgres(url: string): Promise<OpenedDatabase> {
  const pool = new pg.Pool({ connectionString: url })
  const client = await pool.connect()
  try {
    // Two servers starting at once must not migrate at once.
    await client.query("select pg_advisory_lock(hashtext('saiheng-migrations'))")
    await migrate({
      run: async (script) => void (await client.query(script)),
      applied: async () =>
        (await client.query<{ name: string }>('select name from migrations')).rows.map(({ name }) => name),
    })
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('saiheng-migrations'))")
    client.release()
  }
  return { db: drizzle({ client: pool, ...drizzleOptions }), name: 'PostgreSQL', close: () => pool.end() }
}

async function openFolder(folder: string): Promise<OpenedDatabase> {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  const { client, db } = await openPglite({ dataDir: folder })
  await migratePglite(client)
  return { db, name: `PGlite in ${folder}`, close: () => client.close() }
}
