import * as z from 'zod'
import {
  contestClasses,
  groupKinds,
  hostRoles,
  markingStates,
  phases,
  programmes,
  sectors,
  stageKinds,
} from '#domain/contests/vocabulary'
import { teamSizes } from '#domain/contests/team-size'
import { urgencies } from '#domain/contests/urgency'
import {
  canSchema,
  daySchema,
  endpoint,
  idSchema,
  instantSchema,
  many,
  pageSchema,
  reasonSchema,
  versionSchema,
} from './base'
import { contestDraftSchema, editableContestSchema, namePartsSchema, staleContestSchema } from './contest-draft'

export const programmeSchema = z.enum(programmes)
export const classSchema = z.enum(contestClasses)
export const sectorSchema = z.enum(sectors)
export const phaseSchema = z.enum([...phases, 'cancelled', 'postponed'])
export const groupKindSchema = z.enum(groupKinds)
export const teamSizeSchema = z.enum(teamSizes)

export const reportedSchema = z.object({
  source: z.string(),
  name: z.string().optional(),
  dates: z.string().optional(),
  competitors: z.string().optional(),
  teams: z.string().optional(),
  groups: z.array(z.string()).readonly().optional(),
  parts: z.array(z.string()).readonly().optional(),
  awards: z.array(z.string()).readonly().optional(),
  stages: z.array(z.string()).readonly().optional(),
  notes: z.array(z.string()).readonly().optional(),
})

export const contestListingSchema = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  programme: programmeSchema,
  /** The edition's year; a final that slips into the next year still belongs to it. */
  year: z.int(),
  class: classSchema.nullable(),
  sector: sectorSchema,
  cityCode: z.string().nullable(),
  phase: phaseSchema,
  sample: z.boolean(),
  /** Month of the final, 1 to 12. */
  month: z.int().min(1).max(12).nullable(),
  finalFrom: daySchema.nullable(),
  finalTo: daySchema.nullable(),
  venueName: z.string().nullable(),
  occupations: z.array(z.object({ name: z.string(), code: z.string().nullable() })),
  events: z.int(),
  entries: z.int(),
  searchKeys: z.object({ pinyin: z.string(), initials: z.string() }),
})
export type ContestListingData = z.infer<typeof contestListingSchema>

export const contestSortKeys = ['date', 'name', 'city', 'class', 'phase', 'entries'] as const

const listContests = endpoint
  .route({ method: 'GET', path: '/contests', summary: 'Find contests of an edition', tags: ['contests'] })
  .input(
    z.object({
      edition: z.coerce.number().int().optional(),
      programme: programmeSchema.optional(),
      search: z.string().max(100).optional(),
      class: many(classSchema),
      city: many(z.string()),
      sector: many(sectorSchema),
      month: many(z.coerce.number().int().min(1).max(12)),
      phase: many(phaseSchema),
      sort: z.enum(contestSortKeys).default('date'),
      order: z.enum(['asc', 'desc']).default('asc'),
      ...pageSchema,
    }),
  )
  .output(z.object({ total: z.int(), rows: z.array(contestListingSchema) }))

export const stageSchema = z.object({
  id: idSchema,
  kind: z.enum(stageKinds),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  setUpDays: z.int(),
  takeDownDays: z.int(),
  venue: z.object({ id: idSchema, name: z.string(), cityCode: z.string() }).nullable(),
  version: versionSchema,
})

export const eventSummarySchema = z.object({
  id: idSchema,
  name: z.string(),
  nameEn: z.string().nullable(),
  occupationCode: z.string().nullable(),
  occupationName: z.string().nullable(),
  markingState: z.enum(markingStates),
  groups: z.array(z.object({ id: idSchema, kind: groupKindSchema, teamSize: teamSizeSchema, entries: z.int() })),
  can: canSchema,
})

export const contestDetailSchema = contestListingSchema.extend({
  editionId: idSchema,
  editionName: z.string(),
  hosts: z.array(z.object({ role: z.enum(hostRoles), name: z.string() })),
  stages: z.array(stageSchema),
  eventList: z.array(eventSummarySchema),
  reported: reportedSchema.nullable(),
  nextPhase: phaseSchema.nullable(),
  /** What is still missing before the next phase. */
  missing: z.array(reasonSchema),
  version: versionSchema,
  updatedAt: instantSchema,
  can: canSchema,
})
export type ContestDetailData = z.infer<typeof contestDetailSchema>

const getContest = endpoint
  .route({ method: 'GET', path: '/contests/{contestId}', summary: 'One contest', tags: ['contests'] })
  .input(z.object({ contestId: idSchema }))
  .output(contestDetailSchema)

const advanceContest = endpoint
  .route({
    method: 'POST',
    path: '/contests/{contestId}/phase',
    summary: 'Move a contest along its life',
    tags: ['contests'],
  })
  .input(
    z.object({ contestId: idSchema, to: phaseSchema, version: versionSchema, reason: z.string().max(500).optional() }),
  )
  .output(z.object({ phase: phaseSchema, version: versionSchema }))

