import { compareExact, exact, exactRatio, roundHalfUp, type DecimalText, type Exact } from '../exact'

/** The marks of one entry by part or criterion, such as `A` or `practical`. */
export type PartMarks = Readonly<Record<string, DecimalText | null>>

/** One part of a result beside the group's: all in marks, with two decimals; null without any mark. */
export interface ExplainedPart {
  readonly part: string
  readonly own: DecimalText | null
  readonly median: DecimalText | null
  readonly best: DecimalText | null
  /** Own minus median. */
  readonly aboveMedian: DecimalText | null
}

export interface ExplainInput {
  readonly own: PartMarks
  /** The marks of the whole group, the own ones included. */
  readonly group: readonly PartMarks[]
  readonly parts: readonly string[]
}

/**
 * Says where a contestant gained and lost against the group, part by part, without naming anyone.
 * @example own 80 in a group of 70, 80, 85 and 90 → median 82.50, best 90.00, above the median -2.50
 */
export function explainResult({ own, group, parts }: ExplainInput): ExplainedPart[] {
  return parts.map((part) => {
    const mark = markOf(own, part)
    const marks = group.map((one) => markOf(one, part)).filter((one) => one !== null)
    const median = medianOf(marks)
    const best = marks.toSorted(compareExact).at(-1) ?? null
    const above = mark === null || median === null ? null : mark.sub(median)
    return { part, own: shown(mark), median: shown(median), best: shown(best), aboveMedian: shown(above) }
  })
}

/**
 * The middle value, or the mean of the two middle ones, exactly; null of nothing.
 * @example medianOf([1, 2, 4, 8]) // 3
 */
export function medianOf(values: readonly Exact[]): Exact | null {
  const sorted = values.toSorted(compareExact)
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  const upper = sorted[Math.floor(sorted.length / 2)]
  return lower === undefined || upper === undefined ? null : lower.add(upper).mul(exactRatio(1, 2))
}

function markOf(marks: PartMarks, part: string): Exact | null {
  const text = marks[part] ?? null
  return text === null ? null : exact(text)
}

function shown(mark: Exact | null): DecimalText | null {
  return mark === null ? null : roundHalfUp(mark, 2)
}
