import * as z from 'zod'
import { absent } from '#domain/marking/mark-fact'
import { noteKinds } from '#domain/marking/mark-note'
import { canSchema, decimalSchema, endpoint, idSchema, instantSchema, reasonSchema } from './base'
import { desk } from './marking-desk'
import { aspectTypeSchema, claimSchema, progressSchema, workCodeSchema } from './marking-parts'

/*
 * Everything a judge may call. Works go by their work code only: no field here, or in
 * anything it embeds, may carry a competitor's name, unit, delegation or station.
 */

export const sheetSummarySchema = z.object({
  formId: idSchema,
  code: z.string(),
  name: z.string(),
  type: aspectTypeSchema,
  day: z.string(),
  works: z.int(),
  aspects: z.int(),
  progress: progressSchema,
  signedByMe: z.boolean(),
  signed: z.boolean(),
  claim: claimSchema.nullable(),
  event: z.object({ id: idSchema, name: z.string() }),
  contest: z.object({ id: idSchema, name: z.string() }),
})
export type SheetSummaryData = z.infer<typeof sheetSummarySchema>

/** Whose session an answer was given to, so that no device keeps or shows it as somebody else's: `persona.id` of the session. */
const personSchema = idSchema.nullable()

export const sheetsSchema = z.object({ person: personSchema, rows: z.array(sheetSummarySchema) })
export type SheetsData = z.infer<typeof sheetsSchema>

const listSheets = endpoint
  .route({ method: 'GET', path: '/marking/sheets', summary: 'The sheets assigned to me', tags: ['marking'] })
  .output(sheetsSchema)

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

/** How a panel's mark or a theory paper's is given. */
export const scaleSchema = z.object({ decimals: z.int(), dropHighest: z.int(), dropLowest: z.int() })

export const aspectSchema = z.object({
  id: idSchema,
  code: z.string(),
  description: z.string(),
  extra: z.string().nullable(),
  requirement: z.string().nullable(),
  maxMark: decimalSchema,
  calculation: calculationSchema.nullable(),
  benchmarks: z.array(z.string()).readonly().nullable(),
  scale: scaleSchema.nullable(),
})
export type AspectData = z.infer<typeof aspectSchema>

/** A decimal, `absent` for a panel's judge who was not there, or null, which takes back what it supersedes. */
const markValueSchema = z
  .union([z.string().max(32), z.literal(absent)])
  .nullable()
  .describe('decimal, absent, or null to take back')

export const markSchema = z.object({
  id: idSchema,
  /** The order of arrival, for display. */
  seq: z.int(),
  aspectId: idSchema,
  workCode: workCodeSchema,
  /** 1, 2, 3 … among the judges of the sheet; null for a measurement the group agreed on. */
  judge: z.int().nullable(),
  mine: z.boolean(),
  round: z.int(),
  value: markValueSchema,
  supersedes: z.array(idSchema).readonly(),
  movedFrom: idSchema.nullable(),
  reason: z.string().nullable(),
  /** Who entered it, among the judges of the sheet (null for anybody else), and on which device. */
  by: z.int().nullable(),
  device: z.string().nullable(),
  enteredAt: instantSchema,
  receivedAt: instantSchema,
})
export type MarkData = z.infer<typeof markSchema>

export const noteSchema = z.object({
  id: idSchema,
  aspectId: idSchema,
  workCode: workCodeSchema,
  kind: z.enum(noteKinds),
  text: z.string(),
  supersedes: z.array(idSchema).readonly(),
  /** Who wrote it, among the judges of the sheet; null for the chief judge. */
  judge: z.int().nullable(),
  mine: z.boolean(),
  enteredAt: instantSchema,
})
export type NoteData = z.infer<typeof noteSchema>

