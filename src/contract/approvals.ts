import * as z from 'zod'
import { approvalKinds } from '#domain/approvals/approval'
import { canSchema, endpoint, idSchema, instantSchema } from './base'

/* What takes two people: asked by one with a reason, answered by another (rule book 4.4). */

export const approvalSchema = z.object({
  id: idSchema,
  eventId: idSchema,
  kind: z.enum(approvalKinds),
  subjectId: idSchema,
  /** The form's code, or the scheme's version: what it is about, in a word. */
  subject: z.string(),
  state: z.enum(['asked', 'approved', 'rejected', 'withdrawn']),
  steps: z.array(
    z.object({
      step: z.enum(['ask', 'approve', 'reject', 'withdraw']),
      person: z.string(),
      mine: z.boolean(),
      reason: z.string().nullable(),
      at: instantSchema,
    }),
  ),
  /** Steps the asker may take now. */
  can: canSchema,
})
export type ApprovalData = z.infer<typeof approvalSchema>

const list = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/approvals',
    summary: 'What was asked and answered',
    tags: ['approvals'],
  })
  .input(z.object({ eventId: idSchema }))
  .output(z.object({ rows: z.array(approvalSchema), can: canSchema }))

const ask = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/approvals',
    summary: 'Ask for what takes two people',
    tags: ['approvals'],
  })
  .input(z.object({ eventId: idSchema, kind: z.enum(approvalKinds), subjectId: idSchema, reason: z.string().max(500) }))
  .output(approvalSchema)

const answer = endpoint
  .route({
    method: 'POST',
    path: '/approvals/{approvalId}/answer',
    summary: 'Approve, reject or withdraw; an approval takes effect at once',
    tags: ['approvals'],
  })
  .input(
    z.object({
      approvalId: idSchema,
      step: z.enum(['approve', 'reject', 'withdraw']),
      reason: z.string().max(500).optional(),
    }),
  )
  .output(approvalSchema)

export const approvals = { list, ask, answer }
