import type { BootStatus } from '#contract/boot-status'
import { connectApi } from '#features/api.ts'
import { routes } from 'virtual:contract-routes'
import { createStore, type Mount } from './mount'
import { unregisterOtherWorkers } from './pwa/other-workers'

/** Finds out where the backend is, and gives the features their client. Nothing here waits: the shell paints first. */
export function connect(): Mount {
  return EMBEDDED ? connectEmbedded() : connectServer()
}

function connectServer(): Mount {
  connectApi({ origin: new URL(import.meta.env.BASE_URL, location.origin).href, routes })
  return {
    kind: 'server',
    history: 'browser',
    boot: createStore<BootStatus>({ state: 'ready' }),
    storage: null,
    retry: () => location.reload(),
  }
}

const sessionKey = 'saiheng.session'
const sessionHeader = 'x-saiheng-session'

function connectEmbedded(): Mount {
  const root = new URL(import.meta.env.BASE_URL, location.href.split('#')[0]).href
  const boot = createStore<BootStatus>({ state: 'booting', step: 'starting', done: 0, total: 0 })
  const embedded = Promise.all([import('../../mocks/browser'), unregisterOtherWorkers('mockServiceWorker.js')]).then(
    ([{ startEmbedded }]) => startEmbedded({ root, onBoot: boot.set }),
  )
  const ready = embedded.then((backend) => backend.ready)
  ready.catch((error: unknown) => boot.set({ state: 'failed', message: String(error) }))

  connectApi({ origin: root, routes, headers: sessionHeaders, fetch: sendWhenReady })
  return {
    kind: 'embedded',
    history: HASH_HISTORY ? 'hash' : 'browser',
    boot,
    retry: () => void embedded.then(({ retry }) => retry()),
    storage: {
      describe: () => callLocal('describe').then(describeStored),
      exportFile: async () => ({ name: `saiheng-${Date.now()}.data`, blob: (await callLocal('export')) as Blob }),
      importFile: async (file) => void (await embedded.then(({ call }) => call({ name: 'import', file }))),
      reset: async () => void (await callLocal('reset')),
    },
  }

  async function sendWhenReady(request: Request): Promise<Response> {
    await ready
    const response = await (await embedded).send(request)
    const token = response.headers.get(sessionHeader)
    if (token !== null) keepSession(token)
    return response
  }

  async function callLocal(name: 'describe' | 'export' | 'reset'): Promise<unknown> {
    return (await embedded).call({ name })
  }
}

/** Each tab is one person; a new tab begins as whoever was chosen last. */
function sessionHeaders(): Record<string, string> {
  const token = sessionStorage.getItem(sessionKey) ?? localStorage.getItem(sessionKey) ?? ''
  return token === '' ? {} : { [sessionHeader]: token }
}

function keepSession(token: string): void {
  sessionStorage.setItem(sessionKey, token)
  localStorage.setItem(sessionKey, token)
}

async function describeStored(note: unknown) {
  const estimate = await navigator.storage?.estimate?.()
  const createdAt = typeof note === 'object' && note !== null && 'createdAt' in note ? String(note.createdAt) : null
  return {
    where: 'IndexedDB',
    bytes: estimate?.usage ?? null,
    persisted: (await navigator.storage?.persisted?.()) ?? false,
    createdAt,
  }
}
