import { readFileSync } from 'node:fs'
import pg from 'pg'
import { createBackend, type Backend } from '#backend/create-backend'
import type { Database } from '#backend/db/database'
import { headerSessions, sessionHeader } from '#mocks/header-sessions'
import { newId } from '#mocks/new-id'
import { openPglite } from '#mocks/pglite'
import { openDatabase } from '#server/open-database'
import { seedIfEmpty } from '#server/seed'
import { ensureSnapshot } from '../../mocks/build/sample-plugin'

/** Noon of the sample day in Shanghai. */
const noon = new Date('2024-10-15T12:00:00.000+08:00')

export interface BenchBackend {
  readonly name: string
  /** One call; a refusal or failure ends the bench, because its time would mean nothing. */
  readonly call: <Answer>(path: string, init?: RequestInit, token?: string) => Promise<Answer>
  readonly signIn: (personaId: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** The backend over a fresh sample world in memory. */
export async function openOnPglite(): Promise<BenchBackend> {
  const loadDataDir = new Blob([readFileSync(await ensureSnapshot())], { type: 'application/x-gzip' })
  const { client, db } = await openPglite({ loadDataDir })
  return benchBackend('PGlite in memory', db, () => client.close())
}

/** The same on PostgreSQL, in a database of its own that is dropped afterwards. */
export async function openOnPostgres(url: string): Promise<BenchBackend> {
  const name = `saiheng_bench_${process.pid}`
  await administer(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const drop = () => administer(url, `drop database ${name} with (force)`)
  try {
    const opened = await openDatabase(own.href, '')
    await seedIfEmpty(opened.db)
    return benchBackend('PostgreSQL', opened.db, () => opened.close().then(drop))
  } catch (error) {
    await drop()
    throw error
  }
}

function benchBackend(name: string, db: Database, close: () => Promise<void>): BenchBackend {
  const backend = createBackend({ db, now: () => noon, newId, authenticate: headerSessions, personas: true })
  return {
    name,
    call: async (path, init, token) => (await send(backend, path, init, token)).json(),
    signIn: async (personaId) => {
      const response = await send(backend, '/api/session', withBody('POST', { personaId }))
      return response.headers.get(sessionHeader) ?? ''
    },
    close,
  }
}

export function withBody(method: string, body: unknown): RequestInit {
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

async function send(backend: Backend, path: string, init: RequestInit = {}, token = ''): Promise<Response> {
  const headers = new Headers(init.headers)
  if (token !== '') headers.set(sessionHeader, token)
  const response = await backend.fetch(new Request(`http://bench${path}`, { ...init, headers }))
  if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${await response.text()}`)
  return response
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
