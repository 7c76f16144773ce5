import type { BootStatus } from '#contract/boot-status'
import type { Port } from './messages'

export interface ConnectedWorker {
  readonly port: Port
  readonly onFailure: (listener: (status: BootStatus) => void) => void
}

const failed: BootStatus = { state: 'failed', message: 'worker' }

/**
 * Started when this module is first evaluated, which the page's head asks for before the app's own script:
 * the database opens while the app is still being read. One worker serves all tabs; where a browser has
 * no SharedWorker, each tab has its own, of which one at a time owns the data.
 */
export const worker: ConnectedWorker = typeof SharedWorker === 'undefined' ? startDedicated() : startShared()

function startShared(): ConnectedWorker {
  const shared = new SharedWorker(new URL('../worker/shared.ts', import.meta.url), { type: 'module', name: 'saiheng' })
  return { port: shared.port, onFailure: (listener) => void (shared.onerror = () => listener(failed)) }
}

function startDedicated(): ConnectedWorker {
  const dedicated = new Worker(new URL('../worker/dedicated.ts', import.meta.url), { type: 'module' })
  return { port: dedicated, onFailure: (listener) => void (dedicated.onerror = () => listener(failed)) }
}
