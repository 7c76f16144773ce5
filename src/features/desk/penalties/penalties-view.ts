import type { DeskData } from '#contract/marking-desk'
import type { PenaltiesData } from '#contract/marking-penalties'
import { compareExact, exact, roundHalfUp, zero } from '#domain/exact'
import { groupBy } from '#domain/group-by'
import { nextRung, standingPenalties, type PenaltyRung } from '#domain/marking/penalty'

export type PenaltyData = PenaltiesData['rows'][number]
type Work = DeskData['works'][number]

export interface PenalisedWork {
  readonly workCode: string
  readonly rows: readonly PenaltyData[]
  readonly standing: readonly PenaltyData[]
  readonly next: PenaltyRung | null
}

/** The works that were ever penalised, by code, with what stands and what the next breach would cost. */
export function penalisedWorks({ rows, ladder }: Pick<PenaltiesData, 'rows' | 'ladder'>): readonly PenalisedWork[] {
  return [...groupBy(rows, ({ workCode }) => workCode)]
    .map(([workCode, own]) => ({
      workCode,
      rows: own,
      standing: standingPenalties(own),
      next: nextRung(ladder, own),
    }))
    .toSorted((left, right) => (left.workCode < right.workCode ? -1 : 1))
}

/** What is being imposed, as it is typed. */
export interface PenaltyDraft {
  readonly kind: PenaltyRung['kind']
  readonly points: string
  readonly module: string
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

/** `later`: known once all is marked, or once it is imposed. */
export type Preview =
  | { readonly kind: 'marks'; readonly before: string; readonly after: string }
  | { readonly kind: 'void'; readonly before: string | null }
  | { readonly kind: 'later'; readonly why: 'incomplete' | 'module' }

/** What a penalty would make of a work's total; void parts are known by what they count, void criteria are not. */
export function previewOf(work: Work, draft: PenaltyDraft): Preview {
  const before = work.total
  if (draft.kind === 'void_event') return { kind: 'void', before }
  if (before === null || work.void || work.raw === null) return { kind: 'later', why: 'incomplete' }
  const lost = lostBy(work, draft)
  if (lost === null) return { kind: 'later', why: 'module' }
  const left = exact(work.raw).sub(exact(work.deducted)).sub(exact(lost))
  return { kind: 'marks', before, after: roundHalfUp(compareExact(left, zero) < 0 ? zero : left, 2) }
}

function lostBy({ parts }: Work, { kind, points, module }: PenaltyDraft): string | null {
  if (kind === 'deduct') return isPoints(points) ? points.trim() : '0'
  return parts.find(({ code }) => code === module)?.counts ?? null
}
