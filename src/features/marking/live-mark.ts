import { roundHalfUp } from '#domain/exact'
import type { Reason } from '#domain/decision'
import { awardMeasurement, type Calculation } from '#domain/marking/measurement'

export interface LiveMark {
  readonly mark: string | null
  readonly reasons: readonly Reason[]
}

/** What a typed value would give; a number that is only begun is not complained about. */
export function liveMark(calculation: Calculation, maxMark: string, typed: string): LiveMark {
  const value = normalTyped(typed)
  if (value === '' || value === '-' || value.endsWith('.')) return { mark: null, reasons: [] }
  const decision = awardMeasurement({ calculation, value, maxMark })
  if (decision.kind === 'refused') return { mark: null, reasons: decision.reasons }
  return { mark: roundHalfUp(decision.value, 2), reasons: [] }
}

/** Chinese keyboards write full-width digits and points; people also write a comma. */
export function normalTyped(typed: string): string {
  return typed.normalize('NFKC').replaceAll('。', '.').replaceAll(',', '.').replace('−', '-').trim()
}
