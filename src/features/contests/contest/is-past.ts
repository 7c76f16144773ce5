import type { Phase } from '#domain/contests/vocabulary'

const pastPhases: readonly Phase[] = ['notice', 'confirmed', 'archived']

/** Once its final is over, what this system does not know of a contest will not come any more. */
export function isPast(phase: Phase): boolean {
  return pastPhases.includes(phase)
}
