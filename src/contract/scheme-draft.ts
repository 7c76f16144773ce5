import * as z from 'zod'
import { partKinds } from '#domain/schemes/scheme'
import { decimalSchema } from './base'
import { calculationSchema } from './marking'

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

/** What a row of a workbook's sheet `Calculations` says beside its type. */
const calculationWords = {
  name: z.string().max(500),
  reusable: z.string().max(20),
  parameters: z.string().max(20_000),
}

/** A weighted part of a scheme. */
export const schemePartSchema = z.object({
  code: z.string().min(1).max(16),
  name: z.string().min(1).max(200),
  kind: z.enum(partKinds),
  weightPercent: decimalSchema,
})

const [passFail, completed, choice, difference, ranged, manual] = calculationSchema.options
/** A calculation as it is entered, every number a decimal; those saved before this was asked are shown as they are. */
const enteredCalculationSchema = z.discriminatedUnion('type', [
  passFail,
  completed,
  choice.extend({ deductions: z.array(decimalSchema).readonly() }),
  difference.extend({ target: decimalSchema, difference: decimalSchema, deduction: decimalSchema }),
  ranged,
  manual,
])

/** One aspect of a draft, by its type. */
function draftAspectWith<Calculations extends z.ZodType>(calculation: Calculations) {
  return z.discriminatedUnion('type', [
    z.object({
      type: z.literal('measurement'),
      calculation,
      workbookCalculation: z.object(calculationWords).exactOptional(),
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
}

function schemeDraftWith<Calculations extends z.ZodType>(calculation: Calculations) {
  const subCriterion = z.object({
    code: z.string().min(1).max(8),
    name: z.string(),
    day: z.int(),
    aspects: z.array(draftAspectWith(calculation)).readonly(),
  })
  const criterion = z.object({
    letter: z.string().min(1).max(4),
    name: z.string(),
    mark: decimalSchema,
    part: z.string().max(16).exactOptional(),
    subCriteria: z.array(subCriterion).readonly(),
  })
  return z.object({
    name: z.string().min(1).max(200),
    parts: z.array(schemePartSchema).readonly().default([]),
    sections: z.array(z.object({ id: z.string(), name: z.string(), marks: decimalSchema })).readonly(),
    criteria: z.array(criterion).min(1).readonly(),
    spareCalculations: z
      .array(z.object({ ...calculationWords, type: z.string().max(100) }))
      .max(1000)
      .readonly()
      .exactOptional(),
  })
}

/** A draft as it is saved or read from a file. */
export const schemeDraftSchema = schemeDraftWith(enteredCalculationSchema)

/** A draft as it was stored, whatever was asked of calculations then. */
export const storedDraftSchema = schemeDraftWith(calculationSchema)
