import type { MarkingState } from './vocabulary'

/** The chief has signed: marks and scheme stay as they are until an unlocking. */
export function isMarkingLocked(state: MarkingState | undefined): boolean {
  return state === 'signed' || state === 'published'
}
