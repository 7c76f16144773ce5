/** One thing measured. `ratio` is its median over the baseline's value: 0.5 is half of it. */
export interface Figure {
  readonly group: string
  readonly name: string
  readonly unit: Unit
  readonly median: number
  readonly p95: number
  readonly runs: number
  /** How many calls of the median length follow each other in a second. */
  readonly perSecond?: number
  readonly baseline?: Baseline
  readonly ratio?: number
  /** What was aimed at, in the same unit; shown, never enforced. */
  readonly target?: number
}

export type Unit = 'ms' | 'kB' | 'min' | 'cost' | '%'

export interface Baseline {
  readonly name: string
  readonly value: number
}

export interface Series {
  readonly group: string
  readonly name: string
  readonly unit: Unit
  readonly samples: readonly number[]
  /** Whether each sample is a call, of which a rate can be said. */
  readonly calls?: boolean
  readonly baseline?: Baseline | undefined
  readonly target?: number | undefined
}

export function figureOf({ group, name, unit, samples, calls = false, baseline, target }: Series): Figure {
  const median = quantile(samples, 0.5)
  return {
    group,
    name,
    unit,
    median: rounded(median),
    p95: rounded(quantile(samples, 0.95)),
    runs: samples.length,
    ...(calls && { perSecond: Math.round(1000 / median) }),
    ...(baseline !== undefined && {
      baseline: { name: baseline.name, value: rounded(baseline.value) },
      ratio: rounded(median / baseline.value),
    }),
    ...(target !== undefined && { target }),
  }
}

/** The nearest rank, so that every figure shown is one that was measured; of few runs the p95 is the slowest. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** Three significant digits are more than two runs agree on. */
function rounded(value: number): number {
  if (Number.isInteger(value)) return value
  return Number(value.toPrecision(value >= 1000 ? 4 : 3))
}
