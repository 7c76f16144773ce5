import * as z from 'zod'
import { stageKinds } from '#domain/contests/vocabulary'
import { hardRules, severities, softRules } from '#domain/schedule/rule-set'
import { canSchema, daySchema, endpoint, idSchema, instantSchema, reasonSchema, versionSchema } from './base'
import { classSchema, phaseSchema, sectorSchema } from './contests'

const ruleIds = [...hardRules, ...softRules] as const
export const dayRangeSchema = z.object({ from: daySchema, to: daySchema })

export const placementSchema = z.object({ startsOn: daySchema, endsOn: daySchema, venueId: idSchema.nullable() })
export type PlacementData = z.infer<typeof placementSchema>

export const specialDaySchema = z.object({
  day: daySchema,
  kind: z.enum(['holiday', 'workday']),
  name: z.string().trim().min(1).max(40),
})

export const ruleSetSchema = z.object({
  severity: z.record(z.enum(ruleIds), z.enum(severities)),
  weight: z.record(z.enum(softRules), z.int().min(0).max(1000)),
  preliminaryGapDays: z.int().min(0).max(120),
  finalsPerCity: z.int().min(1).max(50),
  finalsPerMonth: z.int().min(1).max(200),
  weekendWish: z.enum(['avoid_weekends', 'avoid_workdays', 'none']),
  blackouts: z
    .array(
      dayRangeSchema.extend({ cityCode: z.string().length(6).nullable(), reason: z.string().trim().min(1).max(100) }),
    )
    .max(100)
    .readonly(),
  calendarEdits: z.array(specialDaySchema).max(200).readonly(),
})

export const findingSchema = z.object({
  rule: z.enum(ruleIds),
  severity: z.enum(['block', 'block_publication', 'warn']),
  stageIds: z.array(idSchema).readonly(),
  reason: reasonSchema,
})
export type FindingData = z.infer<typeof findingSchema>

/** A stage as the board shows it. Only staff get the people, locks and wishes; for others they are empty. */
export const boardStageSchema = z.object({
  stageId: idSchema,
  contestId: idSchema,
  contestCode: z.string(),
  contestName: z.string(),
  kind: z.enum(stageKinds),
  class: classSchema.nullable(),
  sector: sectorSchema,
  cityCode: z.string().nullable(),
  hostName: z.string().nullable(),
  phase: phaseSchema,
  sample: z.boolean(),
  days: z.int().min(1),
  setUpDays: z.int(),
  takeDownDays: z.int(),
  workstations: z.int(),
  personIds: z.array(idSchema),
  preferred: dayRangeSchema.nullable(),
  window: dayRangeSchema.nullable(),
  fixed: z.enum(['over', 'begun', 'locked']).nullable(),
  /** Whether the asker may move it in the draft. */
  movable: z.boolean(),
  published: placementSchema.nullable(),
  /** Where the draft has it; the same as `published` for those who may not see the draft. */
  draft: placementSchema.nullable(),
  /** Who last put it elsewhere in the draft; null when the draft leaves it alone. */
  draftedBy: z.object({ name: z.string(), at: instantSchema }).nullable(),
})
export type BoardStageData = z.infer<typeof boardStageSchema>

export const planVersionSchema = z.object({
  number: versionSchema,
  publishedAt: instantSchema,
  /** Null for those who may not see who works on the plan. */
  publishedBy: z.string().nullable(),
  note: z.string().nullable(),
  /** Stages placed otherwise than in the version before; in the first, all it places. */
  changes: z.int(),
})
export type PlanVersionData = z.infer<typeof planVersionSchema>

const boardSchema = z.object({
  edition: z.object({ id: idSchema, name: z.string(), year: z.int(), window: dayRangeSchema }),
  today: daySchema,
  stages: z.array(boardStageSchema),
  venues: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      cityCode: z.string(),
      workstations: z.int(),
      sectors: z.array(sectorSchema).readonly(),
    }),
  ),
  holds: z.array(dayRangeSchema.extend({ venueId: idSchema, contestId: idSchema, contestName: z.string() })),
  people: z.array(z.object({ id: idSchema, name: z.string() })),
  calendar: z.array(specialDaySchema),
  rules: ruleSetSchema,
  /** Goes up by one with every change to the draft. */
  revision: z.int(),
  latestVersion: planVersionSchema.nullable(),
  can: canSchema,
})
export type BoardData = z.infer<typeof boardSchema>

const inEdition = z.object({ editionId: idSchema })

const board = endpoint
  .route({
    method: 'GET',
    path: '/schedule/{editionId}',
    summary: 'The year plan with everything its rules depend on; the draft only for staff',
    tags: ['schedule'],
  })
  .input(inEdition)
  .output(boardSchema)

