import type { RotationProblem } from '#domain/schedule/rotation/problem'
import { solveRotation, type RotationEffort, type RotationProgress } from '#domain/schedule/rotation/solve-rotation'

export interface RotationOrder {
  readonly problem: RotationProblem
  readonly effort: RotationEffort
}

export interface RotationNews {
  readonly progress: RotationProgress
  readonly done: boolean
}

/** How often the page hears of it, in milliseconds. */
const beat = 100

/** Works in one go: to stop it the page ends the worker and keeps what it was told last. */
addEventListener('message', (event: MessageEvent<RotationOrder>) => {
  const { problem, effort } = event.data
  const solving = solveRotation(problem, effort)
  let told = 0
  for (;;) {
    const { value, done } = solving.next()
    const finished = done === true
    if (finished || performance.now() - told >= beat) {
      told = performance.now()
      postMessage({ progress: value, done: finished } satisfies RotationNews)
    }
    if (finished) return
  }
})
