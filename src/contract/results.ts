import * as z from 'zod'
import { entryStatuses } from '#domain/contests/vocabulary'
import { canSchema, decimalSchema, endpoint, idSchema, instantSchema, reasonSchema, versionSchema } from './base'
import { groupKindSchema, teamSizeSchema } from './contests'

export const partSchema = z.object({ code: z.string(), name: z.string(), mark: decimalSchema })

export const rankingRowSchema = z.object({
  entryNumber: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  delegationName: z.string(),
  rank: z.int().nullable(),
  shared: z.boolean(),
  status: z.enum(entryStatuses),
  total: decimalSchema.nullable(),
  /** What penalties took off the parts' sum before it became the total; null where none did. */
  deducted: decimalSchema.nullable(),
  parts: z.array(partSchema).readonly(),
  decidedBy: z.string().nullable(),
  award: z.string().nullable(),
  title: z.boolean(),
})
export type RankingRowData = z.infer<typeof rankingRowSchema>

export const groupRankingSchema = z.object({
  groupId: idSchema,
  kind: groupKindSchema,
  teamSize: teamSizeSchema,
  /** `preview` is computed now and seen by staff only; it is not a result yet. */
  state: z.enum(['preview', 'provisional', 'official']),
  revision: z.int().nullable(),
  publishedAt: instantSchema.nullable(),
  rows: z.array(rankingRowSchema),
})

export const eventResultsSchema = z.object({
  event: z.object({ id: idSchema, name: z.string(), version: versionSchema }),
  contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
  groups: z.array(groupRankingSchema),
  /** The order of keys that decides equal totals, and what happens when none does. */
  tieBreaks: z.array(z.string()),
  lastResort: z.string(),
  /** Why it cannot be published yet. */
  missing: z.array(reasonSchema),
  can: canSchema,
})
export type EventResultsData = z.infer<typeof eventResultsSchema>

const get = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/results',
    summary: 'The ranking of an event, by group',
    tags: ['results'],
  })
  .input(z.object({ eventId: idSchema }))
  .output(eventResultsSchema)

const publish = endpoint
  .route({ method: 'POST', path: '/events/{eventId}/results', summary: 'Publish the ranking', tags: ['results'] })
  .input(z.object({ eventId: idSchema, state: z.enum(['provisional', 'official']), version: versionSchema }))
  .output(eventResultsSchema)

export const results = { get, publish }
