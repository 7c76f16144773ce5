import * as z from 'zod'
import { canSchema, decimalSchema, endpoint, idSchema, instantSchema, reasonSchema, versionSchema } from './base'
import { aspectSchema, calculationSchema } from './marking'
import { aspectTypeSchema, workCodeSchema } from './marking-parts'
import { schemeDraftSchema, schemePartSchema, storedDraftSchema } from './scheme-draft'

const roundingPointSchema = z.enum(['aspect', 'total'])

export const schemeSchema = z.object({
  event: z.object({ id: idSchema, name: z.string(), version: versionSchema }),
  contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
  /** Where a scheme that does not say so rounds: as the scheme before, or as the rules of the event do. */
  usualRounding: roundingPointSchema,
  scheme: z
    .object({
      id: idSchema,
      revision: z.int(),
      name: z.string(),
      roundingPoint: roundingPointSchema,
      origin: z.string(),
      createdAt: instantSchema,
      lockedAt: instantSchema.nullable(),
      totalMark: decimalSchema,
      parts: z.array(schemePartSchema).readonly(),
      sections: z.array(z.object({ id: z.string(), name: z.string(), marks: z.string() })).readonly(),
      criteria: z.array(
        z.object({
          letter: z.string(),
          name: z.string(),
          mark: decimalSchema,
          part: z.string().nullable(),
          forms: z.array(
            z.object({
              id: idSchema,
              code: z.string(),
              name: z.string(),
              type: aspectTypeSchema,
              day: z.string(),
              aspects: z.array(aspectSchema.extend({ key: z.string(), section: z.string().nullable() })),
            }),
          ),
        }),
      ),
      warnings: z.array(reasonSchema),
    })
    .nullable(),
  can: canSchema,
})
export type SchemeData = z.infer<typeof schemeSchema>

const get = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/scheme',
    summary: 'The marking scheme of an event',
    tags: ['schemes'],
  })
  .input(z.object({ eventId: idSchema }))
  .output(schemeSchema)

const eventHead = {
  event: z.object({ id: idSchema, name: z.string(), version: versionSchema }),
  contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
}

/** A version as it was written; saving names its `revision` as what the new one is based on. */
const draftVersionSchema = z.object({
  revision: z.int(),
  roundingPoint: roundingPointSchema,
  lockedAt: instantSchema.nullable(),
  origin: z.string(),
  draft: storedDraftSchema,
})

/** What an edit has to know beside the draft. */
const editFacts = {
  usualRounding: roundingPointSchema,
  /**
   * Every key an aspect of this event ever had, whether something was entered under it, and what values said under the
   * versions they were or might be entered in: they count on only where they say the same. None where nothing may be
   * changed.
   */
  keys: z.array(
    z.object({
      key: z.string(),
      entered: z.boolean(),
      meanings: z.array(z.object({ type: aspectTypeSchema, calculation: calculationSchema.nullable() })).readonly(),
    }),
  ),
}

export const schemeDraftAnswerSchema = z.object({
  ...eventHead,
  ...editFacts,
  /** The number of the newest version; null where there is none. */
  newest: z.int().nullable(),
  version: draftVersionSchema.nullable(),
  can: canSchema,
})
export type SchemeDraftData = z.infer<typeof schemeDraftAnswerSchema>

const draft = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/scheme/draft',
    summary: 'A version of the scheme as it was written, for editing and exporting',
    tags: ['schemes'],
  })
  .input(z.object({ eventId: idSchema, revision: z.coerce.number().int().positive().optional() }))
  .output(schemeDraftAnswerSchema)

export const schemeVersionsSchema = z.object({
  ...eventHead,
  rows: z.array(
    z.object({
      revision: z.int(),
      name: z.string(),
      origin: z.string(),
      note: z.string().nullable(),
      createdAt: instantSchema,
      createdBy: z.string().nullable(),
      lockedAt: instantSchema.nullable(),
      roundingPoint: roundingPointSchema,
      aspects: z.int(),
      totalMark: decimalSchema,
      /** How many values were entered under it; they go on counting under later versions. */
      marks: z.int(),
    }),
  ),
  can: canSchema,
})
export type SchemeVersionsData = z.infer<typeof schemeVersionsSchema>

