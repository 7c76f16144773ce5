import { decide, type Decision, type Reason } from '../decision'
import type { AssignmentId, MarkId } from '../ids'
import { seatsOf, type AspectRule } from './aspect-rule'
import { judgementSpread, readScore } from './judgement'
import { seatReasons, valueReasons } from './mark-entry'
import { isSameValue, latestRound, type MarkFact, type MarkValue } from './mark-fact'

/** A mark as it arrives, perhaps hours after it was entered, from a device that did not know of all other marks. */
export interface ArrivingMark {
  readonly judge: AssignmentId | null
  readonly round: number
  readonly value: MarkValue
  readonly supersedes: readonly MarkId[]
  readonly movedFrom?: MarkId | null | undefined
  readonly reason: string | null
}

/**
 * Whether an arriving mark is taken into the record. What others entered meanwhile never speaks against it: what was
 * admissible when it was entered stays so, and two values that differ both stand as a conflict. Refused is what could
 * never have been right: a value that does not fit, a seat that is none, a correction without a reason, a round no
 * spread has opened. Judges who left their seat count here: a round that their scores opened was open when the mark was
 * entered. Source: rule book 4.2, 4.4.
 */
export function admitMark(aspect: AspectRule, all: readonly MarkFact[], mark: ArrivingMark): Decision<ArrivingMark> {
  // What a group measured together and what single judges scored under the same key open no rounds for each other.
  const facts = all.filter(({ judge }) => (judge == null) === (mark.judge === null))
  const reasons: Reason[] = [...seatReasons(aspect, mark.judge), ...valueReasons(aspect, mark.value)]
  const place = facts.filter((fact) => (fact.judge ?? null) === mark.judge && fact.round === mark.round)
  const replaced = place.filter(({ id }) => mark.supersedes.includes(id))
  const [only] = replaced
  if (mark.round > 1 && !isOpened(aspect, facts, mark.round)) {
    const open = latestRound(facts, seatsOf(aspect))
    reasons.push({ code: 'marking.round_closed', params: { round: mark.round, open }, path: 'round' })
  }
  if (replaced.length === 1 && only !== undefined && isSameValue(only.value, mark.value)) {
    reasons.push({ code: 'marking.value_unchanged', params: { value: mark.value ?? '' }, path: 'value' })
  } else if (replaced.some(({ value }) => value !== null) && mark.reason === null) {
    const before = [...new Set(replaced.map(({ value }) => value ?? '—'))].join(' / ')
    reasons.push({ code: 'marking.correction_reason_missing', params: { before }, path: 'reason' })
  }
  if (mark.round > 1 && mark.reason === null && !facts.some(({ round, reason }) => round === mark.round && reason)) {
    reasons.push({ code: 'marking.rescore_reason_missing', params: { round: mark.round }, path: 'reason' })
  }
  return decide(reasons, mark)
}

/** Whether two seats ever were too far apart in the round before; later corrections there do not close a round again. */
function isOpened(aspect: AspectRule, facts: readonly MarkFact[], round: number): boolean {
  if (facts.some((fact) => fact.round >= round)) return true
  const given = facts.filter((fact) => fact.round === round - 1 && fact.value !== null)
  return given.some((one) =>
    given.some((other) => other.judge !== one.judge && areApart(aspect, one.value ?? '', other.value ?? '')),
  )
}

function areApart({ type }: AspectRule, one: string, other: string): boolean {
  if (type === 'judgement') return judgementSpread([readScore(one), readScore(other)]).tooWide
  return type === 'theory' && !isSameValue(one, other)
}
