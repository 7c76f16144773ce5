import { EventPublisher } from '@orpc/server'
import type { ChangeData } from '#contract/live'

export type Change = ChangeData

/** Tells everybody listening that something changed; what it is now, they have to ask for. */
export function createChanges() {
  const publisher = new EventPublisher<{ change: Change }>()
  return {
    publish: (change: Change) => publisher.publish('change', change),
    subscribe: (signal?: AbortSignal) => publisher.subscribe('change', { signal }),
  }
}
