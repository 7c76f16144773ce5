import type { Progress } from '#domain/schedule/arrange/solver'
import type { ArrangeRun, RunResult } from './run-arrange'

export type ToSolver = ArrangeRun

/** What the worker sends: as often as something changed, then once how it ended. */
export type FromSolver =
  | { readonly kind: 'progress'; readonly progress: Progress; readonly elapsedMs: number }
  | { readonly kind: 'done'; readonly result: RunResult; readonly elapsedMs: number }
  | { readonly kind: 'failed'; readonly message: string }
