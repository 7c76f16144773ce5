import { ORPCError } from '@orpc/server'
import type { ReasonData } from '#contract/base'
import type { ProblemReasonCode } from '#contract/problems/request-codes'
import type { Decision } from '#domain/decision'

type ProblemCode = 'BAD_REQUEST' | 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'STALE' | 'REFUSED'

const statuses: Record<ProblemCode, number> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STALE: 409,
  REFUSED: 422,
}

/** A reason whose code has its sentences in both languages. */
export type ProblemReason = Omit<ReasonData, 'code'> & { readonly code: ProblemReasonCode }

/**
 * The one way a use-case says no. Thrown, so that the transaction around it is rolled back.
 * `beside` the reasons goes what the endpoint's own problem names, such as what a stale thing is now.
 */
export function problem(code: ProblemCode, reasons: readonly ProblemReason[], beside: object = {}) {
  return new ORPCError(code, {
    status: statuses[code],
    message: reasons[0]?.code ?? code,
    data: { reasons: [...reasons], ...beside },
  })
}

/** The value of an accepted decision; a refusal becomes the answer. */
export function demand<Value>(decision: Decision<Value>, code: ProblemCode = 'REFUSED'): Value {
  if (decision.kind === 'accepted') return decision.value
  throw problem(code, decision.reasons)
}

/** The row, or the answer that there is none. */
export function found<Row>(row: Row | undefined, id: string): Row {
  if (row === undefined) throw problem('NOT_FOUND', [{ code: 'request.not_found', params: { id } }])
  return row
}

/** The one row an insert or a versioned update gives back; none means somebody changed it first. */
export function fresh<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw problem('STALE', [{ code: 'request.stale' }])
  return row
}

/** The name of the constraint a statement broke, whichever driver says so. */
export function brokenConstraint(error: unknown): string | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('constraint' in cause && typeof cause.constraint === 'string') return cause.constraint
  }
  return null
}

/** Whether a statement removed something that rows elsewhere still name (SQLSTATE 23503). */
export function isStillInUse(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code === '23503') return true
  }
  return false
}

/** What the database says of a value no column of its type can hold (SQLSTATE class 22): a year of ten digits, a NUL. */
export function unfitForDatabase(error: unknown): string | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && /^22\w{3}$/.test(cause.code)) return cause.message
  }
  return null
}
