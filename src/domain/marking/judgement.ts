import { accept, decide, refuse, type Decision, type Reason } from '../decision'
import { exact, isDecimalText, type DecimalText, type Exact } from '../exact'

/** 0 below standard or not attempted · 1 meets · 2 meets and exceeds in part · 3 excellent. Rule book 4.2. */
export const judgementScores = [0, 1, 2, 3] as const
export type JudgementScore = (typeof judgementScores)[number]

/** How many judges score a judgement aspect unless the scheme says otherwise. */
export const usualJudgeCount = 3
/** Highest minus lowest score, at most; beyond it the judges discuss and score again. */
export const widestSpread = 1

const highestScore = 3

export interface JudgementInput {
  readonly scores: readonly number[]
  readonly maxMark: DecimalText
  readonly judgeCount?: number | undefined
}

/**
 * Awards a judgement aspect, exactly and unrounded, in marks: sum of the scores / (3 × judges) × maximum.
 * Refused while the scores lie more than 1 apart. Source: rule book 4.2.
 * @example awardJudgement({ scores: [2, 3, 2], maxMark: '1.50' }) // 7/6, shown as 1.17
 */
export function awardJudgement({ scores, maxMark, judgeCount = usualJudgeCount }: JudgementInput): Decision<Exact> {
  const reasons: Reason[] = scores
    .filter((score) => !isJudgementScore(score))
    .map((score) => ({ code: 'marking.judgement_score_invalid', params: { score }, path: 'scores' }))
  if (scores.length !== judgeCount) {
    const params = { given: scores.length, expected: judgeCount }
    reasons.push({ code: 'marking.judge_count', params, path: 'scores' })
  }
  const checked = decide(reasons, scores)
  if (checked.kind === 'refused') return checked

  const { lowest, highest, tooWide } = judgementSpread(scores)
  if (tooWide) return refuse({ code: 'marking.judgement_spread', params: { lowest, highest }, path: 'scores' })
  const sum = scores.reduce((total, score) => total + score, 0)
  return accept(
    exact(maxMark)
      .mul(exact(sum))
      .div(exact(highestScore * judgeCount)),
  )
}

export interface JudgementSpread {
  readonly lowest: number
  readonly highest: number
  readonly tooWide: boolean
}

/**
 * How far the scores lie apart; nothing is too wide before two are given. Source: rule book 4.2.
 * @example judgementSpread([0, 2, 2]) // { lowest: 0, highest: 2, tooWide: true }
 */
export function judgementSpread(scores: readonly number[]): JudgementSpread {
  if (scores.length === 0) return { lowest: 0, highest: 0, tooWide: false }
  const lowest = Math.min(...scores)
  const highest = Math.max(...scores)
  return { lowest, highest, tooWide: highest - lowest > widestSpread }
}

/** The score a text says, NaN where it is no decimal: "0x2" and "1e0" are numbers to a machine, not to a judge. */
export function readScore(text: string): number {
  return isDecimalText(text) ? Number(text) : Number.NaN
}

/** Whether a number is one of the four scores. */
export function isJudgementScore(score: number): score is JudgementScore {
  return score === 0 || score === 1 || score === 2 || score === 3
}
