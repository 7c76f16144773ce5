import * as z from 'zod'
import { partKinds } from '#domain/schemes/scheme'
import { canSchema, decimalSchema, endpoint, idSchema, instantSchema, reasonSchema, versionSchema } from './base'
import { aspectSchema, calculationSchema } from './marking'
import { aspectTypeSchema } from './marking-parts'

const aspectFacts = {
  key: z.string().max(64).exactOptional(),
  code: z.string().max(16).exactOptional(),
  description: z.string().max(2000),
  extraDescription: z.string().max(4000).exactOptional(),
  requirement: z.string().max(2000).exactOptional(),
  section: z.string().max(16),
  maxMark: decimalSchema,
}

const markDecimalsSchema = z.union([z.literal(0), z.literal(1), z.literal(2)])
const droppedSchema = z.int().min(0).max(20)

/** One aspect of a draft, by its type. */
export const draftAspectSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('measurement'),
    calculation: calculationSchema,
    workbookCalculation: z
      .object({ name: z.string().max(500), reusable: z.string().max(20), parameters: z.string().max(20_000) })
      .exactOptional(),
    ...aspectFacts,
  }),
  z.object({
    type: z.literal('judgement'),
    benchmarks: z.tuple([z.string(), z.string(), z.string(), z.string()]).readonly(),
    ...aspectFacts,
  }),
  z.object({
    type: z.literal('panel'),
    dropHighest: droppedSchema,
    dropLowest: droppedSchema,
    decimals: markDecimalsSchema,
    ...aspectFacts,
  }),
  z.object({ type: z.literal('theory'), decimals: markDecimalsSchema, ...aspectFacts }),
])

const schemePartSchema = z.object({
  code: z.string().min(1).max(16),
  name: z.string().min(1).max(200),
  kind: z.enum(partKinds),
  weightPercent: decimalSchema,
})

const draftCriterionSchema = z.object({
  letter: z.string().min(1).max(4),
  name: z.string(),
  mark: decimalSchema,
  part: z.string().max(16).exactOptional(),
  subCriteria: z
    .array(
      z.object({
        code: z.string().min(1).max(8),
        name: z.string(),
        day: z.int(),
        aspects: z.array(draftAspectSchema).readonly(),
      }),
    )
    .readonly(),
})

export const schemeDraftSchema = z.object({
  name: z.string().min(1).max(200),
  parts: z.array(schemePartSchema).readonly().default([]),
  sections: z.array(z.object({ id: z.string(), name: z.string(), marks: decimalSchema })).readonly(),
  criteria: z.array(draftCriterionSchema).min(1).readonly(),
})

export const schemeSchema = z.object({
  event: z.object({ id: idSchema, name: z.string(), version: versionSchema }),
  contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
  scheme: z
    .object({
      id: idSchema,
      revision: z.int(),
      name: z.string(),
      roundingPoint: z.enum(['aspect', 'total']),
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

const importScheme = endpoint
  .route({
    method: 'PUT',
    path: '/events/{eventId}/scheme',
    summary: 'Import a marking scheme as a new revision',
    tags: ['schemes'],
  })
  .input(
    z.object({
      eventId: idSchema,
      version: versionSchema,
      origin: z.string().max(200),
      roundingPoint: z.enum(['aspect', 'total']).default('total'),
      draft: schemeDraftSchema,
    }),
  )
  .output(schemeSchema)

const lock = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/scheme/lock',
    summary: 'Lock the scheme, so that marking may begin',
    tags: ['schemes'],
  })
  .input(z.object({ eventId: idSchema, version: versionSchema }))
  .output(schemeSchema)

export const schemes = { get, import: importScheme, lock }
