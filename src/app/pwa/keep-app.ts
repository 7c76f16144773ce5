import i18next from 'i18next'
import { Workbox } from 'workbox-window'
import { newerVersion, onVersionWanted, type NewerState } from './app-version'
import { unregisterOtherWorkers } from './other-workers'
import { VersionNotice } from './VersionNotice'

const script = 'sw.js'
const oneHour = 3_600_000

/**
 * Registers the worker that keeps the app on this device. A newer version waits until somebody asks for it, and only
 * the page where that was asked reloads: nothing is taken from under a judge's hands.
 */
export async function keepApp(): Promise<void> {
  // The notice and its words are here before there is a newer version: then the server has them no more.
  await Promise.all([unregisterOtherWorkers(script), i18next.loadNamespaces('settings')])
  const worker = new Workbox(new URL(script, new URL(import.meta.env.BASE_URL, location.origin)).href)
  let wanted = false
  const tell = (state: NewerState) => newerVersion.set({ state, Notice: VersionNotice })

  worker.addEventListener('waiting', () => tell('waiting'))
  worker.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    if (wanted) location.reload()
    else if (isUpdate === true || isExternal === true) tell('changed')
  })
  onVersionWanted(() => {
    wanted = true
    if (newerVersion.get()?.state === 'waiting') worker.messageSkipWaiting()
    else location.reload()
  })

  // Out of reach or refused: the app works as a page like any other.
  await worker.register({ immediate: true }).catch(() => undefined)
  const look = () => void worker.update().catch(() => undefined)
  setInterval(look, oneHour)
  window.addEventListener('online', look)
}
