import type { Day } from '#domain/schedule/days'
import type { RotationProblem } from '#domain/schedule/rotation/problem'
import type { RotationProgress } from '#domain/schedule/rotation/solve-rotation'
import type { NamedModule } from '#domain/schedule/rotation/to-items'

/** What somebody asks the solver; modules carry the words they will have in the programme. */
export interface RotationWish extends Omit<RotationProblem, 'modules'> {
  readonly day: Day
  readonly modules: readonly NamedModule[]
  /** Longest it may take, in seconds. */
  readonly seconds: number
}

export type RotationState = { readonly wish: RotationWish } & (
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly progress: RotationProgress | null; readonly seconds: number }
  | { readonly kind: 'answered'; readonly progress: RotationProgress; readonly seconds: number; readonly ended: Ended }
  | { readonly kind: 'failed' }
)

/** `finished`: by itself; `time`: the time was up; `stopped`: somebody said so. The best so far is kept each time. */
export type Ended = 'finished' | 'time' | 'stopped'

export type RotationEvent =
  | { readonly type: 'wishChanged'; readonly wish: RotationWish }
  | { readonly type: 'started' }
  | { readonly type: 'progressed'; readonly progress: RotationProgress; readonly seconds: number }
  | { readonly type: 'ended'; readonly ended: Ended }
  | { readonly type: 'failed' }

export function reduceRotation(state: RotationState, event: RotationEvent): RotationState {
  const { wish } = state
  switch (event.type) {
    case 'wishChanged':
      return { kind: 'asking', wish: event.wish }
    case 'started':
      return { kind: 'running', wish, progress: null, seconds: 0 }
    case 'progressed':
      return state.kind === 'running' ? { ...state, progress: event.progress, seconds: event.seconds } : state
    case 'ended':
      if (state.kind !== 'running') return state
      if (state.progress === null) return { kind: 'asking', wish }
      return { kind: 'answered', wish, progress: state.progress, seconds: state.seconds, ended: event.ended }
    case 'failed':
      return { kind: 'failed', wish }
  }
}

/** What the wish lacks before it can be worked out, by the field at fault. */
export function wishFaults({ modules, teams }: RotationWish): ('modules' | 'codes' | 'teams')[] {
  const codes = modules.map(({ code }) => code)
  return [
    ...(modules.length === 0 ? (['modules'] as const) : []),
    ...(new Set(codes).size < codes.length || codes.some((code) => code.trim() === '') ? (['codes'] as const) : []),
    ...(teams < 1 ? (['teams'] as const) : []),
  ]
}

/** The best known so far, while it runs and afterwards. */
export function bestOf(state: RotationState): RotationProgress | null {
  return state.kind === 'running' || state.kind === 'answered' ? state.progress : null
}
