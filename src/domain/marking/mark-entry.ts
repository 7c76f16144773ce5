import { accept, decide, type Decision, type Reason } from '../decision'
import { exact, isDecimalText, type DecimalText } from '../exact'
import type { AssignmentId, DelegationId, WorkCode } from '../ids'
import {
  currentAspectMark,
  currentFacts,
  latestRound,
  type AspectMark,
  type AspectRule,
  type MarkFact,
} from './aspect-mark'
import { isJudgementScore } from './judgement'
import { awardMeasurement, readYesNo, type MeasuredValue } from './measurement'

/** Someone enters a value on a form. `facts` are all earlier values of this aspect × work. */
export interface MarkEntryInput {
  readonly aspect: AspectRule
  readonly workCode: WorkCode
  readonly facts: readonly MarkFact[]
  readonly schemeLocked: boolean
  readonly formSigned: boolean
  readonly entry: MarkEntry
  /** Set where judges may not mark their own delegation (回避); the backend knows whose work it is, the judge does not. */
  readonly avoid?: { readonly judge: DelegationId | null; readonly work: DelegationId | null } | undefined
}

/** `judge` is null for a measured value; `round` may be left out and is then the one that is open. */
export interface MarkEntry {
  readonly judge: AssignmentId | null
  readonly value: MeasuredValue
  readonly round?: number | undefined
  readonly reason?: string | null | undefined
}

/** What to append to the record, and whether it replaces the judge's own earlier value of the round. */
export interface AcceptedMark {
  readonly round: number
  readonly value: DecimalText
  readonly reason: string | null
  readonly corrects: MarkFact | null
}

/**
 * Whether a value may be entered, and as what. Scores too far apart are recorded like any other;
 * they open a round of re-scoring, whose first score carries the reason. Source: rule book 4.2, 4.4, 8.1.
 */
export function decideMarkEntry(input: MarkEntryInput): Decision<AcceptedMark> {
  const { aspect, facts, entry } = input
  const state = currentAspectMark(aspect, facts)
  const round = openRound(state)
  const reason = entry.reason?.trim() || null
  const value = valueText(entry.value)
  const corrects = currentFacts(facts, round).get(entry.judge) ?? null

  const reasons: Reason[] = [...barriers(input), ...valueReasons(aspect, entry.value)]
  if (entry.round !== undefined && entry.round !== round) {
    reasons.push({ code: 'marking.round_closed', params: { round: entry.round, open: round }, path: 'round' })
  }
  if (corrects !== null && isSameValue(corrects.value, value))
    reasons.push({ code: 'marking.value_unchanged', params: { value }, path: 'value' })
  else if (corrects !== null && reason === null) {
    reasons.push({ code: 'marking.correction_reason_missing', params: { before: corrects.value }, path: 'reason' })
  }
  if (round > latestRound(facts) && reason === null) {
    reasons.push({ code: 'marking.rescore_reason_missing', params: { round }, path: 'reason' })
  }
  return decide(reasons, { round, value, reason, corrects })
}

/** The round the next value belongs to: a spread closes its round and opens the next. */
export function openRound(state: AspectMark): number {
  return state.state === 'spread' ? state.round + 1 : state.round
}

/** Whether a value fits its aspect at all, as a page checks while someone types; answers the text to store. */
export function checkMarkValue(aspect: AspectRule, value: MeasuredValue): Decision<DecimalText> {
  return decide(valueReasons(aspect, value), valueText(value))
}

function barriers({ aspect, entry, schemeLocked, formSigned, avoid }: MarkEntryInput): Reason[] {
  const reasons: Reason[] = []
  if (!schemeLocked) reasons.push({ code: 'marking.scheme_unlocked' })
  if (formSigned) reasons.push({ code: 'marking.form_signed' })
  if (aspect.type === 'measurement' && entry.judge !== null) {
    reasons.push({ code: 'marking.judge_superfluous', path: 'judge' })
  }
  if (aspect.type === 'judgement' && (entry.judge === null || !aspect.judges.includes(entry.judge))) {
    reasons.push({ code: 'marking.judge_unassigned', path: 'judge' })
  }
  if (avoid !== undefined && avoid.judge !== null && avoid.judge === avoid.work) {
    reasons.push({ code: 'marking.own_delegation' })
  }
  return reasons
}

function valueReasons(aspect: AspectRule, value: MeasuredValue): readonly Reason[] {
  const checked = aspect.type === 'judgement' ? checkScore(value) : awardMeasurement({ ...aspect, value })
  return checked.kind === 'refused' ? checked.reasons : []
}

function checkScore(value: MeasuredValue): Decision<MeasuredValue> {
  if (typeof value === 'string' && isDecimalText(value) && isJudgementScore(Number(value))) return accept(value)
  return decide([{ code: 'marking.judgement_score_invalid', params: { score: String(value) }, path: 'value' }], value)
}

/** Yes and no are stored as "1" and "0", so that every stored value is a decimal. */
function valueText(value: MeasuredValue): DecimalText {
  if (typeof value === 'string') return value
  return readYesNo(value) === true ? '1' : '0'
}

function isSameValue(left: DecimalText, right: DecimalText): boolean {
  return isDecimalText(left) && isDecimalText(right) ? exact(left).equals(exact(right)) : left === right
}
