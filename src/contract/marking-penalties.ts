import * as z from 'zod'
import { penaltyKinds } from '#domain/marking/penalty'
import { canSchema, decimalSchema, endpoint, idSchema, instantSchema, versionSchema, whySchema } from './base'
import { workCodeSchema } from './marking-parts'

/* Conduct penalties, by work code, and the ladder they follow. */

const eventId = { eventId: idSchema }

const rungSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deduct'), points: decimalSchema }),
  z.object({ kind: z.literal('void_module') }),
  z.object({ kind: z.literal('void_event') }),
])

export const penaltiesSchema = z.object({
  event: z.object({ id: idSchema, name: z.string(), version: versionSchema }),
  ladder: z.array(rungSchema).readonly(),
  rows: z.array(
    z.object({
      id: idSchema,
      workCode: workCodeSchema,
      kind: z.enum(penaltyKinds),
      module: z.string().nullable(),
      points: decimalSchema.nullable(),
      revokes: idSchema.nullable(),
      stands: z.boolean(),
      reason: z.string(),
      person: z.string(),
      enteredAt: instantSchema,
    }),
  ),
  modules: z.array(z.object({ code: z.string(), name: z.string() })),
  works: z.array(workCodeSchema),
  can: canSchema,
})
export type PenaltiesData = z.infer<typeof penaltiesSchema>

const getPenalties = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/penalties',
    summary: 'Conduct penalties by work code',
    tags: ['marking'],
  })
  .input(z.object(eventId))
  .output(penaltiesSchema)

const imposePenalty = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/penalties',
    summary: 'Impose a conduct penalty',
    tags: ['marking'],
  })
  .input(
    z.object({
      ...eventId,
      id: idSchema,
      workCode: workCodeSchema,
      kind: z.enum(['deduct', 'void_module', 'void_event']),
      module: z.string().max(8).nullable(),
      points: decimalSchema.nullable(),
      reason: whySchema,
    }),
  )
  .output(penaltiesSchema)

const revokePenalty = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/penalties/{penaltyId}/revoke',
    summary: 'Take a penalty back; it stays on record',
    tags: ['marking'],
  })
  .input(z.object({ ...eventId, penaltyId: idSchema, reason: whySchema }))
  .output(penaltiesSchema)

const setLadder = endpoint
  .route({
    method: 'PUT',
    path: '/events/{eventId}/penalties/ladder',
    summary: 'What conduct costs the first time, the second time and so on',
    tags: ['marking'],
  })
  .input(z.object({ ...eventId, version: versionSchema, ladder: z.array(rungSchema).min(1).max(6) }))
  .output(penaltiesSchema)

export const penalties = { penalties: getPenalties, imposePenalty, revokePenalty, setLadder }
