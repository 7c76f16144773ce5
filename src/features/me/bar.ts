import { compareExact, exact, zero, type DecimalText, type Exact } from '#domain/exact'

export interface BarMarks {
  readonly mark: DecimalText
  readonly max: DecimalText | null
  readonly median: DecimalText | null
  readonly best: DecimalText | null
}

/** Where own mark, median and best lie on a bar of 100; the maximum fills it, or the best where none is known. */
export function barOf({ mark, max, median, best }: BarMarks) {
  const ends = [max ?? best, mark, best].filter((text) => text !== null).map((text) => exact(text))
  const whole = max === null ? ends.reduce(larger, zero) : exact(max)
  return { own: share(mark, whole) ?? 0, median: share(median, whole), best: share(best, whole) }
}

function share(mark: DecimalText | null, whole: Exact): number | null {
  if (mark === null || compareExact(whole, zero) <= 0) return null
  return Math.min(100, Math.max(0, exact(mark).div(whole).valueOf() * 100))
}

function larger(left: Exact, right: Exact): Exact {
  return compareExact(left, right) < 0 ? right : left
}
