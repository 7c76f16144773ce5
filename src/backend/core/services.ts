import type { Change } from './changes'
import type { Database } from '../db/database'

/** Where a mount keeps a session's token: a header in the embedded mount, an HttpOnly cookie on Node. */
export interface SessionCarrier {
  readonly read: (request: Request) => string | null
  readonly write: (answer: Headers, token: string | null, request: Request) => void
}

export interface BackendOptions {
  readonly db: Database
  readonly now: () => Date
  /** A new unique id; the browser and Node make them differently on plain http. */
  readonly newId: () => string
  /** Bytes nobody can foretell, for the seeds of draws; the platform's own when left out. */
  readonly randomBytes?: (length: number) => Uint8Array
  readonly authenticate: SessionCarrier
  /** Whether a visitor may become one of the sample people. */
  readonly personas: boolean
  /** Runs after a commit and before the answer: PGlite on IndexedDB is only durable once synced. */
  readonly afterCommit?: () => Promise<void>
}

/** What every request has at hand. */
export interface RequestContext {
  readonly options: BackendOptions
  readonly changes: {
    readonly publish: (change: Change) => void
    readonly subscribe: (signal?: AbortSignal) => AsyncIterable<Change>
  }
  readonly request: Request
  readonly answer: Headers
}
