import type { FromWorker, LocalCall, Port, ToWorker } from './messages'
import type { BootStatus } from '#contract/boot-status'

/** A page's end of the worker: sends requests over, gives answers back as streams. */
export function createTransport(port: Port, onBoot: (status: BootStatus) => void) {
  const answers = new Map<number, PendingAnswer>()
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0

  port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    switch (data.type) {
      case 'boot':
        return onBoot(data.status)
      case 'head':
        return answers.get(data.id)?.start(data.status, data.headers)
      case 'chunk':
        return answers.get(data.id)?.push(data.bytes)
      case 'end':
        answers.get(data.id)?.end(data.error)
        return void answers.delete(data.id)
      case 'local': {
        const call = calls.get(data.id)
        calls.delete(data.id)
        return data.error === undefined ? call?.resolve(data.value) : call?.reject(new Error(data.error))
      }
    }
  }

  return { fetch: send, call, retry: () => port.postMessage({ type: 'retry' } satisfies ToWorker) }

  async function send(request: Request): Promise<Response> {
    const id = (lastId += 1)
    const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer()
    const packed = { method: request.method, url: request.url, headers: [...request.headers], body }
    const answer = pendAnswer(() => port.postMessage({ type: 'abort', id } satisfies ToWorker))
    answers.set(id, answer)
    request.signal.addEventListener('abort', () => answer.cancel())
    port.postMessage({ type: 'request', id, request: packed } satisfies ToWorker, body === null ? [] : [body])
    return answer.response
  }

  function call(localCall: LocalCall): Promise<unknown> {
    const id = (lastId += 1)
    return new Promise((resolve, reject) => {
      calls.set(id, { resolve, reject })
      port.postMessage({ type: 'local', id, call: localCall } satisfies ToWorker)
    })
  }
}

interface PendingAnswer {
  readonly response: Promise<Response>
  readonly start: (status: number, headers: readonly [string, string][]) => void
  readonly push: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly end: (error: string | undefined) => void
  readonly cancel: () => void
}

function pendAnswer(abort: () => void): PendingAnswer {
  let stream: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined
  let resolve: (response: Response) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const response = new Promise<Response>((onResponse, onError) => {
    resolve = onResponse
    reject = onError
  })
  return { response, start, push: (bytes) => stream?.enqueue(bytes), end, cancel }

  function start(status: number, headers: readonly [string, string][]): void {
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => void (stream = controller),
      cancel,
    })
    const empty = status === 204 || status === 304
    resolve(
      new Response(empty ? null : body, {
        status,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
      }),
    )
  }

  function end(error: string | undefined): void {
    if (error === undefined) stream?.close()
    else if (stream === undefined) reject(new Error(error))
    else stream.error(new Error(error))
    stream = undefined
  }

  function cancel(): void {
    stream = undefined
    abort()
  }
}