const versions = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/scheme/versions',
    summary: 'Every version of the scheme, the newest first',
    tags: ['schemes'],
  })
  .input(z.object({ eventId: idSchema }))
  .output(schemeVersionsSchema)

const schemeValueSchema = z.union([z.string(), calculationSchema]).nullable()

export const schemeChangeSchema = z.object({
  subject: z.enum(['scheme', 'part', 'section', 'criterion', 'subCriterion', 'aspect']),
  label: z.string(),
  name: z.string(),
  kind: z.enum(['added', 'removed', 'renewed', 'changed']),
  field: z.string().optional(),
  before: schemeValueSchema.optional(),
  after: schemeValueSchema.optional(),
  touchesMarks: z.boolean(),
})
export type SchemeChangeData = z.infer<typeof schemeChangeSchema>

const versionHeadSchema = z.object({
  revision: z.int(),
  roundingPoint: roundingPointSchema,
  createdAt: instantSchema,
  lockedAt: instantSchema.nullable(),
})
/** `total` is null for a void work; `open` counts the aspects without a mark. */
const workTotalSchema = z.object({ total: decimalSchema.nullable(), open: z.int() })

export const schemeDiffSchema = z.object({
  ...eventHead,
  from: versionHeadSchema,
  to: versionHeadSchema,
  changes: z.array(schemeChangeSchema),
  /** Works whose total, or number of missing marks, the same marks would change. */
  works: z.array(
    z.object({
      workCode: workCodeSchema,
      before: workTotalSchema,
      after: workTotalSchema,
      difference: decimalSchema.nullable(),
    }),
  ),
  unchanged: z.int(),
})
export type SchemeDiffData = z.infer<typeof schemeDiffSchema>

const revisionSchema = z.coerce.number().int().positive()
const diff = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/scheme/diff',
    summary: 'What changed between two versions, and whose marks would change',
    tags: ['schemes'],
  })
  .input(z.object({ eventId: idSchema, from: revisionSchema, to: revisionSchema }))
  .output(schemeDiffSchema)

/** What was saved, to be shown and to go on from: the scheme, and the same answer as for its draft, keys given. */
export const savedSchemeSchema = z.object({
  ...schemeSchema.shape,
  ...editFacts,
  newest: z.int(),
  version: draftVersionSchema,
})
export type SavedSchemeData = z.infer<typeof savedSchemeSchema>

const save = endpoint
  .route({
    method: 'PUT',
    path: '/events/{eventId}/scheme',
    summary: 'Save a scheme, edited or imported, as a new version',
    tags: ['schemes'],
  })
  .input(
    z.object({
      eventId: idSchema,
      version: versionSchema,
      /** The revision the draft was made from, null where there was none; STALE when it is not the newest any more. */
      basedOn: z.int().positive().nullable().optional(),
      origin: z.string().max(200),
      note: z.string().max(500).optional(),
      /** As in the version before, or as the rules of the event have it, where it is left out. */
      roundingPoint: roundingPointSchema.optional(),
      draft: schemeDraftSchema,
    }),
  )
  .output(savedSchemeSchema)

/** The revision that was read; STALE when it is not the newest any more. */
const readRevisionSchema = z.int().positive().optional()

const lock = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/scheme/lock',
    summary: 'Lock the scheme, so that marking may begin',
    tags: ['schemes'],
  })
  .input(z.object({ eventId: idSchema, version: versionSchema, basedOn: readRevisionSchema }))
  .output(schemeSchema)

const confirmRanged = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/scheme/ranged',
    summary: "The scheme's owner says how a ranged score is read",
    tags: ['schemes'],
  })
  .input(
    z.object({
      eventId: idSchema,
      version: versionSchema,
      basedOn: readRevisionSchema,
      aspectKey: z.string().min(1).max(64),
      bands: z
        .array(z.record(z.string().max(64), z.string().max(200)))
        .max(100)
        .optional(),
      confirmed: z.boolean(),
    }),
  )
  .output(schemeSchema)

export const schemes = { get, draft, versions, diff, save, lock, confirmRanged }
