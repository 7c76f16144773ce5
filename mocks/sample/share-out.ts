/**
 * Shares a whole number out in proportion to weights, each share at least `least`, nothing lost:
 * largest remainders get the units that rounding down left over.
 */
export function shareOut(total: number, weights: readonly number[], least: number): number[] {
  const free = total - least * weights.length
  if (free < 0) throw new RangeError(`${total} does not give ${least} to each of ${weights.length}`)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const exactShares = weights.map((weight) => (free * weight) / sum)
  const shares = exactShares.map((share) => least + Math.floor(share))
  const left = total - shares.reduce((all, share) => all + share, 0)
  const byRemainder = exactShares
    .map((share, index) => ({ index, remainder: share % 1 }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

/** @example hundredths(275) // "2.75" */
export function hundredths(count: number): string {
  return `${Math.floor(count / 100)}.${String(count % 100).padStart(2, '0')}`
}
