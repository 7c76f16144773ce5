import * as z from 'zod'
import { entryStatuses } from '#domain/contests/vocabulary'
import { daySchema, endpoint, idSchema } from './base'
import { phaseSchema, programmeSchema, reportedSchema } from './contests'

export const figureSchema = z.object({
  name: z.string(),
  value: z.string(),
  relation: z.string(),
  unit: z.string(),
  note: z.string().nullable(),
  source: z.string(),
})

export const overviewSchema = z.object({
  today: daySchema,
  provincial: z.object({
    editionId: idSchema,
    year: z.int(),
    contests: z.int(),
    byClass: z.array(z.object({ class: z.string().nullable(), contests: z.int() })),
    byCity: z.array(z.object({ cityCode: z.string().nullable(), contests: z.int() })),
    byMonth: z.array(z.object({ month: z.int().nullable(), contests: z.int() })),
    byPhase: z.array(z.object({ phase: phaseSchema, contests: z.int() })),
    /** Days on which finals are held, for the heat strip. */
    byDay: z.array(z.object({ day: daySchema, contests: z.int() })),
    entries: z.int(),
    venues: z.int(),
    judges: z.int(),
  }),
  yellowRiver: z.object({
    editionId: idSchema,
    contestId: idSchema.nullable(),
    name: z.string(),
    startsOn: daySchema,
    endsOn: daySchema,
    cityCode: z.string(),
    delegations: z.int(),
    events: z.int(),
    entries: z.int(),
  }),
  worldskills: z.array(
    z.object({
      editionId: idSchema,
      name: z.string(),
      year: z.int(),
      skills: z.int(),
      members: z.int(),
      entries: z.int(),
      /** China's published results of that edition, when there are any. */
      china: z
        .object({ entries: z.int(), gold: z.int(), silver: z.int(), bronze: z.int(), medallion: z.int() })
        .nullable(),
    }),
  ),
  /** What is on now or next, in order of day. */
  upcoming: z.array(
    z.object({
      contestId: idSchema,
      name: z.string(),
      programme: programmeSchema,
      phase: phaseSchema,
      startsOn: daySchema,
      endsOn: daySchema,
      cityCode: z.string().nullable(),
      venueName: z.string().nullable(),
    }),
  ),
  /** The newest published rankings. */
  published: z.array(
    z.object({
      contestId: idSchema,
      contestName: z.string(),
      eventId: idSchema,
      eventName: z.string(),
      day: daySchema,
    }),
  ),
  figures: z.array(figureSchema),
})
export type OverviewData = z.infer<typeof overviewSchema>

const get = endpoint
  .route({ method: 'GET', path: '/overview', summary: 'The three programmes at a glance', tags: ['overview'] })
  .output(overviewSchema)

export const yellowRiverSchema = z.object({
  editionId: idSchema,
  contestId: idSchema,
  name: z.string(),
  startsOn: daySchema,
  endsOn: daySchema,
  cityCode: z.string(),
  reported: reportedSchema.nullable(),
  delegations: z.array(
    z.object({ id: idSchema, code: z.string(), name: z.string(), nameEn: z.string(), entries: z.int() }),
  ),
  events: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      nameEn: z.string().nullable(),
      occupationCode: z.string().nullable(),
      entries: z.int(),
    }),
  ),
  /** One cell per event and delegation that entered; a place without one is empty. */
  cells: z.array(z.object({ eventId: idSchema, delegationId: idSchema, status: z.enum(entryStatuses) })),
})
export type YellowRiverData = z.infer<typeof yellowRiverSchema>

const yellowRiver = endpoint
  .route({ method: 'GET', path: '/yellow-river', summary: 'Ten events by nine delegations', tags: ['overview'] })
  .output(yellowRiverSchema)

export const overview = { get, yellowRiver }
