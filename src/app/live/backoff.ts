/** Milliseconds before trying to listen again: 1 s, doubled up to half a minute. */
export function backoff(failures: number): number {
  return Math.min(30_000, 1000 * 2 ** Math.max(0, failures - 1))
}
