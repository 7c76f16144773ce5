import type { PatternsData } from '#contract/marking-desk'

export type JudgePattern = PatternsData['judges'][number]
export type PanelPattern = PatternsData['panels'][number]

/** How far a picture of differences reaches to both sides of zero, so that every whisker fits. */
export function reachOf(judges: readonly JudgePattern[]): number {
  const ends = judges.flatMap(({ severity: { low, high } }) =>
    low === null || high === null ? [] : [Math.abs(low), Math.abs(high)],
  )
  const widest = Math.max(0, ...ends)
  const step = steps.find((one) => widest <= one * 4) ?? Math.ceil(widest / 4)
  return step * Math.max(1, Math.ceil(widest / step))
}

const steps = [0.25, 0.5, 1, 2.5, 5, 10, 25]

/** Where a difference lies in the picture, in percent from its left edge; zero is in the middle. */
export function placeOf(value: number, reach: number): number {
  return 50 + (Math.max(-reach, Math.min(reach, value)) / reach) * 50
}

/** A difference with its sign, and a true minus. */
export function signed(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits)
  if (Number(text) === 0) return text
  return `${value < 0 ? '−' : '+'}${text}`
}

export function plain(value: number | null, digits = 2): string | null {
  return value === null ? null : value.toFixed(digits).replace('-', '−')
}

/** How likely such a difference is by chance; small ones are only said to be small. */
export function chance(p: number | null): string | null {
  if (p === null) return null
  return p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`
}

export type Verdict = 'unknown' | 'none' | 'above' | 'below'

/** Whether a difference is larger than chance would have it (5 percent, unadjusted), and to which side. */
export function verdictOf({ value, p }: { readonly value: number | null; readonly p: number | null }): Verdict {
  if (value === null || p === null) return 'unknown'
  if (p >= 0.05) return 'none'
  return value > 0 ? 'above' : 'below'
}

/** The bars of one judge over all values anybody gave, so that the pictures can be laid beside each other. */
export function barsOf(judge: JudgePattern, all: readonly JudgePattern[]) {
  const values = [...new Set(all.flatMap(({ distribution }) => distribution.map(({ value }) => value)))].toSorted(
    (left, right) => Number.parseFloat(left) - Number.parseFloat(right),
  )
  return values.map((value) => {
    const count = judge.distribution.find((one) => one.value === value)?.count ?? 0
    return { value, count, share: judge.scores === 0 ? 0 : count / judge.scores }
  })
}
