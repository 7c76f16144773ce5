import * as z from 'zod'
import { entryStatuses } from '#domain/contests/vocabulary'
import { daySchema, decimalSchema, endpoint, idSchema, instantSchema, pageSchema } from './base'
import { groupKindSchema } from './contests'
import { partSchema } from './results'

export const entrySchema = z.object({
  id: idSchema,
  entryNumber: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  delegation: z.object({ code: z.string(), name: z.string() }),
  group: groupKindSchema,
  status: z.enum(entryStatuses),
  /** Staff only: masked, never in full. */
  identity: z.array(z.object({ idNumber: z.string(), phone: z.string(), birthDate: daySchema })).optional(),
})

const list = endpoint
  .route({ method: 'GET', path: '/events/{eventId}/entries', summary: 'Who competes in an event', tags: ['entries'] })
  .input(z.object({ eventId: idSchema, search: z.string().max(100).optional(), ...pageSchema }))
  .output(z.object({ total: z.int(), rows: z.array(entrySchema) }))

/** What a competitor or a team leader sees of their own. */
export const ownEntrySchema = z.object({
  id: idSchema,
  name: z.string(),
  entryNumber: z.string(),
  stationNumber: z.string().nullable(),
  unit: z.string().nullable(),
  delegationName: z.string(),
  status: z.enum(entryStatuses),
  group: groupKindSchema,
  contest: z.object({ id: idSchema, name: z.string() }),
  event: z.object({ id: idSchema, name: z.string() }),
  finalFrom: daySchema.nullable(),
  finalTo: daySchema.nullable(),
  venueName: z.string().nullable(),
  /** Whether the programme of the event's days can be read. */
  dayPublished: z.boolean(),
  /** Only once published. */
  result: z
    .object({
      state: z.enum(['provisional', 'official']),
      publishedAt: instantSchema,
      rank: z.int().nullable(),
      shared: z.boolean(),
      ranked: z.int(),
      total: decimalSchema.nullable(),
      deducted: decimalSchema.nullable(),
      award: z.string().nullable(),
      title: z.boolean(),
      decidedBy: z.string().nullable(),
      parts: z.array(
        partSchema.extend({
          max: decimalSchema.nullable(),
          median: decimalSchema.nullable(),
          best: decimalSchema.nullable(),
        }),
      ),
    })
    .nullable(),
})
export type OwnEntryData = z.infer<typeof ownEntrySchema>

const own = endpoint
  .route({ method: 'GET', path: '/me/entries', summary: 'My own entries and results', tags: ['entries'] })
  .output(z.object({ rows: z.array(ownEntrySchema) }))

export const entries = { list, own }
