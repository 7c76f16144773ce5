import { ORPCError } from '@orpc/client'
import { problemSchema, type ReasonData } from '#contract/base'

export interface Problem {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly reasons: readonly ReasonData[]
}

/** The problem a call must answer with; an answer that is none fails the test. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('value' in outcome) throw new Error(`expected a problem, got ${JSON.stringify(outcome.value).slice(0, 200)}`)
  const { error } = outcome
  if (!(error instanceof ORPCError)) throw error
  const { status, code, message } = error
  return { status, code: String(code), message, reasons: problemSchema.parse(error.data).reasons }
}

/** The same of a raw answer. */
export async function problemIn(response: Response): Promise<Problem> {
  if (response.ok) throw new Error(`expected a problem, got ${response.status}`)
  const body: unknown = await response.json()
  const { code, message } = body as { code: string; message: string }
  return {
    status: response.status,
    code,
    message,
    reasons: problemSchema.parse((body as { data: unknown }).data).reasons,
  }
}

const statuses = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STALE: 409,
  REFUSED: 422,
} as const

/** What `toMatchObject` needs to hold a problem to its code and its reasons, in their order. */
export function says(code: keyof typeof statuses, ...reasons: readonly (string | Partial<ReasonData>)[]) {
  return {
    status: statuses[code],
    code,
    reasons: reasons.map((reason) => (typeof reason === 'string' ? { code: reason } : reason)),
  }
}
