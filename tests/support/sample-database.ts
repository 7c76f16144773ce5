import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { inject } from 'vitest'
import { drizzleOptions, type Database } from '#backend/db/database'
import { openPglite } from '#mocks/pglite'

export interface SampleDatabase {
  readonly db: Database
  readonly close: () => Promise<void>
}

/** A fresh copy of the sample world: on PostgreSQL where `DATABASE_URL` is set, else on PGlite in memory. */
export function openSampleDatabase(): Promise<SampleDatabase> {
  const template = inject('postgres')
  return template === null ? openFromSnapshot(inject('snapshot')) : copyTemplate(template)
}

async function openFromSnapshot(path: string): Promise<SampleDatabase> {
  const loadDataDir = new Blob([readFileSync(path)], { type: 'application/x-gzip' })
  const { client, db } = await openPglite({ loadDataDir })
  return { db, close: () => client.close() }
}

let copies = 0

async function copyTemplate({ url, template }: { url: string; template: string }): Promise<SampleDatabase> {
  const name = `${template}_${process.pid}_${(copies += 1)}`
  await administer(url, `create database ${name} template ${template}`)
  const copy = new URL(url)
  copy.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: copy.href })
  const ended: Promise<unknown>[] = []
  pool.on('connect', (client) => ended.push(once(client, 'end')))
  return {
    db: drizzle({ client: pool, ...drizzleOptions }),
    close: async () => {
      await pool.end()
      // The pool's end does not wait for its connections, which would report that their database is gone.
      await Promise.all(ended)
      await dropDatabase(url, name)
    },
  }
}

/**
 * Once all connections to it have ended. Not by force: that fails where the database is just being vacuumed, while
 * without it PostgreSQL itself ends the vacuum, and waits for whoever is about to go.
 */
export function dropDatabase(url: string, name: string): Promise<void> {
  return administer(url, `drop database ${name}`)
}

export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
