import { decide, type Decision, type Reason } from '../decision'
import type { MarkedCell } from './form-progress'

interface EventSignature {
  readonly schemeLocked: boolean
  /** Every aspect of every work that is to be marked. */
  readonly cells: readonly Pick<MarkedCell, 'mark'>[]
}

/**
 * Whether the chief may sign an event whose forms are all signed: what was signed may have been overtaken since, by a
 * scheme that was unlocked or a work that is to be marked after all. Source: rule book 4.4.
 */
export function decideEventSignature({ schemeLocked, cells }: EventSignature): Decision<EventSignature> {
  const open = cells.filter(({ mark }) => mark.state !== 'settled').length
  const reasons: Reason[] = []
  if (!schemeLocked) reasons.push({ code: 'marking.scheme_unlocked' })
  if (cells.length === 0) reasons.push({ code: 'marking.no_works' })
  if (open > 0) reasons.push({ code: 'marking.event_incomplete', params: { count: open } })
  return decide(reasons, { schemeLocked, cells })
}
