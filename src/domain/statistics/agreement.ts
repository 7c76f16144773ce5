import { mean, negligible } from './moments'
import type { Pair } from './paired'

/**
 * Cohen's kappa with quadratic weights: 1 − mean squared difference observed ÷ that expected if left and right were
 * paired by chance. Null where chance alone would agree everywhere. Source: Cohen, Psychological Bulletin 1968.
 */
export function quadraticKappa(pairs: readonly Pair[]): number | null {
  if (pairs.length === 0) return null
  const left = pairs.map(([value]) => value)
  const right = pairs.map(([, value]) => value)
  const observed = mean(pairs.map(([one, other]) => (one - other) ** 2))
  // The mean of (x − y)² over every x with every y.
  const expected = spreadOf(left) + spreadOf(right) + (mean(left) - mean(right)) ** 2
  return expected < negligible ? null : 1 - observed / expected
}

/**
 * Krippendorff's alpha with interval distances, over units with two or more values; values may be missing.
 * Null where there is nothing to compare or all values are the same.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 */
export function intervalAlpha(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((values) => values.length > 1)
  const all = pairable.flat()
  if (all.length === 0) return null
  let observed = 0
  for (const values of pairable) observed += squaredDifferences(values) / (values.length - 1)
  const expected = squaredDifferences(all) / (all.length - 1)
  return expected < negligible ? null : 1 - observed / expected
}

/** The share of units whose values are all the same, of those with two or more. */
export function exactAgreement(units: readonly (readonly number[])[]): number | null {
  const pairable = units.filter((values) => values.length > 1)
  if (pairable.length === 0) return null
  return pairable.filter((values) => new Set(values).size === 1).length / pairable.length
}

/** The population variance. */
function spreadOf(values: readonly number[]): number {
  const centre = mean(values)
  return mean(values.map((value) => (value - centre) ** 2))
}

/** The sum of (a − b)² over all ordered pairs, which is 2n times the sum of squares about the mean. */
function squaredDifferences(values: readonly number[]): number {
  return 2 * values.length * values.length * spreadOf(values)
}
