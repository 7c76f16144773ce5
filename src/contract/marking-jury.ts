import * as z from 'zod'
import { canSchema, endpoint, idSchema, versionSchema, whySchema } from './base'
import { aspectTypeSchema } from './marking-parts'

/* Who marks which form, and who has to step back (回避). No delegation is ever named. */

const eventId = { eventId: idSchema }

export const juryDataSchema = z.object({
  event: z.object({ id: idSchema, name: z.string(), version: versionSchema, ownDelegationAllowed: z.boolean() }),
  forms: z.array(
    z.object({
      formId: idSchema,
      code: z.string(),
      name: z.string(),
      type: aspectTypeSchema,
      signed: z.boolean(),
      seats: z.array(
        z.object({
          position: z.int(),
          assignmentId: idSchema,
          name: z.string(),
          /** The judge's own delegation takes part (回避); a substitute is proposed where there is one. */
          mustRecuse: z.boolean(),
          substitute: z.object({ assignmentId: idSchema, name: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  judges: z.array(z.object({ assignmentId: idSchema, name: z.string(), mustRecuse: z.boolean(), forms: z.int() })),
  can: canSchema,
})
export type JuryData = z.infer<typeof juryDataSchema>

const getJury = endpoint
  .route({ method: 'GET', path: '/events/{eventId}/marking/jury', summary: 'Who marks which form', tags: ['marking'] })
  .input(z.object(eventId))
  .output(juryDataSchema)

const seatJudge = endpoint
  .route({
    method: 'PUT',
    path: '/events/{eventId}/marking/jury/{formId}/{position}',
    summary: 'Give a seat of a form to another judge; what the former judge entered stays on record',
    tags: ['marking'],
  })
  .input(
    z.object({
      ...eventId,
      formId: idSchema,
      position: z.coerce.number<number>().int().positive(),
      assignmentId: idSchema,
      reason: whySchema,
    }),
  )
  .output(juryDataSchema)

const setRecusal = endpoint
  .route({
    method: 'PUT',
    path: '/events/{eventId}/marking/jury',
    summary: 'Whether judges may mark works of their own delegation',
    tags: ['marking'],
  })
  .input(z.object({ ...eventId, version: versionSchema, ownDelegationAllowed: z.boolean(), reason: whySchema }))
  .output(juryDataSchema)

const addSeat = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/marking/jury/{formId}',
    summary: 'One judge more on a form, as its last seat',
    tags: ['marking'],
  })
  .input(z.object({ ...eventId, formId: idSchema, assignmentId: idSchema, reason: whySchema }))
  .output(juryDataSchema)

const removeSeat = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/marking/jury/{formId}/{position}/remove',
    summary: 'One judge less on a form: the last seat; what was entered stays on record',
    tags: ['marking'],
  })
  .input(z.object({ ...eventId, formId: idSchema, position: z.coerce.number().int().positive(), reason: whySchema }))
  .output(juryDataSchema)

export const jury = { jury: getJury, seatJudge, addSeat, removeSeat, setRecusal }
