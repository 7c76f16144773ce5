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

/** The letter of a criterion, or the code of a part, as long as a scheme lets it be. */
const moduleSchema = z.string().max(16)

/** A penalty as it is chosen; marks off, or a module, as its kind asks. */
const chosenPenalty = {
  workCode: workCodeSchema,
  kind: z.enum(['deduct', 'void_module', 'void_event']),
}

const previewPenalty = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/penalties/preview',
    summary: 'What a penalty would make of a total, by the same arithmetic',
    tags: ['marking'],
  })
  .input(
    z.object({
      ...eventId,
      ...chosenPenalty,
      module: moduleSchema.optional(),
      points: decimalSchema.optional(),
    }),
  )
  .output(
    z.object({
      /** Whether every aspect has its mark; before that there is no total. */
      complete: z.boolean(),
      before: decimalSchema.nullable(),
      after: decimalSchema.nullable(),
      /** Whether the event would be void for the work. */
      void: z.boolean(),
    }),
  )

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
      ...chosenPenalty,
      module: moduleSchema.nullable(),
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

export const penalties = { penalties: getPenalties, previewPenalty, imposePenalty, revokePenalty, setLadder }
