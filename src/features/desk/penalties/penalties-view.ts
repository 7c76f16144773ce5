import type { PenaltiesData } from '#contract/marking-penalties'
import { compareExact, exact, zero } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import { nextRung, standingPenalties, type PenaltyRung } from '#domain/marking/penalty'

export type PenaltyData = PenaltiesData['rows'][number]

export interface PenalisedWork {
  readonly workCode: string
  readonly rows: readonly PenaltyData[]
  readonly standing: readonly PenaltyData[]
  readonly next: PenaltyRung | null
}

type Recorded = Pick<PenaltiesData, 'rows' | 'ladder'>

/** The works that were ever penalised, by code, with what stands and what the next breach would cost. */
export function penalisedWorks({ rows, ladder }: Recorded): readonly PenalisedWork[] {
  return [...groupBy(rows, ({ workCode }) => workCode)]
    .map(([workCode, own]) => ({
      workCode,
      rows: own,
      standing: standingPenalties(own),
      next: nextRung(ladder, own),
    }))
    .toSorted((left, right) => (left.workCode < right.workCode ? -1 : 1))
}

/** How often a work was penalised, as far as that still stands, and what the ladder asks for the next time. */
export interface Conduct {
  readonly standing: readonly string[]
  readonly next: PenaltyRung | null
}

/** The conduct of a work on record, without the penalty of that id: one's own may be there before its answer is. */
export function conductOf({ rows, ladder }: Recorded, workCode: string, without?: string): Conduct {
  const own = rows.filter((row) => row.workCode === workCode && row.id !== without)
  return { standing: standingPenalties(own).map(({ id }) => id), next: nextRung(ladder, own) }
}

export function sameConduct(left: Conduct, right: Conduct): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** Whether the same penalties stand: then what differs of two conducts is what the ladder asks for. */
export function sameStanding(left: Conduct, right: Conduct): boolean {
  return JSON.stringify(left.standing) === JSON.stringify(right.standing)
}

export const rungKinds = ['deduct', 'void_module', 'void_event'] as const satisfies readonly PenaltyRung['kind'][]

/** What is being imposed, as it is typed. */
export interface PenaltyDraft {
  readonly kind: PenaltyRung['kind']
  readonly points: string
  readonly module: string
}

/** A penalty as it is sent. */
export interface PenaltyChoice {
  readonly workCode: string
  readonly kind: PenaltyRung['kind']
  readonly module: string | null
  readonly points: string | null
  readonly reason: string
}

/** Whether a penalty on record is the one chosen, however its marks are written. */
export function isRecordOf(row: PenaltyData, choice: PenaltyChoice): boolean {
  if (row.workCode !== choice.workCode || row.kind !== choice.kind || row.module !== choice.module) return false
  return row.reason === choice.reason.trim() && samePoints(row.points, choice.points)
}

function samePoints(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return left === right
  return isPoints(right) && compareExact(exact(left), exact(right)) === 0
}

export function draftOf(rung: PenaltyRung | null): PenaltyDraft {
  return { kind: rung?.kind ?? 'deduct', points: rung?.kind === 'deduct' ? rung.points : '', module: '' }
}

export function isComplete({ kind, points, module }: PenaltyDraft): boolean {
  if (kind === 'deduct') return isPoints(points)
  return kind === 'void_event' || module !== ''
}

export function isPoints(text: string): boolean {
  return /^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) && compareExact(exact(text.trim()), zero) > 0
}
