import type { BootStatus } from '#contract/boot-status'

/** What travels between a page and the worker that holds the backend. */
export type ToWorker =
  | { readonly type: 'request'; readonly id: number; readonly request: PackedRequest }
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'local'; readonly id: number; readonly call: LocalCall }
  | { readonly type: 'retry' }

export type FromWorker =
  | { readonly type: 'boot'; readonly status: BootStatus }
  | {
      readonly type: 'head'
      readonly id: number
      readonly status: number
      readonly headers: readonly [string, string][]
    }
  | { readonly type: 'chunk'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'end'; readonly id: number; readonly error?: string }
  | { readonly type: 'local'; readonly id: number; readonly value?: unknown; readonly error?: string }

export interface PackedRequest {
  readonly method: string
  readonly url: string
  readonly headers: readonly [string, string][]
  readonly body: ArrayBuffer | null
}

/** What Settings asks of the data in this browser. */
export type LocalCall =
  | { readonly name: 'describe' | 'export' | 'reset' }
  | { readonly name: 'import'; readonly file: Blob }

export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent) => void) | null
}
