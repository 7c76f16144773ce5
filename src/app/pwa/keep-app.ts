import { Workbox } from 'workbox-window'
import { appVersion, onVersionWanted } from './app-version'
import { unregisterOtherWorkers } from './other-workers'

const script = 'sw.js'
const oneHour = 3_600_000

/**
 * Registers the worker that keeps the app on this device. A newer version waits until somebody asks for it, and only
 * the page where that was asked reloads: nothing is taken from under a judge's hands.
 */
export async function keepApp(): Promise<void> {
  await unregisterOtherWorkers(script)
  const worker = new Workbox(new URL(script, new URL(import.meta.env.BASE_URL, location.origin)).href)
  let wanted = false

  worker.addEventListener('waiting', () => appVersion.set('waiting'))
  worker.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    if (wanted) location.reload()
    else if (isUpdate === true || isExternal === true) appVersion.set('changed')
  })
  onVersionWanted(() => {
    wanted = true
    if (appVersion.get() === 'waiting') worker.messageSkipWaiting()
    else location.reload()
  })

  // Out of reach or refused: the app works as a page like any other.
  await worker.register({ immediate: true }).catch(() => undefined)
  const look = () => void worker.update().catch(() => undefined)
  setInterval(look, oneHour)
  window.addEventListener('online', look)
}
