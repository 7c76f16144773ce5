import { createHost } from './host'

declare const self: DedicatedWorkerGlobalScope

// Only one owner of the data at a time: the page that started this worker holds the lock.
createHost().connect({
  postMessage: (message, transfer = []) => self.postMessage(message, transfer),
  set onmessage(listener: ((event: MessageEvent) => void) | null) {
    self.onmessage = listener
  },
})
