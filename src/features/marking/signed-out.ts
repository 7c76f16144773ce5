/** The answer of a backend that does not know who asks: a session ran out, which says nothing against what was sent. */
export function isSignedOut(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'UNAUTHORIZED'
}
