import type { Reason } from '../decision'
import type { DecimalText, Exact } from '../exact'
import type { AspectId, AssignmentId, MarkId, PersonId, WorkCode } from '../ids'
import { awardJudgement, judgementSpread } from './judgement'
import { awardMeasurement, type Calculation } from './measurement'

/** What an aspect asks of the judges; `judges` are the seats that each score it, three as a rule. */
export type AspectRule =
  | {
      readonly type: 'measurement'
      readonly aspectId: AspectId
      readonly maxMark: DecimalText
      readonly calculation: Calculation
    }
  | {
      readonly type: 'judgement'
      readonly aspectId: AspectId
      readonly maxMark: DecimalText
      readonly judges: readonly AssignmentId[]
    }

/**
 * One entered value, never changed afterwards: a correction or a re-score is a further fact (rule book 4.4).
 * `judge` is null for a measured value, which the group enters as one; rounds count from 1; `seq` orders entries.
 */
export interface MarkFact {
  readonly id: MarkId
  readonly seq: number
  readonly aspectId: AspectId
  readonly workCode: WorkCode
  readonly judge?: AssignmentId | null | undefined
  readonly round: number
  readonly value: DecimalText
  readonly reason?: string | null | undefined
  readonly enteredAt: string
  readonly enteredBy: PersonId
}

/** Where one aspect of one work stands. */
export type AspectMark =
  | { readonly state: 'missing'; readonly round: number; readonly missingJudges: readonly AssignmentId[] }
  | { readonly state: 'spread'; readonly round: number; readonly lowest: number; readonly highest: number }
  | { readonly state: 'settled'; readonly round: number; readonly mark: Exact }
  /** The entered value no longer fits the aspect, which was changed after an unlock. */
  | { readonly state: 'unusable'; readonly round: number; readonly reasons: readonly Reason[] }

/**
 * The state of one aspect × work from all its facts: of the latest round, the latest value of each judge.
 * Earlier values stay on record and do not count. Source: rule book 4.2, 4.4.
 */
export function currentAspectMark(aspect: AspectRule, facts: readonly MarkFact[]): AspectMark {
  const round = latestRound(facts)
  const current = currentFacts(facts, round)
  if (aspect.type === 'measurement') return measuredMark(aspect, current, round)

  const scores: number[] = []
  const missingJudges: AssignmentId[] = []
  for (const judge of aspect.judges) {
    const fact = current.get(judge)
    if (fact === undefined) missingJudges.push(judge)
    else scores.push(Number(fact.value))
  }
  const { lowest, highest, tooWide } = judgementSpread(scores)
  if (missingJudges.length > 0) return { state: 'missing', round, missingJudges }
  if (tooWide) return { state: 'spread', round, lowest, highest }
  const award = awardJudgement({ scores, maxMark: aspect.maxMark, judgeCount: aspect.judges.length })
  if (award.kind === 'refused') return { state: 'unusable', round, reasons: award.reasons }
  return { state: 'settled', round, mark: award.value }
}

/** The latest value each judge gave in a round; the group's own value lies under null. */
export function currentFacts(facts: readonly MarkFact[], round: number): ReadonlyMap<AssignmentId | null, MarkFact> {
  const latest = new Map<AssignmentId | null, MarkFact>()
  for (const fact of facts) {
    if (fact.round !== round) continue
    const judge = fact.judge ?? null
    const known = latest.get(judge)
    if (known === undefined || known.seq < fact.seq) latest.set(judge, fact)
  }
  return latest
}

/** The round being scored: the highest anyone has entered, 1 before the first entry. */
export function latestRound(facts: readonly MarkFact[]): number {
  return facts.reduce((round, fact) => Math.max(round, fact.round), 1)
}

function measuredMark(
  aspect: Extract<AspectRule, { type: 'measurement' }>,
  current: ReadonlyMap<AssignmentId | null, MarkFact>,
  round: number,
): AspectMark {
  const value = current.get(null)?.value
  if (value === undefined) return { state: 'missing', round, missingJudges: [] }
  const award = awardMeasurement({ calculation: aspect.calculation, value, maxMark: aspect.maxMark })
  if (award.kind === 'refused') return { state: 'unusable', round, reasons: award.reasons }
  return { state: 'settled', round, mark: award.value }
}
