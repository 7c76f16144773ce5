import { createHost } from './host'

declare const self: DedicatedWorkerGlobalScope

createHost().connect({
  postMessage: (message, transfer = []) => self.postMessage(message, transfer),
  set onmessage(listener: ((event: MessageEvent) => void) | null) {
    self.onmessage = listener
  },
})
