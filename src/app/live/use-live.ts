import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { nounsTouchedBy, type AskedAgain } from '#contract/touched-nouns'
import { apiClient, askAgain } from '#features/api.ts'
import { backoff } from './backoff'
import { gather } from './gather'

export type LiveState = 'connecting' | 'live' | 'lost'

/** Listens for changes while `on`, and asks again for what they touch. */
export function useLive(on: boolean): LiveState {
  const queryClient = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    if (!on) return
    const stop = new AbortController()
    void listen(queryClient, setState, stop.signal)
    return () => stop.abort()
  }, [on, queryClient])
  return state
}

/** Judges enter several marks a second; nobody reads faster than this. */
const betweenAsksMs = 1500

async function listen(queryClient: QueryClient, say: (state: LiveState) => void, signal: AbortSignal): Promise<void> {
  const asking = gather<AskedAgain>((nouns) => void askAgain(queryClient, nouns), betweenAsksMs)
  signal.addEventListener('abort', asking.stop)
  let failures = 0
  while (!signal.aborted) {
    try {
      const changes = await apiClient.live.changes(undefined, { signal })
      say('live')
      if (failures > 0) void queryClient.invalidateQueries()
      failures = 0
      for await (const { noun } of changes) asking.add(nounsTouchedBy(noun))
    } catch {
      // The stream ended or was refused; either way the loop tries again.
    }
    if (signal.aborted) return
    failures += 1
    say('lost')
    await pause(backoff(failures), signal)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
