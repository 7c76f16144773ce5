import type { Reason } from '#domain/decision'
import { exact, roundHalfUp } from '#domain/exact'
import type { AspectRule } from '#domain/marking/aspect-rule'
import { checkMarkValue } from '#domain/marking/mark-entry'
import { awardMeasurement } from '#domain/marking/measurement'

export interface LiveMark {
  readonly mark: string | null
  readonly reasons: readonly Reason[]
}

/** What a typed value would give; a number that is only begun is not complained about. */
export function liveMark(rule: AspectRule, typed: string): LiveMark {
  const value = normalTyped(typed)
  if (value === '' || value === '-' || value.endsWith('.')) return { mark: null, reasons: [] }
  if (rule.type === 'measurement') {
    const decision = awardMeasurement({ ...rule, value })
    return decision.kind === 'refused'
      ? { mark: null, reasons: decision.reasons }
      : { mark: roundHalfUp(decision.value, 2), reasons: [] }
  }
  const checked = checkMarkValue(rule, value)
  return checked.kind === 'refused'
    ? { mark: null, reasons: checked.reasons }
    : { mark: roundHalfUp(exact(checked.value), 2), reasons: [] }
}

/** Chinese keyboards write full-width digits and points; people also write a comma. */
export function normalTyped(typed: string): string {
  return typed.normalize('NFKC').replaceAll('。', '.').replaceAll(',', '.').replace('−', '-').trim()
}
