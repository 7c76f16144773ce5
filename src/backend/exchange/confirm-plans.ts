import { countStates, fingerprintOf, withoutOutcome, type RowPlan } from '#domain/exchange/row-plan'
import { problem, type ProblemReason } from '../core/problems'

/** More faults than this are counted, not listed. */
const mostReasons = 1000

export interface Confirmed {
  readonly fingerprint: string
  readonly file?: string | undefined
}

/** What a page is told of an import before it confirms it. */
export function presentPlans<Field extends string>(plans: readonly RowPlan<Field, unknown>[]) {
  return {
    rows: plans.map(withoutOutcome),
    counts: countStates(plans),
    fingerprint: fingerprintOf(plans),
  }
}

/** Goes on only where no row is faulty and the outcome is the one that was confirmed. */
export function demandConfirmed<Field extends string>(
  plans: readonly RowPlan<Field, unknown>[],
  { fingerprint }: Confirmed,
): void {
  const faults = plans.flatMap(({ findings }) => findings.map(({ reason }): ProblemReason => reason))
  if (faults.length > 0) throw problem('REFUSED', capped(faults))
  if (fingerprintOf(plans) !== fingerprint) throw problem('STALE', [{ code: 'exchange.outcome_changed' }])
}

function capped(faults: readonly ProblemReason[]): readonly ProblemReason[] {
  if (faults.length <= mostReasons) return faults
  const count = faults.length - mostReasons
  return [...faults.slice(0, mostReasons), { code: 'exchange.more_faults', params: { count, limit: mostReasons } }]
}
