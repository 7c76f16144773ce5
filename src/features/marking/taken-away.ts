import { reasonsOf, type ShownReason } from '#ui/problem.ts'

/**
 * Whether the backend itself says no to what was asked before: it always gives its reasons. What a proxy says in its
 * place, and an address it does not know, count as no answer.
 */
export function isTakenAway(error: unknown): boolean {
  const reasons: readonly ShownReason[] | null = reasonsOf(error)
  return reasons?.every(({ code }) => code !== 'request.no_such_address') ?? false
}
