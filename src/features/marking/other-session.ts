import { reasonsOf } from '#ui/problem.ts'

/** The answer of a backend that does not know who asks: a session ran out, which says nothing against what was sent. */
export function isSignedOut(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'UNAUTHORIZED'
}

/** The answer of a backend for which somebody else sits here by now: another tab changed the session of all of them. */
export function isOtherPerson(error: unknown): boolean {
  return reasonsOf(error)?.some(({ code }) => code === 'marking.other_person') ?? false
}