const placement = z.object({
  contestId: idSchema,
  stageId: idSchema,
  startsOn: daySchema,
  endsOn: daySchema,
  venueId: idSchema.nullable(),
})

const moveStage = endpoint
  .route({
    method: 'PUT',
    path: '/contests/{contestId}/stages/{stageId}/schedule',
    summary: 'Move a stage to another date and venue',
    tags: ['schedule'],
  })
  .input(placement.extend({ version: versionSchema, reason: z.string().max(500).optional() }))
  .output(z.object({ stage: stageSchema }))

const checkMove = endpoint
  .route({
    method: 'POST',
    path: '/contests/{contestId}/stages/{stageId}/schedule/check',
    summary: 'Say what speaks against a move, without moving',
    tags: ['schedule'],
  })
  .input(placement)
  .output(z.object({ reasons: z.array(reasonSchema) }))

export const auditRowSchema = z.object({
  seq: z.int(),
  at: instantSchema,
  actorName: z.string(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
})

const getHistory = endpoint
  .route({
    method: 'GET',
    path: '/contests/{contestId}/history',
    summary: 'Who changed what, when and why',
    tags: ['contests'],
  })
  .input(z.object({ contestId: idSchema, ...pageSchema }))
  .output(z.object({ total: z.int(), rows: z.array(auditRowSchema) }))

const getDraft = endpoint
  .route({
    method: 'GET',
    path: '/contests/{contestId}/draft',
    summary: 'A contest as it is edited',
    tags: ['contests'],
  })
  .input(z.object({ contestId: idSchema }))
  .output(editableContestSchema)

const createContest = endpoint
  .route({ method: 'POST', path: '/contests', summary: 'Create a contest, as applied for', tags: ['contests'] })
  .input(z.object({ editionId: idSchema, draft: contestDraftSchema }))
  .output(z.object({ contestId: idSchema, code: z.string(), version: versionSchema }))

const editContest = endpoint
  .route({
    method: 'PUT',
    path: '/contests/{contestId}',
    summary: 'Change what a contest consists of; dates and venues are the plan’s',
    tags: ['contests'],
  })
  .errors({ STALE: { status: 409, data: staleContestSchema } })
  .input(z.object({ contestId: idSchema, version: versionSchema, draft: contestDraftSchema }))
  .output(editableContestSchema)

const cloneContest = endpoint
  .route({
    method: 'POST',
    path: '/contests/{contestId}/clone',
    summary: 'Copy a contest’s structure, without dates, entries, marks or results',
    tags: ['contests'],
  })
  .input(
    z.object({
      contestId: idSchema,
      editionId: idSchema,
      freeName: z.string().max(400).nullable(),
      nameParts: namePartsSchema,
    }),
  )
  .output(z.object({ contestId: idSchema, code: z.string(), version: versionSchema }))

const listEditions = endpoint
  .route({ method: 'GET', path: '/editions', summary: 'Editions a contest may belong to', tags: ['contests'] })
  .output(
    z.object({
      rows: z.array(
        z.object({ id: idSchema, programme: programmeSchema, year: z.int(), name: z.string(), nameEn: z.string() }),
      ),
    }),
  )

const listOccupations = endpoint
  .route({
    method: 'GET',
    path: '/occupations',
    summary: 'Occupations competed in so far, the most frequent first',
    tags: ['contests'],
  })
  .output(z.object({ rows: z.array(z.object({ name: z.string(), code: z.string().nullable(), events: z.int() })) }))

export const wallRowSchema = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  class: classSchema.nullable(),
  sector: sectorSchema,
  cityCode: z.string().nullable(),
  phase: phaseSchema,
  sample: z.boolean(),
  nextPhase: phaseSchema.nullable(),
  missing: z.array(reasonSchema),
  urgency: z.enum(urgencies),
  finalFrom: daySchema.nullable(),
  finalTo: daySchema.nullable(),
  finalStageId: idSchema.nullable(),
  /** Until the first day of the final; negative afterwards. */
  days: z.int().nullable(),
  /** The first 承办, else the first 主办: whom to ask. */
  hostName: z.string().nullable(),
  events: z.array(idSchema),
  can: canSchema,
})
export type WallRowData = z.infer<typeof wallRowSchema>

const wall = endpoint
  .route({
    method: 'GET',
    path: '/wall',
    summary: 'All contests of an edition, with what each lacks before its next phase',
    tags: ['contests'],
  })
  .input(z.object({ editionId: idSchema }))
  .output(z.object({ today: daySchema, rows: z.array(wallRowSchema) }))

export const contests = {
  list: listContests,
  get: getContest,
  draft: getDraft,
  create: createContest,
  edit: editContest,
  clone: cloneContest,
  editions: listEditions,
  occupations: listOccupations,
  wall,
  advance: advanceContest,
  moveStage,
  checkMove,
  history: getHistory,
}
