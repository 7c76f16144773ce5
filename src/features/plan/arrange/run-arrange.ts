import type { Highs } from 'highs'
import { arrange, type Arranged } from '#domain/schedule/arrange/arrange'
import { explain, type Conflict } from '#domain/schedule/arrange/explain'
import { waysOut, type Relaxation } from '#domain/schedule/arrange/relaxation'
import type { ArrangeRequest } from '#domain/schedule/arrange/request'
import type { Search } from '#domain/schedule/arrange/solver'
import { driveSearch, type DriveOptions } from './drive-search'

export interface ArrangeRun extends Omit<DriveOptions, 'now' | 'tell'> {
  readonly request: ArrangeRequest
}

/** Why nothing fits, and for each requirement what could be done about it. */
export interface ExplainedConflict extends Conflict {
  readonly ways: readonly (Relaxation | null)[]
}

export interface RunResult extends Arranged {
  readonly conflict: ExplainedConflict | null
}

/** Time for saying why, beside the time for looking. */
const explainLimitMs = 30_000

/** Arranges, and where not every stage finds a place says why. */
export function runArrange(
  highs: Highs,
  { request, ...limits }: ArrangeRun,
  { now, tell }: Pick<DriveOptions, 'now' | 'tell'>,
): RunResult {
  const began = now()
  const arranged = driveSearch(highs, arrange(request), { ...limits, now, tell })
  if (arranged.outcome !== 'incomplete') return { ...arranged, conflict: null }
  const spent = now() - began
  const asked = <Result>(search: Search<Result>): Result =>
    driveSearch(highs, search, {
      timeLimitMs: explainLimitMs,
      gap: 0,
      now,
      tell: (progress, elapsedMs) =>
        tell({ ...progress, step: 'explain', cost: null, bound: null, plan: null }, spent + elapsedMs),
    })
  const explained = asked(explain(request))
  if (explained.kind === 'plan')
    return { ...arranged, outcome: 'stopped', plan: explained.plan, unplaced: [], impossible: false, conflict: null }
  if (explained.kind === 'unknown') return { ...arranged, conflict: null }
  const ways = asked(waysOut(request, explained.conflict.requirements))
  return { ...arranged, impossible: true, conflict: { ...explained.conflict, ways } }
}
