import { createHost } from './host'

declare const self: SharedWorkerGlobalScope

const host = createHost()

self.onconnect = ({ ports }) => {
  for (const port of ports) host.connect(port)
}
