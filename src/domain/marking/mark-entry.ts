import { decide, type Decision, type Reason } from '../decision'
import type { AssignmentId, MarkId, WorkCode } from '../ids'
import { currentAspectMark, type AspectMark } from './aspect-mark'
import { seatsOf, type AspectRule } from './aspect-rule'
import { absent, headsOf, isSameValue, valueOf, type MarkFact, type MarkValue } from './mark-fact'
import { isJudgementScore, readScore } from './judgement'
import { awardMeasurement, readYesNo, type MeasuredValue } from './measurement'
import { checkMark } from './plain-mark'

/** Someone enters a value on a form. `facts` are all earlier values of this aspect × work that the author can see. */
export interface MarkEntryInput {
  readonly aspect: AspectRule
  readonly workCode: WorkCode
  readonly facts: readonly MarkFact[]
  /** The round the author was told of; others' values of it may be hidden, so that `facts` do not show it. */
  readonly toldRound?: number | undefined
  readonly schemeLocked: boolean
  readonly formSigned: boolean
  readonly entry: MarkEntry
}

/** `judge` is null for a measured value; `value` null takes back what stands; `round` may be left out. */
export interface MarkEntry {
  readonly judge: AssignmentId | null
  readonly value: MeasuredValue | null
  readonly round?: number | undefined
  readonly reason?: string | null | undefined
}

/** What to append to the record. `corrects` is what stood there before; where two values stood, both are superseded. */
export interface AcceptedMark {
  readonly round: number
  readonly value: MarkValue
  readonly reason: string | null
  readonly supersedes: readonly MarkId[]
  readonly corrects: MarkFact | null
}

/**
 * Whether a value may be entered on what its author sees, and as what. Scores too far apart are recorded like any other;
 * they open a round of re-scoring, whose first score carries the reason. Source: rule book 4.2, 4.4, 8.1.
 */
export function decideMarkEntry(input: MarkEntryInput): Decision<AcceptedMark> {
  const { aspect, facts, toldRound, entry } = input
  const state = currentAspectMark(aspect, facts, toldRound)
  const round = openRound(state)
  const reason = entry.reason?.trim() || null
  const value = valueText(entry.value)
  const heads = headsOf(facts, round).get(entry.judge) ?? []
  const standing = valueOf(heads)
  const corrects = heads.find((head) => head.value !== null) ?? null

  const reasons: Reason[] = [...barriers(input), ...seatReasons(aspect, entry.judge), ...valueReasons(aspect, value)]
  if (entry.round !== undefined && entry.round !== round) {
    reasons.push({ code: 'marking.round_closed', params: { round: entry.round, open: round }, path: 'round' })
  }
  const unchanged =
    standing.kind === 'value' ? isSameValue(standing.value, value) : standing.kind === 'none' && value === null
  if (unchanged) reasons.push({ code: 'marking.value_unchanged', params: { value: value ?? '' }, path: 'value' })
  else if (corrects !== null && reason === null) {
    const before = [...new Set(heads.map((head) => head.value ?? '—'))].join(' / ')
    reasons.push({ code: 'marking.correction_reason_missing', params: { before }, path: 'reason' })
  }
  if (round > state.round && reason === null) {
    reasons.push({ code: 'marking.rescore_reason_missing', params: { round }, path: 'reason' })
  }
  return decide(reasons, { round, value, reason, supersedes: heads.map(({ id }) => id), corrects })
}

/** The round the next value belongs to: a spread closes its round and opens the next. */
export function openRound(state: AspectMark): number {
  return state.state === 'spread' ? state.round + 1 : state.round
}

/** Whether a value fits its aspect at all, as a page checks while someone types; answers the text to store. */
export function checkMarkValue(aspect: AspectRule, value: MeasuredValue): Decision<string> {
  const text = valueText(value) ?? ''
  return decide(valueReasons(aspect, text), text)
}

/** Why nothing may be entered any more. */
function barriers({ schemeLocked, formSigned }: MarkEntryInput): Reason[] {
  const reasons: Reason[] = []
  if (!schemeLocked) reasons.push({ code: 'marking.scheme_unlocked' })
  if (formSigned) reasons.push({ code: 'marking.form_signed' })
  return reasons
}

/** Whether the value is given in a place the aspect has. */
export function seatReasons(aspect: AspectRule, judge: AssignmentId | null): Reason[] {
  if (seatsOf(aspect).includes(judge)) return []
  return [
    {
      code: judge === null || aspect.type !== 'measurement' ? 'marking.judge_unassigned' : 'marking.judge_superfluous',
      path: 'judge',
    },
  ]
}

/** Whether a value fits its aspect; taking back fits every one. */
export function valueReasons(aspect: AspectRule, value: MarkValue): readonly Reason[] {
  if (value === null) return []
  const checked = checkValue(aspect, value)
  return checked.kind === 'refused' ? checked.reasons : []
}

function checkValue(aspect: AspectRule, value: string): Decision<unknown> {
  switch (aspect.type) {
    case 'measurement':
      return awardMeasurement({ ...aspect, value })
    case 'judgement': {
      return decide(
        isJudgementScore(readScore(value))
          ? []
          : [{ code: 'marking.judgement_score_invalid', params: { score: value }, path: 'value' }],
        value,
      )
    }
    case 'panel':
      return value === absent ? decide([], value) : checkMark(aspect, value)
    case 'theory':
      return checkMark(aspect, value)
  }
}

/** Yes and no are stored as "1" and "0", so that every stored value is a decimal. */
function valueText(value: MeasuredValue | null): MarkValue {
  if (value === null || typeof value === 'string') return value
  return readYesNo(value) === true ? '1' : '0'
}
