import * as z from 'zod'
import { aspectTypes } from '#domain/schemes/scheme'
import { instantSchema } from './base'

export const workCodeSchema = z.string().min(1).max(16)
export const aspectTypeSchema = z.enum(aspectTypes)

export const progressSchema = z.object({
  expected: z.int(),
  entered: z.int(),
  /** Aspects whose judges differ by more than one (or typed a paper differently) and must give their value again. */
  spreads: z.int(),
  /** Aspects with values that contradict each other. */
  conflicts: z.int(),
  /** Doubts and calls for the chief judge that nobody has ended. */
  flags: z.int(),
})

/** Who is entering on a form now, by position among its judges. */
export const claimSchema = z.object({
  position: z.int().nullable(),
  mine: z.boolean(),
  /** Whether it is this very device, when the asker named one. */
  sameDevice: z.boolean(),
  device: z.string(),
  claimedAt: instantSchema,
  seenAt: instantSchema,
})
export type ClaimData = z.infer<typeof claimSchema>
