/** A version's number, the plan in force, or the draft over it. */
export type PlanState = number | 'published' | 'draft'

/** What an address says; null for anything else. */
export function readState(text: string | null): PlanState | null {
  if (text === 'published' || text === 'draft') return text
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}
