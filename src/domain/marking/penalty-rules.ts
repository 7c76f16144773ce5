import { decide, type Decision, type Reason } from '../decision'
import { compareExact, exact, isDecimalText, zero, type DecimalText } from '../exact'
import type { Penalty, PenaltyKind, PenaltyRung } from './penalty'
import { standingPenalties } from './penalty'

/** A deduction is at most as much as the whole event is worth. */
export const largestDeduction = '100'

export interface ImposedPenalty {
  readonly kind: Exclude<PenaltyKind, 'revoke'>
  readonly module: string | null
  readonly points: DecimalText | null
}

/**
 * Whether a penalty makes sense: a void module is one the event has, a deduction is more than 0 and at most 100 marks.
 * What its kind has no use for is left out. Source: rule book 4.2.
 */
export function decidePenalty(imposed: ImposedPenalty, modules: readonly string[]): Decision<ImposedPenalty> {
  const { kind, module, points } = imposed
  const reasons: Reason[] = []
  if (kind === 'void_module') {
    if (module === null) reasons.push({ code: 'penalty.module_missing', path: 'module' })
    else if (!modules.includes(module)) {
      reasons.push({ code: 'penalty.module_unknown', params: { module }, path: 'module' })
    }
  }
  if (kind === 'deduct') reasons.push(...pointReasons(points, 'points'))
  return decide(reasons, {
    kind,
    module: kind === 'void_module' ? module : null,
    points: kind === 'deduct' ? points : null,
  })
}

/** A penalty with the work it is for and why. */
export interface StatedPenalty {
  readonly workCode: string
  readonly kind: PenaltyKind
  readonly module: string | null
  readonly points: DecimalText | null
  readonly reason: string
}

/** Whether a penalty sent under an id that is on record already is the recorded one, in all that it says. */
export function decideSentAgain<One extends StatedPenalty>(recorded: One, sent: StatedPenalty): Decision<One> {
  const same =
    recorded.workCode === sent.workCode &&
    recorded.kind === sent.kind &&
    recorded.reason === sent.reason &&
    (sent.kind !== 'void_module' || recorded.module === sent.module) &&
    (sent.kind !== 'deduct' || sameMarks(recorded.points, sent.points))
  return decide(same ? [] : [{ code: 'penalty.recorded_otherwise' }], recorded)
}

/** Whether a ladder can be climbed: every deduction on it is more than 0 and at most 100 marks. */
export function decideLadder(ladder: readonly PenaltyRung[]): Decision<readonly PenaltyRung[]> {
  const reasons = ladder.flatMap((rung, index) =>
    rung.kind === 'deduct' ? pointReasons(rung.points, `ladder.${index}.points`) : [],
  )
  return decide(reasons, ladder)
}

/** Whether a penalty can be taken back: it stands, and is no revocation itself. */
export function decideRevocation<One extends Penalty>(penalties: readonly One[], penalty: One): Decision<One> {
  const stands = standingPenalties(penalties).some(({ id }) => id === penalty.id)
  return decide(stands ? [] : [{ code: 'penalty.revoked' }], penalty)
}

function sameMarks(one: DecimalText | null, other: DecimalText | null): boolean {
  if (one === null || other === null || !isDecimalText(other)) return one === other
  return compareExact(exact(one), exact(other)) === 0
}

function pointReasons(points: DecimalText | null, path: string): Reason[] {
  const text = points ?? ''
  const fits =
    isDecimalText(text) &&
    /^\d+(\.\d{1,2})?$/.test(text) &&
    compareExact(exact(text), zero) > 0 &&
    compareExact(exact(text), exact(largestDeduction)) <= 0
  return fits ? [] : [{ code: 'penalty.points_out_of_range', params: { points: text }, path }]
}
