import type { Relaxation } from '#domain/schedule/arrange/relaxation'
import type { Progress } from '#domain/schedule/arrange/solver'
import type { Plan } from '#domain/schedule/plan'
import type { RunResult } from './run-arrange'
import type { Setup } from './setup'
import type { FromSolver } from './solver-messages'

/** One step of the live picture. */
export interface Point {
  readonly ms: number
  readonly cost: number | null
  readonly bound: number | null
}

/** A run as far as it has come. */
export interface Run {
  readonly step: Progress['step'] | 'loading'
  readonly plan: Plan | null
  readonly cost: number | null
  readonly bound: number | null
  readonly placed: number
  readonly toPlace: number
  readonly columns: number
  readonly elapsedMs: number
  readonly points: readonly Point[]
}

export type Ended = 'proven' | 'stopped' | 'cancelled' | 'incomplete'

export type ArrangeState =
  | { readonly at: 'setup'; readonly setup: Setup; readonly notice: 'cancelled' | 'failed' | null }
  | { readonly at: 'running'; readonly setup: Setup; readonly run: Run }
  | {
      readonly at: 'result'
      readonly setup: Setup
      readonly run: Run
      readonly plan: Plan
      readonly ended: Ended
      readonly result: RunResult | null
    }

export type ArrangeEvent =
  | { readonly type: 'changed'; readonly setup: Setup }
  | { readonly type: 'started'; readonly setup: Setup }
  | { readonly type: 'heard'; readonly message: FromSolver }
  | { readonly type: 'cancelled' }
  | { readonly type: 'left' }

const freshRun: Run = {
  step: 'loading',
  plan: null,
  cost: null,
  bound: null,
  placed: 0,
  toPlace: 0,
  columns: 0,
  elapsedMs: 0,
  points: [],
}

/** Choose, watch, compare. What was chosen is never lost, and a cancelled run keeps the best plan it had. */
export function nextArrange(state: ArrangeState, event: ArrangeEvent): ArrangeState {
  switch (event.type) {
    case 'changed':
      return state.at === 'setup' ? { at: 'setup', setup: event.setup, notice: null } : state
    case 'started':
      return { at: 'running', setup: event.setup, run: freshRun }
    case 'heard':
      return state.at === 'running' ? heard(state, event.message) : state
    case 'cancelled':
      return state.at === 'running' ? cancelled(state) : state
    case 'left':
      return { at: 'setup', setup: state.setup, notice: null }
  }
}

type Running = Extract<ArrangeState, { at: 'running' }>

function heard({ setup, run }: Running, message: FromSolver): ArrangeState {
  if (message.kind === 'failed') return { at: 'setup', setup, notice: 'failed' }
  if (message.kind === 'progress')
    return { at: 'running', setup, run: progressed(run, message.progress, message.elapsedMs) }
  const { result, elapsedMs } = message
  const last = { ...run, cost: result.cost, bound: result.bound, elapsedMs }
  const points = withPoint(run.points, { ms: elapsedMs, cost: result.cost, bound: result.bound })
  return { at: 'result', setup, run: { ...last, points }, plan: result.plan, ended: result.outcome, result }
}

function cancelled({ setup, run }: Running): ArrangeState {
  if (run.plan === null) return { at: 'setup', setup, notice: 'cancelled' }
  return { at: 'result', setup, run, plan: run.plan, ended: 'cancelled', result: null }
}

function progressed(run: Run, progress: Progress, elapsedMs: number): Run {
  const { step, placed, toPlace, columns } = progress
  // While it says why nothing fits, what was found stays on view.
  const cost = step === 'explain' ? run.cost : progress.cost
  const bound = step === 'explain' ? run.bound : progress.bound
  return {
    step,
    plan: progress.plan ?? run.plan,
    cost,
    bound,
    placed: step === 'explain' ? run.placed : placed,
    toPlace: step === 'explain' ? run.toPlace : toPlace,
    columns,
    elapsedMs,
    points: withPoint(run.points, { ms: elapsedMs, cost, bound }),
  }
}

/** A point that shows nothing new only lengthens the lines of the one before. */
function withPoint(points: readonly Point[], point: Point): readonly Point[] {
  const last = points.at(-1)
  if (last !== undefined && last.cost === point.cost && last.bound === point.bound) return points
  return [...points, point]
}

/** How much dearer than the bound the plan is at most, as a share of it; null before both are known. */
export function gapOf({ cost, bound }: Pick<Run, 'cost' | 'bound'>): number | null {
  return cost === null || bound === null ? null : Math.max(0, cost - bound) / Math.max(1, cost)
}

export function withRelaxation(setup: Setup, relaxation: Relaxation): Setup {
  return { ...setup, relaxations: [...setup.relaxations, relaxation] }
}
