import { useSyncExternalStore } from 'react'
import { noVerdict, type Verdict } from './verdict'

/** What is said of the thing that is held, for the line that shows it. */
export interface VerdictStore {
  readonly now: () => Verdict
  readonly say: (verdict: Verdict) => void
  readonly watch: (watcher: () => void) => () => void
}

export function createVerdictStore(): VerdictStore {
  let verdict = noVerdict
  const watchers = new Set<() => void>()
  return {
    now: () => verdict,
    say: (next) => {
      verdict = next
      for (const watcher of watchers) watcher()
    },
    watch: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

export function useVerdict(store: VerdictStore): Verdict {
  return useSyncExternalStore(store.watch, store.now)
}
