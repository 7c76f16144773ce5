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
  return { ready: startMsw(), call: transport.call, retry: transport.retry }

  async function startMsw(): Promise<void> {
    window.addEventListener('unhandledrejection', keepUpdateCheckQuiet)
    const [{ http }, { setupWorker }] = await Promise.all([import('msw'), import('msw/browser')])
    const apiRoot = new URL('api/', root)
    const worker = setupWorker(
      http.all(`${apiRoot.href}*`, ({ request }) => {
        const path = request.url.slice(apiRoot.href.length)
        return transport.fetch(new Request(new URL(`/api/${path}`, root), request))
      }),
    )
    await worker.start({
      serviceWorker: { url: new URL('mockServiceWorker.js', root).href },
      onUnhandledRequest: 'bypass',
      quiet: true,
    })
  }
}

/**
 * MSW asks the service worker it finds for an update and awaits no answer. After a reload that worker may just have
 * unregistered itself with the page before; it goes on serving this page, and only the check fails.
 */
function keepUpdateCheckQuiet(event: PromiseRejectionEvent): void {
  if (event.reason instanceof TypeError && event.reason.message.startsWith('Failed to update a ServiceWorker'))
    event.preventDefault()
}
