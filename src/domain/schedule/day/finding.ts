import type { Reason } from '../../decision'
import type { DayItem } from './programme'

/** One place where a programme does not hold: what blocks must be mended before it is published. */
export interface DayFinding {
  readonly severity: 'block' | 'warn'
  /** The items involved, the one to look at first in front. */
  readonly itemIds: readonly string[]
  readonly reason: Reason
}

/** The finding about some items, which the reason names as well. */
export function findingOn(
  items: readonly DayItem[],
  severity: DayFinding['severity'],
  reason: Pick<Reason, 'code' | 'params'>,
): DayFinding {
  return { severity, itemIds: items.map(({ id }) => id), reason }
}