export const sheetSchema = z.object({
  formId: idSchema,
  person: personSchema,
  code: z.string(),
  name: z.string(),
  criterion: z.object({ letter: z.string(), name: z.string() }),
  type: aspectTypeSchema,
  day: z.string(),
  event: z.object({ id: idSchema, name: z.string() }),
  contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
  /** The version of the scheme that this sheet is of, and when it was read: printed on paper. */
  revision: z.int(),
  asOf: instantSchema,
  aspects: z.array(aspectSchema),
  works: z.array(workCodeSchema),
  /** How many judges give a value each (1 where the group enters one), and which of them is asking. */
  judges: z.int(),
  myPosition: z.int().nullable(),
  seats: z.array(
    z.object({
      position: z.int(),
      mine: z.boolean(),
      signedAt: instantSchema.nullable(),
      entered: z.int(),
      expected: z.int(),
    }),
  ),
  claim: claimSchema.nullable(),
  /** The round of each cell that is beyond its first: told although the values that opened it may be hidden below. */
  rounds: z.array(z.object({ aspectId: idSchema, workCode: workCodeSchema, round: z.int() })).default([]),
  /** All facts, earlier values included, in the order they arrived. Another judge's value is there once one's own is. */
  marks: z.array(markSchema),
  notes: z.array(noteSchema),
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

const itemFacts = {
  /** Made on the device, so that the same item sent twice is recorded once. */
  id: idSchema,
  aspectId: idSchema,
  workCode: workCodeSchema,
  /** Ids the author saw standing and replaces; of marks, or for a note that clears, of notes. */
  supersedes: z.array(idSchema).max(50),
  /** How long ago it was entered on the device, in milliseconds: clocks of tablets are not to be trusted. */
  ageMs: z.int().nonnegative(),
  /** Items of one group (the halves of a move) are taken together or not at all. */
  group: idSchema.optional(),
}

export const markItemSchema = z.object({
  kind: z.literal('mark'),
  ...itemFacts,
  round: z.int().positive(),
  value: markValueSchema,
  movedFrom: idSchema.optional(),
  reason: z.string().max(500).optional(),
})
export type MarkItem = z.infer<typeof markItemSchema>

export const noteItemSchema = z.object({
  kind: z.literal('note'),
  ...itemFacts,
  note: z.enum(noteKinds),
  text: z.string().max(1000),
})
export type NoteItem = z.infer<typeof noteItemSchema>

export type SheetItem = MarkItem | NoteItem

export const itemResultSchema = z.object({
  id: idSchema,
  /** Recorded; kept for the chief judge because it came too late to count by itself; or refused, and kept nowhere. */
  state: z.enum(['confirmed', 'held', 'refused']),
  mark: markSchema.nullable(),
  note: noteSchema.nullable(),
  reasons: z.array(reasonSchema),
})
export type ItemResult = z.infer<typeof itemResultSchema>

const submit = endpoint
  .route({
    method: 'POST',
    path: '/marking/sheets/{formId}/items',
    summary: 'Marks and notes from a device, each answered on its own; an id sent twice is recorded once',
    tags: ['marking'],
  })
  .input(
    z.object({
      formId: idSchema,
      /** Whose marks these are: `persona.id` of the session they were entered in. Refused from anybody else's session. */
      person: idSchema,
      device: z.string().min(1).max(64),
      items: z
        .array(z.discriminatedUnion('kind', [markItemSchema, noteItemSchema]))
        .min(1)
        .max(100),
    }),
  )
  .output(z.object({ results: z.array(itemResultSchema), progress: progressSchema }))

const claim = endpoint
  .route({
    method: 'POST',
    path: '/marking/sheets/{formId}/claim',
    summary: 'Say that I am entering on this form now; taking over from somebody else is said openly',
    tags: ['marking'],
  })
  .input(z.object({ formId: idSchema, device: z.string().min(1).max(64), take: z.boolean().default(false) }))
  .output(claimSchema)

const release = endpoint
  .route({
    method: 'POST',
    path: '/marking/sheets/{formId}/release',
    summary: 'Say that I am no longer entering on this form',
    tags: ['marking'],
  })
  .input(z.object({ formId: idSchema, device: z.string().min(1).max(64) }))
  .output(z.object({ released: z.boolean() }))

const signSheet = endpoint
  .route({ method: 'POST', path: '/marking/sheets/{formId}/sign', summary: 'Sign a sheet', tags: ['marking'] })
  .input(
    z.object({
      formId: idSchema,
      /** Who means to sign: `persona.id` of the session the sheet was shown in. Refused from anybody else's session. */
      person: idSchema.optional(),
    }),
  )
  .output(z.object({ signedByMe: z.boolean(), signed: z.boolean() }))

export const ownHeldSchema = z.object({
  rows: z.array(
    z.object({
      id: idSchema,
      state: z.enum(['waiting', 'admitted', 'set_aside']),
      /** The chief judge's. */
      reason: z.string().nullable(),
    }),
  ),
})
export type OwnHeldData = z.infer<typeof ownHeldSchema>

const ownHeld = endpoint
  .route({
    method: 'GET',
    path: '/marking/held',
    summary: 'What became of my own marks that came too late to count by themselves, the newest first',
    tags: ['marking'],
  })
  .output(ownHeldSchema)

export const marking = { sheets: listSheets, sheet: getSheet, submit, ownHeld, claim, release, signSheet, ...desk }
