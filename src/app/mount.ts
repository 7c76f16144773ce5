import type { BootStatus } from '#contract/boot-status'
import type { LocalData } from '#features/settings/local-data.ts'

export type { BootStatus } from '#contract/boot-status'

/** What the app knows of where its backend runs. */
export interface Mount {
  readonly kind: 'embedded' | 'server'
  /** Static files on any web server cannot answer deep links, so the demo build routes by hash. */
  readonly history: 'browser' | 'hash'
  readonly boot: Store<BootStatus>
  /** Only the embedded mount keeps its data in this browser. */
  readonly storage: LocalData | null
  /** Starts again after a failed boot. */
  readonly retry: () => void
}

export interface Store<Value> {
  readonly get: () => Value
  readonly subscribe: (listener: () => void) => () => void
}

/** A value people can watch; small enough that no state library is needed for it. */
export function createStore<Value>(initial: Value): Store<Value> & { readonly set: (value: Value) => void } {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set: (value) => {
      current = value
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
