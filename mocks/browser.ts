import { createTransport } from './browser/transport'
import { worker } from './browser/worker'
import type { BootStatus } from '#contract/boot-status'

export interface EmbeddedOptions {
  /** Where the app lies, ending in `/`; the API is taken from below it. */
  readonly root: string
  readonly onBoot: (status: BootStatus) => void
}

/** Connects to the backend's worker and lets MSW carry every request under `api/` to it. */
export function startEmbedded({ root, onBoot }: EmbeddedOptions) {
  worker.onFailure(onBoot)
  const transport = createTransport(worker.port, onBoot)
  const apiRoot = new URL('api/', root)
  const changing = new Map<string, Promise<Response>>()
  let asked = 0
  return { ready: startMsw(), send, call: transport.call, retry: transport.retry }

  async function startMsw(): Promise<void> {
    window.addEventListener('unhandledrejection', keepUpdateCheckQuiet)
    const [{ http }, { setupWorker }] = await Promise.all([import('msw'), import('msw/browser')])
    const worker = setupWorker(
      http.all(`${apiRoot.href}*`, async ({ request }) => {
        const id = request.headers.get(idHeader)
        const answer = carry(request)
        if (id !== null && request.method !== 'GET') {
          changing.set(
            id,
            answer.then((response) => response.clone()),
          )
        }
        const response = await answer
        if (id !== null) response.headers.set(idHeader, id)
        return response
      }),
    )
    await worker.start({
      serviceWorker: { url: new URL('mockServiceWorker.js', root).href },
      onUnhandledRequest: 'bypass',
      quiet: true,
    })
  }

  function carry(request: Request): Promise<Response> {
    const path = request.url.slice(apiRoot.href.length)
    return transport.fetch(new Request(new URL(`/api/${path}`, root), request))
  }

  /**
   * A browser ends a service worker that had nothing to do, as while a tablet sleeps; started again, MSW's knows of no
   * page and lets every request go by, and one that was on its way is answered by whatever serves the page. What is not
   * the backend's own answer is asked of it directly; what changes something reaches it once.
   */
  async function send(request: Request): Promise<Response> {
    const own = request.clone()
    const id = String((asked += 1))
    request.headers.set(idHeader, id)
    const answer = await fetch(request).catch((error: unknown) => ({ error }))
    const known = changing.get(id)
    changing.delete(id)
    if (answer instanceof Response && answer.headers.get(idHeader) === id) return answer
    if (request.signal.aborted) throw request.signal.reason
    if (answer instanceof Response) void answer.body?.cancel()
    navigator.serviceWorker.controller?.postMessage('MOCK_ACTIVATE')
    return known ?? carry(own)
  }
}

/** Tells a request from others, and the backend's answer to it from whatever else may come. */
const idHeader = 'x-saiheng-request'

/**
 * MSW asks the service worker it finds for an update and awaits no answer. After a reload that worker may just have
 * unregistered itself with the page before; it goes on serving this page, and only the check fails.
 */
function keepUpdateCheckQuiet(event: PromiseRejectionEvent): void {
  if (event.reason instanceof TypeError && event.reason.message.startsWith('Failed to update a ServiceWorker'))
    event.preventDefault()
}
