import { correlation, mean, negligible, sampleVariance } from './moments'
import { twoSidedP } from './student'

/** Two values given to the same thing. */
export type Pair = readonly [number, number]

/** Fewer pairs than this say nothing. */
export const fewestPairs = 5

export interface Bias {
  readonly bias: number
  readonly low: number
  readonly high: number
  /** Of a paired t-test; null where the differences do not vary. */
  readonly p: number | null
}

/**
 * The mean of left − right with its 95 % limits of agreement (± 1.96 standard deviations), and a paired t-test.
 * Null below five pairs. Source: Bland and Altman, Lancet 1986; Student's paired t-test.
 */
export function blandAltman(pairs: readonly Pair[]): Bias | null {
  if (pairs.length < fewestPairs) return null
  const differences = pairs.map(([left, right]) => left - right)
  const bias = mean(differences)
  const deviation = Math.sqrt(sampleVariance(differences))
  const reach = 1.96 * deviation
  const t = bias / (deviation / Math.sqrt(pairs.length))
  const p = deviation > negligible ? twoSidedP(t, pairs.length - 1) : Math.abs(bias) < negligible ? 1 : null
  return { bias, low: bias - reach, high: bias + reach, p }
}

export interface SpreadRatio {
  /** Standard deviation of the left ÷ that of the right. */
  readonly ratio: number
  readonly p: number
}

/**
 * Whether left varies as much as right, on the same things: the correlation of sums and differences is zero exactly
 * when the variances are equal. Null below five pairs or where either does not vary. Source: Pitman, Morgan 1939.
 */
export function pitmanMorgan(pairs: readonly Pair[]): SpreadRatio | null {
  if (pairs.length < fewestPairs) return null
  const left = pairs.map(([value]) => value)
  const right = pairs.map(([, value]) => value)
  if (sampleVariance(left) < negligible || sampleVariance(right) < negligible) return null
  const ratio = Math.sqrt(sampleVariance(left) / sampleVariance(right))
  const sums = pairs.map(([one, other]) => one + other)
  const differences = pairs.map(([one, other]) => one - other)
  // Sums or differences that do not vary: the two vary exactly alike.
  if (sampleVariance(sums) < negligible || sampleVariance(differences) < negligible) return { ratio, p: 1 }
  const r = correlation(sums, differences)
  const square = Math.min(1, r * r)
  if (square === 1) return { ratio, p: 0 }
  return { ratio, p: twoSidedP(r * Math.sqrt((pairs.length - 2) / (1 - square)), pairs.length - 2) }
}
