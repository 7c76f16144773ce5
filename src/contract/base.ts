import { oc } from '@orpc/contract'
import * as z from 'zod'

const relatedSchema = z.object({ kind: z.string(), id: z.string(), label: z.string() })

export const reasonSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  path: z.string().optional(),
  related: z.array(relatedSchema).readonly().optional(),
})
export type ReasonData = z.infer<typeof reasonSchema>

/** What every problem answer carries: the reasons, in the order they were found. */
export const problemSchema = z.object({ reasons: z.array(reasonSchema) })

/**
 * Every endpoint of the API starts here, so that every problem has one shape.
 * REFUSED: a rule says no. FORBIDDEN: this actor may not. STALE: somebody changed it first.
 */
export const endpoint = oc.errors({
  BAD_REQUEST: { status: 400, data: problemSchema },
  UNAUTHORIZED: { status: 401, data: problemSchema },
  FORBIDDEN: { status: 403, data: problemSchema },
  NOT_FOUND: { status: 404, data: problemSchema },
  STALE: { status: 409, data: problemSchema },
  REFUSED: { status: 422, data: problemSchema },
})

/** A query value that may be given once or several times. */
export function many<Value extends z.ZodType>(value: Value) {
  return z.union([z.array(value), value.transform((one) => [one])]).optional()
}

export const idSchema = z.string().min(1).max(64)
export const daySchema = z.iso.date()
export const instantSchema = z.iso.datetime()
/** A mark written out as a decimal, never a float. */
export const decimalSchema = z.string().regex(/^-?\d+(\.\d+)?$/)
/** Why somebody did something, in their own words; spaces alone are no reason. */
export const whySchema = z.string().trim().min(1).max(500)
/** The version the caller saw; a change made since then answers STALE. */
export const versionSchema = z.int().positive()

export const pageSchema = {
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  offset: z.coerce.number().int().min(0).default(0),
}

/** What the asking actor may do with the thing it came with. */
export const canSchema = z.array(z.string())
