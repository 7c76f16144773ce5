import type { Backend } from '#backend/create-backend'
import type { BootStatus } from '#contract/boot-status'
import type { FromWorker, LocalCall, Port, ToWorker } from '../browser/messages'
import { startEmbeddedBackend } from './start'
import { openStoredData, readNote, unpack, unpackSample, type StoredData } from './database'

interface Running {
  readonly backend: Backend
  readonly opened: StoredData
}

/** How long, in milliseconds, a reload may take to let go of the data before we say that another tab has it. */
const patience = 1500

/** The worker's side: one backend, any number of pages; requests wait for the boot. */
export function createHost() {
  const ports = new Set<Port>()
  let status: BootStatus = { state: 'booting', step: 'starting', done: 0, total: 0 }
  const owned = ownData(() => report({ state: 'elsewhere' }))
  let running = boot(() => openStoredData(report))

  return { connect }

  function connect(port: Port): void {
    ports.add(port)
    const aborts = new Map<number, AbortController>()
    port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
      if (data.type === 'request') void answer(port, data, aborts)
      if (data.type === 'abort') aborts.get(data.id)?.abort()
      if (data.type === 'local') void answerLocal(port, data.id, data.call)
      if (data.type === 'retry' && status.state === 'failed') running = boot(() => openStoredData(report))
    }
    tell(port, { type: 'boot', status })
  }

  async function boot(open: () => Promise<StoredData>): Promise<Running> {
    try {
      await owned
      const opened = await open()
      const started = { backend: startEmbeddedBackend(opened), opened }
      report({ state: 'ready' })
      return started
    } catch (error) {
      report({ state: 'failed', message: error instanceof Error ? error.message : String(error) })
      return new Promise(() => undefined)
    }
  }

  function report(next: BootStatus): void {
    status = next
    for (const port of ports) tell(port, { type: 'boot', status })
  }

  async function answer(
    port: Port,
    message: Extract<ToWorker, { type: 'request' }>,
    aborts: Map<number, AbortController>,
  ) {
    const { id, request } = message
    const abort = new AbortController()
    aborts.set(id, abort)
    try {
      const { backend } = await running
      const { method, url, headers, body } = request
      const response = await backend.fetch(
        new Request(url, {
          method,
          headers: headers.map(([name, value]): [string, string] => [name, value]),
          body,
          signal: abort.signal,
        }),
      )
      tell(port, { type: 'head', id, status: response.status, headers: [...response.headers] })
      await streamBody(port, id, response)
      tell(port, { type: 'end', id })
    } catch (error) {
      if (!abort.signal.aborted) tell(port, { type: 'end', id, error: String(error) })
    } finally {
      aborts.delete(id)
    }
  }

  async function answerLocal(port: Port, id: number, call: LocalCall): Promise<void> {
    try {
      tell(port, { type: 'local', id, value: await runLocal(call) })
    } catch (error) {
      tell(port, { type: 'local', id, error: error instanceof Error ? error.message : String(error) })
    }
  }

  async function runLocal(call: LocalCall): Promise<unknown> {
    if (call.name === 'describe') return readNote()
    const { opened } = await running
    if (call.name === 'export') return opened.client.dumpDataDir('gzip')
    await replaceData(call, opened)
    return undefined
  }

  /** The old data goes on answering until the new is there, and stays if it cannot be read. */
  async function replaceData(call: LocalCall, old: StoredData): Promise<void> {
    try {
      const opened =
        call.name === 'import' ? await unpack(call.file, { touched: true, report }) : await unpackSample(report)
      await opened.save()
      running = Promise.resolve({ backend: startEmbeddedBackend(opened), opened })
      await old.client.close()
    } finally {
      report({ state: 'ready' })
    }
  }
}

/**
 * Two workers over one data folder would ruin it: an older build in another tab, or a copy of the app under
 * another path. The second waits until the first is gone. Without locks (plain http) nothing can be known.
 */
function ownData(onWaiting: () => void): Promise<void> {
  const { locks } = navigator as Partial<Navigator>
  if (locks === undefined) return Promise.resolve()
  const waiting = setTimeout(onWaiting, patience)
  return new Promise((resolve) => {
    void locks.request('saiheng-data', () => {
      clearTimeout(waiting)
      resolve()
      return new Promise(() => undefined)
    })
  })
}

async function streamBody(port: Port, id: number, response: Response): Promise<void> {
  const reader = response.body?.getReader()
  if (reader === undefined) return
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const bytes = new Uint8Array(read.value)
    tell(port, { type: 'chunk', id, bytes }, [bytes.buffer])
  }
}

function tell(port: Port, message: FromWorker, transfer: Transferable[] = []): void {
  port.postMessage(message, transfer)
}
