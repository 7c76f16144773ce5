import { runRotation } from '#domain/schedule/rotation/solve-rotation'
import type { Ended, RotationEvent } from './rotation-machine'
import type { RotationNews, RotationOrder } from './rotation.worker'

export interface RunningRotation {
  readonly stop: () => void
}

/** Has a rotation worked out off the page's thread, and tells how it goes; it ends by itself, in time, or when stopped. */
export function startRotation(
  order: RotationOrder,
  seconds: number,
  tell: (event: RotationEvent) => void,
): RunningRotation {
  tell({ type: 'started' })
  if (typeof Worker === 'undefined') return workHere(order, tell)
  const worker = new Worker(new URL('./rotation.worker.ts', import.meta.url), { type: 'module' })
  const began = performance.now()
  const timer = setTimeout(() => end('time'), seconds * 1000)
  worker.addEventListener('message', ({ data: { progress, done } }: MessageEvent<RotationNews>) => {
    tell({ type: 'progressed', progress, seconds: (performance.now() - began) / 1000 })
    if (done) end('finished')
  })
  worker.addEventListener('error', () => {
    close()
    tell({ type: 'failed' })
  })
  worker.postMessage(order)
  return { stop: () => end('stopped') }

  function end(ended: Ended): void {
    close()
    tell({ type: 'ended', ended })
  }

  function close(): void {
    clearTimeout(timer)
    worker.terminate()
  }
}

/** Where there are no workers the page does it itself, with less effort. */
function workHere({ problem, effort }: RotationOrder, tell: (event: RotationEvent) => void): RunningRotation {
  const progress = runRotation(problem, { ...effort, tries: 200, exactStates: 4000 })
  tell({ type: 'progressed', progress, seconds: 0 })
  tell({ type: 'ended', ended: 'finished' })
  return { stop: () => undefined }
}
