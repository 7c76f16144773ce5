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
  const carried = new Set<string>()
  let asked = 0
  return { ready: startMsw(), send, call: transport.call, retry: transport.retry }

  async function startMsw(): Promise<void> {
    window.addEventListener('unhandledrejection', keepUpdateCheckQuiet)
    const [{ http }, { setupWorker }] = await Promise.all([import('msw'), import('msw/browser')])
    const worker = setupWorker(
      http.all(`${apiRoot.href}*`, ({ request }) => {
        carried.add(request.headers.get(requestHeader) ?? '')
        return carry(request)
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
   * page and lets every request go by. What it did not carry goes straight to the backend, and it is told of this page.
   */
  async function send(request: Request): Promise<Response> {
    const own = request.clone()
    const id = String((asked += 1))
    request.headers.set(requestHeader, id)
    const answer = await fetch(request).catch((error: unknown) => ({ error }))
    if (!carried.delete(id) && !request.signal.aborted) {
      navigator.serviceWorker.controller?.postMessage('MOCK_ACTIVATE')
      if (answer instanceof Response) void answer.body?.cancel()
      return carry(own)
    }
    if (answer instanceof Response) return answer
    throw answer.error
  }
}

const requestHeader = 'x-saiheng-request'

/**
 * MSW asks the service worker it finds for an update and awaits no answer. After a reload that worker may just have
 * unregistered itself with the page before; it goes on serving this page, and only the check fails.
 */
function keepUpdateCheckQuiet(event: PromiseRejectionEvent): void {
  if (event.reason instanceof TypeError && event.reason.message.startsWith('Failed to update a ServiceWorker'))
    event.preventDefault()
}
