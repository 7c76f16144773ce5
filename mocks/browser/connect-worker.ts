import type { BootStatus } from '#contract/boot-status'
import type { Port } from './messages'

/** One worker for all tabs; where a browser has no SharedWorker, each tab its own, of which one at a time owns the data. */
export function connectWorker(onBoot: (status: BootStatus) => void): Port {
  const failed = () => onBoot({ state: 'failed', message: 'worker' })
  if (typeof SharedWorker === 'undefined') {
    const worker = new Worker(new URL('../worker/dedicated.ts', import.meta.url), { type: 'module' })
    worker.onerror = failed
    return worker
  }
  const shared = new SharedWorker(new URL('../worker/shared.ts', import.meta.url), { type: 'module', name: 'saiheng' })
  shared.onerror = failed
  shared.port.start()
  return shared.port
}
