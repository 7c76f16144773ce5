import type { EditableContestData } from '#contract/contest-draft'
import type { ContestDraft } from '#domain/contests/contest-draft'

/** An unfinished edit as this device keeps it; with what it started from, so that it can still be merged. */
export interface KeptDraft {
  readonly draft: ContestDraft
  readonly base: EditableContestData | null
}

function keyOf(contestId: string | null): string {
  return `saiheng.contest-draft.${contestId ?? 'new'}`
}

/** What was being edited when the page was left; null where there is nothing, or nothing readable. */
export function readKept(contestId: string | null): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(contestId)) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

/** Answers whether the device keeps it; null forgets it. */
export function keep(contestId: string | null, kept: KeptDraft | null): boolean {
  try {
    if (kept === null) localStorage.removeItem(keyOf(contestId))
    else localStorage.setItem(keyOf(contestId), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

function isKept(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null || !('draft' in value) || !('base' in value)) return false
  const { draft } = value
  return typeof draft === 'object' && draft !== null && 'hosts' in draft && 'events' in draft && 'stages' in draft
}
