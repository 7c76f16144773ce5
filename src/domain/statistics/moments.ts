/*
 * Floating point is right in this folder: these are statistics about marks, never marks themselves.
 */

/** A variance below this is none: what is left of equal decimals after adding them up in floating point. */
export const negligible = 1e-12

export function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

/** The sample variance (n − 1); not a number below two values. */
export function sampleVariance(values: readonly number[]): number {
  const centre = mean(values)
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1)
}

/** Pearson's correlation of paired values; not a number where either does not vary. */
export function correlation(left: readonly number[], right: readonly number[]): number {
  const [centreLeft, centreRight] = [mean(left), mean(right)]
  const together = sum(left.map((value, index) => (value - centreLeft) * ((right[index] ?? 0) - centreRight)))
  return together / ((left.length - 1) * Math.sqrt(sampleVariance(left) * sampleVariance(right)))
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
