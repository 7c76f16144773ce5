import { createApiClient, type ApiClient } from '#contract/client'
import { contract } from '#contract/contract'
import { createBackend, type Backend } from '#backend/create-backend'
import type { Database } from '#backend/db/database'
import { headerSessions, sessionHeader } from '#mocks/header-sessions'
import { openSampleDatabase } from './sample-database'

/** Noon of the sample day in Shanghai; every test goes by it. */
export const fixedNow = new Date('2024-10-15T12:00:00.000+08:00')

export interface TestBackend {
  readonly backend: Backend
  readonly db: Database
  /** The typed client of nobody in particular. */
  readonly visitor: ApiClient
  /** The typed client of a sample person, signed in through the API. */
  readonly as: (personaId: string) => Promise<ApiClient>
  /** A request with a sample person's session, for what a typed client cannot send or hides. */
  readonly request: (path: string, init?: RequestInit, personaId?: string) => Promise<Response>
  readonly close: () => Promise<void>
}

export interface TestBackendOptions {
  readonly personas?: boolean
}

let ids = 0

/** The real backend over a fresh sample world. */
export async function openTestBackend({ personas = true }: TestBackendOptions = {}): Promise<TestBackend> {
  const { db, close } = await openSampleDatabase()
  const backend = createBackend({
    db,
    now: () => fixedNow,
    newId: () => `t${(ids += 1).toString().padStart(8, '0')}`,
    authenticate: headerSessions,
    personas,
  })
  const tokens = new Map<string, Promise<string>>()

  return {
    backend,
    db,
    visitor: clientWith(''),
    as: async (personaId) => clientWith(await tokenOf(personaId)),
    request: async (path, init, personaId) => {
      const headers = new Headers(init?.headers)
      if (personaId !== undefined) headers.set(sessionHeader, await tokenOf(personaId))
      return backend.fetch(new Request(`http://test${path}`, { ...init, headers }))
    },
    close,
  }

  function clientWith(token: string): ApiClient {
    return createApiClient({
      origin: 'http://test/',
      routes: contract,
      headers: () => (token === '' ? {} : { [sessionHeader]: token }),
      fetch: (request) => backend.fetch(request),
    })
  }

  function tokenOf(personaId: string): Promise<string> {
    const known = tokens.get(personaId) ?? signIn(personaId)
    tokens.set(personaId, known)
    return known
  }

  async function signIn(personaId: string): Promise<string> {
    const body = JSON.stringify({ personaId })
    const headers = { 'content-type': 'application/json' }
    const response = await backend.fetch(new Request('http://test/api/session', { method: 'POST', body, headers }))
    if (!response.ok) throw new Error(`could not sign in as ${personaId}: ${await response.text()}`)
    return response.headers.get(sessionHeader) ?? ''
  }
}
