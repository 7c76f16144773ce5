import { useCallback, useEffect, useRef } from 'react'
import type { FromSolver, ToSolver } from './solver-messages'

export interface Solver {
  readonly start: (run: ToSolver) => void
  /** Ends the worker at once; what it told so far is with the page. */
  readonly cancel: () => void
}

/** One worker for one run: HiGHS cannot be spoken to while it solves, but a worker can always be ended. */
export function useSolver(hear: (message: FromSolver) => void): Solver {
  const worker = useRef<Worker | null>(null)
  const cancel = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
  }, [])
  useEffect(() => cancel, [cancel])
  const start = useCallback(
    (run: ToSolver) => {
      cancel()
      const started = new Worker(new URL('./solve.worker.ts', import.meta.url), { type: 'module' })
      worker.current = started
      const current = () => worker.current === started
      started.addEventListener('message', ({ data }: MessageEvent<FromSolver>) => {
        if (!current()) return
        if (data.kind !== 'progress') cancel()
        hear(data)
      })
      started.addEventListener('error', (event) => {
        if (!current()) return
        cancel()
        hear({ kind: 'failed', message: event.message })
      })
      started.postMessage(run)
    },
    [cancel, hear],
  )
  return { start, cancel }
}
