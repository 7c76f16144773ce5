import './journey-setup'
import { render, screen } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { App } from '#app/App.tsx'
import { createStore, type BootStatus, type Mount } from '#app/mount.ts'
import { createQueryClient } from '#app/query-client.ts'
import { contract } from '#contract/contract'
import { connectApi } from '#features/api.ts'
import { sessionHeader } from '#mocks/header-sessions'
import { openTestBackend, type TestBackend } from './backend'

/** Everything a browser asks of `/api` goes to the real backend; a journey may put another answer in between. */
export const server = setupServer(http.all('*/api/*', ({ request }) => answer(request)))

/** The backend behind the app, of which each test file has its own. */
export let backend: TestBackend

beforeAll(async () => {
  backend = await openTestBackend()
  server.listen({ onUnhandledRequest: 'error' })
})
afterEach(() => server.resetHandlers())
afterAll(async () => {
  server.close()
  // Pages that were left still say so, or send what was typed: the database stays until they are answered.
  await Promise.allSettled(answers)
  await backend.close()
})

const answers = new Set<Promise<Response>>()

function answer(request: Request): Promise<Response> {
  const own = backend.backend.fetch(request)
  answers.add(own)
  void own.then(forget, forget)
  return own

  function forget() {
    answers.delete(own)
  }
}

export interface OpenAppOptions {
  readonly path: string
  /** Who sits before the screen; nobody signed in when left out. */
  readonly persona?: string
  /** Keeps a hall's answers on the device, as the server mount does. */
  readonly keeps?: boolean
}

export interface OpenedApp {
  readonly user: UserEvent
  /** Loads the page anew, as the reload button does: only what the device keeps is still there. */
  readonly reload: () => void
  /** Another tab of this browser becomes somebody else; this page is not told. */
  readonly changeSession: (persona: string) => Promise<void>
  readonly close: () => void
}

let session = ''

/** Opens the real app in front of the real backend, as somebody, at a path. */
export async function openApp({ path, persona, keeps = false }: OpenAppOptions): Promise<OpenedApp> {
  session = persona === undefined ? '' : await signIn(persona)
  connectApi({ origin: 'http://localhost/', routes: contract, headers: sessionHeaders, fetch: send })
  window.history.replaceState(null, '', path)
  const show = keeps ? showKeeping : showPlain
  let shown = show()
  return {
    user: userEvent.setup(),
    reload: () => {
      shown.unmount()
      shown = show()
    },
    changeSession: async (other) => void (session = await signIn(other)),
    close: () => shown.unmount(),
  }
}

/** The path and query the address bar shows. */
export function address(): string {
  return decodeURIComponent(location.pathname + location.search)
}

/** The page's own heading, once the page is there. */
export function heading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name })
}

function showKeeping() {
  return render(<App mount={{ ...mount, kind: 'server', storage: null }} />)
}

function showPlain() {
  const queryClient = createQueryClient()
  const { queries, ...others } = queryClient.getDefaultOptions()
  queryClient.setDefaultOptions({ ...others, queries: { ...queries, retryDelay: 1 } })
  return render(<App mount={mount} queryClient={queryClient} />)
}

const mount: Mount = {
  kind: 'embedded',
  history: 'browser',
  boot: createStore<BootStatus>({ state: 'ready' }),
  storage: {
    describe: async () => ({ where: 'IndexedDB', bytes: 3 * 1024 * 1024, persisted: false, createdAt: null }),
    exportFile: async () => ({ name: 'saiheng.data', blob: new Blob() }),
    importFile: async () => undefined,
    reset: async () => undefined,
  },
  retry: () => undefined,
}

async function signIn(personaId: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', body: JSON.stringify({ personaId }), headers }
  const answer = await backend.request('/api/session', init)
  return answer.headers.get(sessionHeader) ?? ''
}

function sessionHeaders(): Record<string, string> {
  return session === '' ? {} : { [sessionHeader]: session }
}

/** As the embedded mount does it: the session comes and goes in a header. */
async function send(request: Request): Promise<Response> {
  const response = await fetch(request)
  session = response.headers.get(sessionHeader) ?? session
  return response
}
