import * as z from 'zod'
import { teamSizes } from '#domain/contests/team-size'
import { hostRoles, stageKinds } from '#domain/contests/vocabulary'
import { contestFields } from '#domain/exchange/contest-fields'
import { rowStates } from '#domain/exchange/row-plan'
import { venueFields } from '#domain/exchange/venue-fields'
import { canSchema, daySchema, endpoint, idSchema, instantSchema, reasonSchema, versionSchema } from './base'
import { classSchema, groupKindSchema, phaseSchema, programmeSchema, sectorSchema } from './contests'

/** The most rows one import may have. */
export const mostImportRows = 10_000

const rangeSchema = z.object({ from: daySchema, to: daySchema })
const cellSchema = z.union([z.string().max(4000), z.number(), z.boolean(), z.null()])
const rowNumber = z.int().min(1).max(2_000_000)

const eventSchema = z.object({
  eventId: idSchema,
  name: z.string(),
  occupationCode: z.string().nullable(),
  occupationName: z.string().nullable(),
  workstations: z.int().nullable(),
  groups: z.array(z.object({ kind: groupKindSchema, teamSize: z.enum(teamSizes) })),
  begun: z.boolean(),
  entries: z.int(),
})

const stageSchema = z.object({
  stageId: idSchema,
  kind: z.enum(stageKinds),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  venueId: idSchema.nullable(),
  setUpDays: z.int(),
  takeDownDays: z.int(),
  plannedDays: z.int(),
  preferred: rangeSchema.nullable(),
  window: rangeSchema.nullable(),
  fixed: z.enum(['over', 'begun', 'locked']).nullable(),
})

/** The contests of an edition as tables carry them: the draft's days, and nothing of people. */
const contestTableSchema = z.object({
  edition: z.object({ id: idSchema, name: z.string(), year: z.int(), window: rangeSchema }),
  today: daySchema,
  contests: z.array(
    z.object({
      contestId: idSchema,
      code: z.string(),
      name: z.string(),
      class: classSchema.nullable(),
      sector: sectorSchema,
      cityCode: z.string().nullable(),
      phase: phaseSchema,
      sample: z.boolean(),
      version: versionSchema,
      hosts: z.array(z.object({ role: z.enum(hostRoles), name: z.string() })),
      events: z.array(eventSchema),
      stages: z.array(stageSchema),
    }),
  ),
  venues: z.array(z.object({ id: idSchema, code: z.string(), name: z.string() })),
  can: canSchema,
})

const venueTableSchema = z.object({
  venues: z.array(
    z.object({
      venueId: idSchema,
      code: z.string(),
      name: z.string(),
      cityCode: z.string(),
      organisationId: idSchema.nullable(),
      workstations: z.int(),
      sectors: z.array(sectorSchema).readonly(),
    }),
  ),
  organisations: z.array(z.object({ id: idSchema, name: z.string() })),
  can: canSchema,
})

function rowsOf<Field extends readonly [string, ...string[]]>(field: z.ZodEnum<{ [Key in Field[number]]: Key }>) {
  const cells = z.partialRecord(field, cellSchema)
  return z
    .array(z.object({ row: rowNumber, cells }))
    .min(1)
    .max(mostImportRows)
}

function planOf<Field extends readonly [string, ...string[]]>(field: z.ZodEnum<{ [Key in Field[number]]: Key }>) {
  return z.object({
    rows: z.array(
      z.object({
        row: rowNumber,
        code: z.string(),
        name: z.string(),
        state: z.enum(rowStates),
        id: idSchema.nullable(),
        changes: z.array(z.object({ field, from: z.string().nullable(), to: z.string().nullable() })).readonly(),
        findings: z.array(z.object({ field: field.nullable(), value: z.string(), reason: reasonSchema })).readonly(),
      }),
    ),
    counts: countsSchema,
    /** What an import has to carry: it goes on only if it would still do just this. */
    fingerprint: z.string(),
  })
}

const countsSchema = z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), faulty: z.int() })
const doneSchema = z.object({ counts: countsSchema })
const confirmed = {
  fingerprint: z.string().length(16),
  /** The name of the file, for the record. */
  file: z.string().max(200).optional(),
}

const contestField = z.enum(
  contestFields as readonly [string, ...string[]] as typeof contestFields & readonly [string, ...string[]],
)
const venueField = z.enum(venueFields)

const inEdition = z.object({ editionId: idSchema })
const tags = ['exchange'] as const

const exportContests = endpoint
  .route({
    method: 'GET',
    path: '/exchange/{editionId}/contests',
    summary: 'The contests of an edition as a table, with the days of the draft',
    tags,
  })
  .input(inEdition)
  .output(contestTableSchema)

const previewContests = endpoint
  .route({
    method: 'POST',
    path: '/exchange/{editionId}/contests/preview',
    summary: 'Say what an import of contests would do, row by row; nothing is saved',
    tags,
  })
  .input(inEdition.extend({ rows: rowsOf(contestField) }))
  .output(planOf(contestField))

const importContests = endpoint
  .route({
    method: 'POST',
    path: '/exchange/{editionId}/contests',
    summary: 'Import contests: all rows or, where one is faulty, none',
    tags,
  })
  .input(inEdition.extend({ rows: rowsOf(contestField), ...confirmed }))
  .output(doneSchema)

const exportVenues = endpoint
  .route({ method: 'GET', path: '/exchange/venues', summary: 'The venues as a table', tags })
  .output(venueTableSchema)

const previewVenues = endpoint
  .route({
    method: 'POST',
    path: '/exchange/venues/preview',
    summary: 'Say what an import of venues would do, row by row; nothing is saved',
    tags,
  })
  .input(z.object({ rows: rowsOf(venueField) }))
  .output(planOf(venueField))

const importVenues = endpoint
  .route({ method: 'POST', path: '/exchange/venues', summary: 'Import venues: all rows or none', tags })
  .input(z.object({ rows: rowsOf(venueField), ...confirmed }))
  .output(doneSchema)

const editions = endpoint
  .route({ method: 'GET', path: '/exchange/editions', summary: 'Editions that have contests', tags })
  .output(
    z.object({
      rows: z.array(
        z.object({ id: idSchema, name: z.string(), year: z.int(), programme: programmeSchema, contests: z.int() }),
      ),
      can: canSchema,
    }),
  )

const ownFeedSchema = z.object({ createdAt: instantSchema.nullable() })

const ownFeed = endpoint
  .route({ method: 'GET', path: '/exchange/feed', summary: 'Whether the asker has a calendar address', tags })
  .output(ownFeedSchema)

const makeFeed = endpoint
  .route({
    method: 'POST',
    path: '/exchange/feed',
    summary: 'Make a new secret address for the asker’s calendar; an earlier one stops working',
    tags,
  })
  .output(z.object({ token: z.string(), createdAt: instantSchema }))

const revokeFeed = endpoint
  .route({ method: 'DELETE', path: '/exchange/feed', summary: 'Take the address of the own calendar back', tags })
  .output(ownFeedSchema)

export const exchange = {
  exportContests,
  previewContests,
  importContests,
  exportVenues,
  previewVenues,
  importVenues,
  editions,
  ownFeed,
  makeFeed,
  revokeFeed,
}
