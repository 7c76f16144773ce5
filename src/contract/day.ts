import * as z from 'zod'
import { groupKinds, judgeRoles } from '#domain/contests/vocabulary'
import { itemKinds } from '#domain/schedule/day/programme'
import { actualKinds } from '#domain/schedule/day/record-actual'
import { canSchema, daySchema, endpoint, idSchema, instantSchema, reasonSchema, versionSchema } from './base'

/*
 * The programme of an event's days. Batches go by number: no field but `own` says who is in one,
 * and `own` holds only entries of whoever asks.
 */

const minuteSchema = z.int().min(0).max(1439)
const minutesSchema = z.int().min(1).max(1440)
const codeSchema = z.string().trim().min(1).max(8)

export const dayItemSchema = z
  .object({
    id: idSchema,
    kind: z.enum(itemKinds),
    title: z.string().trim().min(1).max(60),
    day: daySchema,
    start: minuteSchema,
    duration: minutesSchema,
    minDuration: minutesSchema,
    module: codeSchema.nullable(),
    batch: z.int().min(1).max(200).nullable(),
    place: z.string().trim().min(1).max(60).nullable(),
    stations: z.int().min(1).max(1000).nullable(),
    note: z.string().trim().min(1).max(200).nullable(),
    fixed: z.boolean(),
  })
  .refine(({ minDuration, duration }) => minDuration <= duration, {
    message: 'minDuration may not exceed duration',
    path: ['minDuration'],
  })
export type DayItemData = z.infer<typeof dayItemSchema>

export const daySettingsSchema = z.object({
  workstations: z.int().min(1).max(1000),
  batchByGroup: z.boolean(),
  minRest: z.int().min(0).max(600),
  latestEnd: z.int().min(1).max(1440),
  lateEntry: z.int().min(0).max(120),
  drawEachModule: z.boolean(),
  judgesNamed: z.boolean(),
  modules: z
    .array(
      z.object({
        code: codeSchema,
        name: z.string().trim().min(1).max(60),
        minutes: minutesSchema,
        stations: z.int().min(1).max(200),
      }),
    )
    .max(40)
    .readonly(),
})

export const dayFindingSchema = z.object({
  severity: z.enum(['block', 'warn']),
  itemIds: z.array(z.string()).readonly(),
  reason: reasonSchema,
})

export const dayFactSchema = z.object({
  seq: z.int(),
  itemId: idSchema,
  what: z.enum(actualKinds),
  at: instantSchema.nullable(),
  by: z.string(),
  recordedAt: instantSchema,
  reason: z.string().nullable(),
})
export type DayFactData = z.infer<typeof dayFactSchema>

export const dayProgrammeSchema = z.object({
  event: z.object({ id: idSchema, name: z.string() }),
  contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
  hosts: z.array(z.object({ role: z.string(), name: z.string() })),
  venueName: z.string().nullable(),
  stage: z.object({ from: daySchema, to: daySchema, setUpDays: z.int() }).nullable(),
  /** The moment of the answer by the backend's own clock. */
  now: instantSchema,
  settings: daySettingsSchema,
  items: z.array(dayItemSchema),
  batches: z.array(z.object({ number: z.int(), group: z.enum(groupKinds).nullable(), size: z.int() })),
  /** How many of each group take part, to see what other batches would come of it. */
  entered: z.array(z.object({ group: z.enum(groupKinds), count: z.int() })),
  /** What is recorded and holds. */
  actuals: z.array(
    z.object({ itemId: idSchema, startedAt: instantSchema.nullable(), endedAt: instantSchema.nullable() }),
  ),
  /** Everything ever recorded, corrections included; for those who may record. */
  facts: z.array(dayFactSchema),
  /** Where the asker's own entries work, once drawn. */
  own: z.array(z.object({ name: z.string(), entryNumber: z.string(), batch: z.int(), workstation: z.int() })),
  /** Empty where names are left out of the programme book on purpose. */
  judges: z.array(z.object({ name: z.string(), role: z.enum(judgeRoles) })),
  publishedAt: instantSchema.nullable(),
  updatedBy: z.string().nullable(),
  updatedAt: instantSchema.nullable(),
  /** 0 while there is no programme. */
  version: z.int().min(0),
  can: canSchema,
})
export type DayProgrammeData = z.infer<typeof dayProgrammeSchema>

const ofEvent = z.object({ eventId: idSchema })
const seenVersion = z.int().min(0)
const reason = z.string().max(500).optional()

const get = endpoint
  .route({ method: 'GET', path: '/events/{eventId}/day', summary: 'The programme of an event’s days', tags: ['day'] })
  .input(ofEvent)
  .output(dayProgrammeSchema)

const save = endpoint
  .route({ method: 'PUT', path: '/events/{eventId}/day', summary: 'Save the programme as a whole', tags: ['day'] })
  .input(
    ofEvent.extend({
      /** The version the caller saw, 0 for a new programme; saved by somebody since: STALE. */
      version: seenVersion,
      settings: daySettingsSchema,
      items: z.array(dayItemSchema).max(2000),
      reason,
    }),
  )
  .output(z.object({ version: versionSchema, findings: z.array(dayFindingSchema) }))

export const rotationVisitSchema = z.object({
  team: z.int().min(0).max(199),
  module: z.int().min(0).max(39),
  start: minuteSchema,
  end: z.int().min(1).max(1440),
})

const rotate = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/day/rotation',
    summary: 'Replace the modules of a day by a rotation, in one step; the rotation is checked again',
    tags: ['day'],
  })
  .input(
    ofEvent.extend({
      version: seenVersion,
      day: daySchema,
      start: minuteSchema,
      rest: z.int().min(0).max(600),
      transfer: z.int().min(0).max(240),
      pauses: z.array(z.object({ from: minuteSchema, to: minuteSchema })).max(10),
      modules: z
        .array(
          z.object({
            code: codeSchema,
            name: z.string().trim().min(1).max(60),
            minutes: minutesSchema,
            stations: z.int().min(1).max(200),
            changeover: z.int().min(0).max(240),
            place: z.string().trim().min(1).max(60).nullable(),
          }),
        )
        .min(1)
        .max(40),
      teams: z.int().min(1).max(200),
      visits: z.array(rotationVisitSchema).max(2000),
    }),
  )
  .output(z.object({ version: versionSchema, findings: z.array(dayFindingSchema) }))

const record = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/day/items/{itemId}/actuals',
    summary: 'Record when an item really started or ended; the same id sent twice is recorded once',
    tags: ['day'],
  })
  .input(
    ofEvent.extend({
      itemId: idSchema,
      id: idSchema,
      what: z.enum(actualKinds),
      /** Left out: now. Null: the earlier record was a mistake. */
      at: instantSchema.nullable().optional(),
      /** The newest fact of this item the caller saw; recorded by somebody since: STALE. */
      after: z.int().nullable(),
      reason,
    }),
  )
  .output(z.object({ fact: dayFactSchema }))

const publish = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/day/publish',
    summary: 'Publish the programme, or take it back',
    tags: ['day'],
  })
  .input(ofEvent.extend({ version: versionSchema, published: z.boolean(), reason }))
  .output(z.object({ version: versionSchema, publishedAt: instantSchema.nullable() }))

export const day = { get, save, rotate, record, publish }