export const planChangeSchema = z.object({
  stageId: idSchema,
  /** What the caller saw; a placement changed since answers STALE, naming who changed it to what. */
  before: placementSchema.nullable(),
  after: placementSchema.nullable(),
})

const edit = endpoint
  .route({
    method: 'POST',
    path: '/schedule/{editionId}/draft',
    summary: 'Place stages in the draft: all of them or none',
    tags: ['schedule'],
  })
  .input(
    inEdition.extend({ changes: z.array(planChangeSchema).min(1).max(1000), reason: z.string().max(500).optional() }),
  )
  .output(z.object({ revision: z.int(), findings: z.array(findingSchema) }))

const lock = endpoint
  .route({
    method: 'POST',
    path: '/schedule/{editionId}/locks',
    summary: 'Lock stages where they are, or unlock them',
    tags: ['schedule'],
  })
  .input(inEdition.extend({ stageIds: z.array(idSchema).min(1).max(1000), locked: z.boolean() }))
  .output(z.object({ revision: z.int() }))

const publish = endpoint
  .route({
    method: 'POST',
    path: '/schedule/{editionId}/versions',
    summary: 'Publish the draft as the next version of the plan',
    tags: ['schedule'],
  })
  .input(inEdition.extend({ revision: z.int(), note: z.string().max(500).optional() }))
  .output(planVersionSchema)

export const versionsSchema = z.object({ rows: z.array(planVersionSchema), can: canSchema })
export type VersionsData = z.infer<typeof versionsSchema>

const versions = endpoint
  .route({ method: 'GET', path: '/schedule/{editionId}/versions', summary: 'Published versions', tags: ['schedule'] })
  .input(inEdition)
  .output(versionsSchema)

/** A version's number, the plan in force (with what was moved since it was published), or the draft. */
export const planStateSchema = z.union([z.coerce.number().int().positive(), z.enum(['published', 'draft'])])

export const planDifferenceSchema = z.object({
  stageId: idSchema,
  contestId: idSchema,
  contestName: z.string(),
  kind: z.enum(stageKinds),
  cityCode: z.string().nullable(),
  before: placementSchema.nullable(),
  after: placementSchema.nullable(),
  beforeVenue: z.string().nullable(),
  afterVenue: z.string().nullable(),
  /** The last change that brought it there, where it is on record. */
  changedBy: z.string().nullable(),
  changedAt: instantSchema.nullable(),
  reason: z.string().nullable(),
})
export type PlanDifferenceData = z.infer<typeof planDifferenceSchema>

const diff = endpoint
  .route({
    method: 'GET',
    path: '/schedule/{editionId}/diff',
    summary: 'What differs between two states of the plan',
    tags: ['schedule'],
  })
  .input(inEdition.extend({ from: planStateSchema, to: planStateSchema }))
  .output(z.object({ rows: z.array(planDifferenceSchema) }))

const findings = endpoint
  .route({
    method: 'GET',
    path: '/schedule/{editionId}/findings',
    summary: 'Where the draft or the plan in force does not keep the rules',
    tags: ['schedule'],
  })
  .input(inEdition.extend({ of: z.enum(['published', 'draft']).default('draft') }))
  .output(
    z.object({
      rows: z.array(findingSchema),
      /** Stages yet to come that have no place. */
      unscheduled: z.int(),
    }),
  )

export const rulesSchema = z.object({
  /** The edition's. */
  year: z.int(),
  rules: ruleSetSchema,
  /** The statutory calendar of the edition's years without the office's own days. */
  statutory: z.array(specialDaySchema),
  /** What says so, and for which years: outside them no holiday is known, only weekends. */
  source: z.object({ name: z.string(), firstYear: z.int(), lastYear: z.int() }),
  version: versionSchema,
  can: canSchema,
})
export type RulesData = z.infer<typeof rulesSchema>

const getRules = endpoint
  .route({ method: 'GET', path: '/schedule/{editionId}/rules', summary: 'The rules of an edition', tags: ['schedule'] })
  .input(inEdition)
  .output(rulesSchema)

const setRules = endpoint
  .route({
    method: 'PUT',
    path: '/schedule/{editionId}/rules',
    summary: 'Set the rules of an edition',
    tags: ['schedule'],
  })
  .input(inEdition.extend({ rules: ruleSetSchema, version: versionSchema, reason: z.string().max(500).optional() }))
  .output(z.object({ version: versionSchema }))

export const schedule = { board, edit, lock, publish, versions, diff, findings, getRules, setRules }
