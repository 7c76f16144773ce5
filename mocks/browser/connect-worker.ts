import type { BootStatus } from '#contract/boot-status'
import type { Port } from './messages'

const lockName = 'saiheng-data'

/**
 * One worker for all tabs. Where a browser has no SharedWorker, one tab's own worker holds the data
 * under a lock, and the other tabs say so until it closes.
 */
export function connectWorker(onBoot: (status: BootStatus) => void): Port {
  if (typeof SharedWorker !== 'undefined') {
    const worker = new SharedWorker(new URL('../worker/shared.ts', import.meta.url), { type: 'module', name: 'saiheng' })
    worker.onerror = () => onBoot({ state: 'failed', message: 'worker' })
    worker.port.start()
    return worker.port
  }
  return connectDedicated(onBoot)
}

function connectDedicated(onBoot: (status: BootStatus) => void): Port {
  const { port1, port2 } = new MessageChannel()
  const waiting = setTimeout(() => onBoot({ state: 'elsewhere' }), 500)
  void navigator.locks.request(lockName, () => {
    clearTimeout(waiting)
    const worker = new Worker(new URL('../worker/dedicated.ts', import.meta.url), { type: 'module' })
    worker.onerror = () => onBoot({ state: 'failed', message: 'worker' })
    worker.onmessage = ({ data }) => port2.postMessage(data)
    port2.onmessage = ({ data }) => worker.postMessage(data)
    return new Promise(() => undefined)
  })
  port1.start()
  return port1
}
