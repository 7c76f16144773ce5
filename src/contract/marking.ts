import * as z from 'zod'
import { markingStates } from '#domain/contests/vocabulary'
import { canSchema, decimalSchema, endpoint, idSchema, instantSchema, versionSchema } from './base'

/*
 * Everything a judge may call. Works go by their work code only: no field here, or in
 * anything it embeds, may carry a competitor's name, unit, delegation or station.
 */

const workCodeSchema = z.string().min(1).max(16)

export const progressSchema = z.object({
  expected: z.int(),
  entered: z.int(),
  /** Aspects whose judges differ by more than one and must score again. */
  spreads: z.int(),
})

export const sheetSummarySchema = z.object({
  formId: idSchema,
  code: z.string(),
  name: z.string(),
  type: z.enum(['measurement', 'judgement']),
  day: z.string(),
  works: z.int(),
  aspects: z.int(),
  progress: progressSchema,
  signedByMe: z.boolean(),
  signed: z.boolean(),
  event: z.object({ id: idSchema, name: z.string() }),
  contest: z.object({ id: idSchema, name: z.string() }),
})
export type SheetSummaryData = z.infer<typeof sheetSummarySchema>

const listSheets = endpoint
  .route({ method: 'GET', path: '/marking/sheets', summary: 'The sheets assigned to me', tags: ['marking'] })
  .output(z.object({ rows: z.array(sheetSummarySchema) }))

export const calculationSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('PASS_FAIL') }),
  z.object({ type: z.literal('NUMBER_COMPLETED'), possible: z.int() }),
  z.object({
    type: z.literal('CHOICE'),
    deductionType: z.enum(['UNIT', 'PERCENT']),
    deductions: z.array(z.string()).readonly(),
  }),
  z.object({
    type: z.literal('REGULAR_DIFFERENCE_DEDUCTION'),
    target: z.string(),
    difference: z.string(),
    deduction: z.string(),
    deductionType: z.enum(['UNIT', 'PERCENT']),
  }),
  z.object({
    type: z.literal('RANGED_SCORE'),
    bands: z.array(z.record(z.string(), z.string())).readonly(),
    confirmed: z.boolean(),
  }),
  z.object({ type: z.literal('MANUAL') }),
])

export const aspectSchema = z.object({
  id: idSchema,
  code: z.string(),
  description: z.string(),
  extra: z.string().nullable(),
  requirement: z.string().nullable(),
  maxMark: decimalSchema,
  calculation: calculationSchema.nullable(),
  benchmarks: z.array(z.string()).readonly().nullable(),
})
export type AspectData = z.infer<typeof aspectSchema>

export const markSchema = z.object({
  id: idSchema,
  seq: z.int(),
  aspectId: idSchema,
  workCode: workCodeSchema,
  /** 1, 2, 3 … among the judges of the sheet; null for a measurement the group agreed on. */
  judge: z.int().nullable(),
  mine: z.boolean(),
  round: z.int(),
  value: z.string(),
  reason: z.string().nullable(),
  enteredAt: instantSchema,
})
export type MarkData = z.infer<typeof markSchema>

export const sheetSchema = z.object({
  formId: idSchema,
  code: z.string(),
  name: z.string(),
  criterion: z.object({ letter: z.string(), name: z.string() }),
  type: z.enum(['measurement', 'judgement']),
  day: z.string(),
  event: z.object({ id: idSchema, name: z.string() }),
  contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
  aspects: z.array(aspectSchema),
  works: z.array(workCodeSchema),
  /** How many judges score each judgement aspect, and which of them is asking. */
  judges: z.int(),
  myPosition: z.int().nullable(),
  /** All facts, earlier values included, in the order they were entered. Another judge's score is there once one's own is. */
  marks: z.array(markSchema),
  progress: progressSchema,
  signedByMe: z.boolean(),
  signed: z.boolean(),
  can: canSchema,
})
export type SheetData = z.infer<typeof sheetSchema>

const getSheet = endpoint
  .route({
    method: 'GET',
    path: '/marking/sheets/{formId}',
    summary: 'One marking sheet, by work code',
    tags: ['marking'],
  })
  .input(z.object({ formId: idSchema }))
  .output(sheetSchema)

const enterMark = endpoint
  .route({
    method: 'PUT',
    path: '/marking/sheets/{formId}/marks/{markId}',
    summary: 'Enter a mark; the same mark id sent twice is entered once',
    tags: ['marking'],
  })
  .input(
    z.object({
      formId: idSchema,
      markId: idSchema,
      aspectId: idSchema,
      workCode: workCodeSchema,
      value: z.string().max(32),
      round: z.int().positive().default(1),
      /** The newest mark of this cell the judge saw, so that two people cannot overwrite each other unseen. */
      after: z.int().nullable(),
      reason: z.string().max(500).optional(),
      device: z.string().max(64).optional(),
    }),
  )
  .output(z.object({ mark: markSchema, progress: progressSchema }))

const signSheet = endpoint
  .route({ method: 'POST', path: '/marking/sheets/{formId}/sign', summary: 'Sign a sheet', tags: ['marking'] })
  .input(z.object({ formId: idSchema }))
  .output(z.object({ signedByMe: z.boolean(), signed: z.boolean() }))

export const deskSchema = z.object({
  event: z.object({ id: idSchema, name: z.string(), markingState: z.enum(markingStates), version: versionSchema }),
  contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
  scheme: z
    .object({
      name: z.string(),
      roundingPoint: z.enum(['aspect', 'total']),
      totalMark: decimalSchema,
      locked: z.boolean(),
    })
    .nullable(),
  forms: z.array(
    z.object({
      formId: idSchema,
      code: z.string(),
      name: z.string(),
      type: z.enum(['measurement', 'judgement']),
      progress: progressSchema,
      judges: z.array(z.object({ name: z.string(), signed: z.boolean() })),
      signed: z.boolean(),
    }),
  ),
  works: z.array(
    z.object({ workCode: workCodeSchema, entered: z.int(), expected: z.int(), total: decimalSchema.nullable() }),
  ),
  signatures: z.array(z.object({ name: z.string(), kind: z.enum(['sign', 'unlock']), signedAt: instantSchema })),
  can: canSchema,
})
export type DeskData = z.infer<typeof deskSchema>

const getDesk = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/marking',
    summary: "The chief's view of an event's marking",
    tags: ['marking'],
  })
  .input(z.object({ eventId: idSchema }))
  .output(deskSchema)

const signEvent = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/marking/sign',
    summary: 'Chief judge signs the event',
    tags: ['marking'],
  })
  .input(z.object({ eventId: idSchema, version: versionSchema }))
  .output(deskSchema)

export const marking = { sheets: listSheets, sheet: getSheet, enter: enterMark, signSheet, desk: getDesk, signEvent }
