/**
 * What public sources report of a real contest or edition, word for word where it is text.
 * Kept apart from sample entries and results, which are never attached to it.
 */
export interface ReportedFacts {
  readonly source: string
  readonly name?: string
  readonly dates?: string
  readonly competitors?: string
  readonly teams?: string
  readonly groups?: readonly string[]
  readonly parts?: readonly string[]
  readonly awards?: readonly string[]
  readonly stages?: readonly string[]
  readonly notes?: readonly string[]
}
