/**
 * How likely a Student t at least this far from zero is by chance, either way, with whole degrees of freedom.
 * The finite series for whole degrees of freedom. Source: Abramowitz and Stegun, Handbook of Mathematical Functions,
 * 26.7.3 (odd) and 26.7.4 (even).
 */
export function twoSidedP(t: number, degrees: number): number {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(degrees))
  const within = degrees % 2 === 0 ? evenSeries(angle, degrees) : oddSeries(angle, degrees)
  return Math.min(1, Math.max(0, 1 - within))
}

function evenSeries(angle: number, degrees: number): number {
  const square = Math.cos(angle) ** 2
  let term = 1
  let series = 1
  for (let k = 2; k <= degrees - 2; k += 2) {
    term *= (square * (k - 1)) / k
    series += term
  }
  return Math.sin(angle) * series
}

function oddSeries(angle: number, degrees: number): number {
  if (degrees === 1) return (2 * angle) / Math.PI
  const square = Math.cos(angle) ** 2
  let term = Math.cos(angle)
  let series = term
  for (let k = 3; k <= degrees - 2; k += 2) {
    term *= (square * (k - 1)) / k
    series += term
  }
  return (2 / Math.PI) * (angle + Math.sin(angle) * series)
}
