import type { Reason } from '../decision'
import { exact, isDecimalText, type DecimalText, type Exact } from '../exact'
import type { AssignmentId } from '../ids'
import {
  seatsOf,
  type AspectRule,
  type JudgementRule,
  type MeasurementRule,
  type PanelRule,
  type TheoryRule,
} from './aspect-rule'
import { awardJudgement, judgementSpread, readScore } from './judgement'
import { absent, headsOf, latestRound, valueOf, type Heads, type MarkFact } from './mark-fact'
import { awardMeasurement } from './measurement'
import { awardPanel } from './panel'
import { checkMark } from './plain-mark'
import { awardTheory } from './theory'

/** Where one aspect of one work stands. `round` is the one being scored. */
export type AspectMark =
  | { readonly state: 'missing'; readonly round: number; readonly missingJudges: readonly AssignmentId[] }
  /** Values of one place, entered without knowing of each other, that differ; somebody has to decide. */
  | { readonly state: 'conflict'; readonly round: number; readonly conflicts: readonly Conflict[] }
  /** Scores more than 1 apart, or a theory paper typed differently: to be given again, with a reason. */
  | { readonly state: 'spread'; readonly round: number; readonly lowest: DecimalText; readonly highest: DecimalText }
  | { readonly state: 'settled'; readonly round: number; readonly mark: Exact }
  /** The entered value no longer fits the aspect, which was changed after an unlock. */
  | { readonly state: 'unusable'; readonly round: number; readonly reasons: readonly Reason[] }

/** The differing values of one place; `judge` is null where the group enters one value. */
export interface Conflict {
  readonly judge: AssignmentId | null
  readonly heads: Heads
}

/**
 * The state of one aspect × work: a function of the set of its facts, whatever order they arrived in.
 * Of the latest round, what stands in each place; earlier values stay on record and do not count.
 * `toldRound` is the round a judge was told of where the others' values of it are not to be seen yet.
 * Source: rule book 4.2, 4.4.
 */
export function currentAspectMark(aspect: AspectRule, facts: readonly MarkFact[], toldRound = 1): AspectMark {
  const seats = seatsOf(aspect)
  const round = Math.max(latestRound(facts, seats), toldRound)
  const heads = headsOf(facts, round)
  const conflicts: Conflict[] = []
  const values: DecimalText[] = []
  const missingJudges: AssignmentId[] = []
  let missing = false
  for (const judge of seats) {
    const value = valueOf(heads.get(judge))
    if (value.kind === 'conflict') conflicts.push({ judge, heads: heads.get(judge) ?? [] })
    else if (value.kind === 'value') values.push(value.value)
    else {
      missing = true
      if (judge !== null) missingJudges.push(judge)
    }
  }
  if (conflicts.length > 0) return { state: 'conflict', round, conflicts }
  if (missing || values.length === 0) return { state: 'missing', round, missingJudges }
  return { round, ...award(aspect, values) }
}

type Awarded =
  | Pick<Extract<AspectMark, { state: 'spread' }>, 'state' | 'lowest' | 'highest'>
  | Pick<Extract<AspectMark, { state: 'settled' }>, 'state' | 'mark'>
  | Pick<Extract<AspectMark, { state: 'unusable' }>, 'state' | 'reasons'>

function award(aspect: AspectRule, values: readonly DecimalText[]): Awarded {
  switch (aspect.type) {
    case 'measurement':
      return measured(aspect, values)
    case 'judgement':
      return judged(aspect, values)
    case 'panel':
      return marked(aspect, values)
    case 'theory':
      return typed(aspect, values)
  }
}

function measured({ calculation, maxMark }: MeasurementRule, [value = '']: readonly DecimalText[]): Awarded {
  return settledBy(awardMeasurement({ calculation, value, maxMark }))
}

function judged({ judges, maxMark }: JudgementRule, values: readonly DecimalText[]): Awarded {
  const scores = values.map(readScore)
  const { lowest, highest, tooWide } = judgementSpread(scores)
  if (tooWide) return { state: 'spread', lowest: String(lowest), highest: String(highest) }
  return settledBy(awardJudgement({ scores, maxMark, judgeCount: judges.length }))
}

function marked(rule: PanelRule, values: readonly DecimalText[]): Awarded {
  for (const value of values) {
    const fit = value === absent ? null : checkMark(rule, value)
    if (fit?.kind === 'refused') return settledBy(fit)
  }
  return settledBy(
    awardPanel(
      values.map((value) => (value === absent ? null : value)),
      rule,
    ),
  )
}

function typed(rule: TheoryRule, values: readonly DecimalText[]): Awarded {
  // Someone may be absent from a panel; where the aspect has become a paper since, that is no mark.
  const unread = values.find((value) => !isDecimalText(value))
  if (unread !== undefined) return settledBy(awardTheory(rule, unread))
  const [first = '', ...others] = values
  const different = others.find((other) => !exact(other).equals(exact(first)))
  if (different === undefined) return settledBy(awardTheory(rule, first))
  const [lowest, highest] = exact(first).compare(exact(different)) < 0 ? [first, different] : [different, first]
  return { state: 'spread', lowest, highest }
}

function settledBy(award: ReturnType<typeof awardMeasurement>): Awarded {
  return award.kind === 'accepted'
    ? { state: 'settled', mark: award.value }
    : { state: 'unusable', reasons: award.reasons }
}
