import * as z from 'zod'
import { markingStates } from '#domain/contests/vocabulary'
import {
  canSchema,
  decimalSchema,
  endpoint,
  idSchema,
  instantSchema,
  reasonSchema,
  versionSchema,
  whySchema,
} from './base'
import { jury } from './marking-jury'
import { aspectTypeSchema, claimSchema, progressSchema, workCodeSchema } from './marking-parts'
import { penalties } from './marking-penalties'

/* The chief judge's desk. Works go by their work code here too: the chief is as blind as the judges. */

const eventId = { eventId: idSchema }
/** The largest events on record have some sixty works; no list of works is longer than this. */
const mostWorks = 500
const aspectRefSchema = z.object({ id: idSchema, code: z.string(), description: z.string() })

/** The desk also sees how many aspects × works have a value that no longer fits; these count as not entered. */
const deskProgressSchema = progressSchema.extend({ unusable: z.int() })

export const deskSchema = z.object({
  event: z.object({ id: idSchema, name: z.string(), markingState: z.enum(markingStates), version: versionSchema }),
  contest: z.object({ id: idSchema, name: z.string(), sample: z.boolean() }),
  scheme: z
    .object({
      name: z.string(),
      revision: z.int(),
      roundingPoint: z.enum(['aspect', 'total']),
      totalMark: decimalSchema,
      locked: z.boolean(),
      parts: z.array(z.object({ code: z.string(), name: z.string(), weightPercent: decimalSchema })),
    })
    .nullable(),
  /** Modules are the criteria of the scheme. */
  modules: z.array(
    z.object({ letter: z.string(), name: z.string(), part: z.string().nullable(), progress: deskProgressSchema }),
  ),
  forms: z.array(
    z.object({
      formId: idSchema,
      code: z.string(),
      name: z.string(),
      module: z.string(),
      day: z.string(),
      type: aspectTypeSchema,
      progress: deskProgressSchema,
      rescored: z.int(),
      held: z.int(),
      claim: claimSchema.nullable(),
      judges: z.array(
        z.object({
          position: z.int(),
          assignmentId: idSchema,
          name: z.string(),
          signed: z.boolean(),
          entered: z.int(),
          expected: z.int(),
          lastAt: instantSchema.nullable(),
        }),
      ),
      signed: z.boolean(),
    }),
  ),
  /** Late marks whose aspect is in no form of the present scheme. */
  heldElsewhere: z.int(),
  works: z.array(
    z.object({
      workCode: workCodeSchema,
      entered: z.int(),
      expected: z.int(),
      total: decimalSchema.nullable(),
      raw: decimalSchema.nullable(),
      deducted: decimalSchema,
      void: z.boolean(),
      parts: z.array(z.object({ code: z.string(), mark: decimalSchema, counts: decimalSchema })),
    }),
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
  .input(z.object(eventId))
  .output(deskSchema)

export const findingKinds = [
  'missing',
  'conflict',
  'spread',
  'unusable',
  'flag',
  'unsure',
  'rescored',
  'corrected',
  'moved',
  'held',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** One thing at one aspect of one work that the chief may have to look at. */
export const markFindingSchema = z.object({
  kind: z.enum(findingKinds),
  form: z.object({ id: idSchema, code: z.string(), name: z.string(), type: aspectTypeSchema }),
  module: z.string(),
  aspect: aspectRefSchema,
  workCode: workCodeSchema,
  /** Positions of the judges it is about; empty where the group enters one value. */
  judges: z.array(z.int()),
  round: z.int(),
  /** The values that stand against each other, in the order of time. */
  values: z.array(
    z.object({
      markId: idSchema,
      judge: z.int().nullable(),
      value: z.string().nullable(),
      enteredBy: z.string(),
      device: z.string().nullable(),
      enteredAt: instantSchema,
      reason: z.string().nullable(),
    }),
  ),
  noteIds: z.array(idSchema),
  text: z.string().nullable(),
  heldId: idSchema.nullable(),
  /** A late mark whose aspect, or work, is there no longer: it can only be set aside. */
  gone: z.boolean(),
  reasons: z.array(reasonSchema),
  at: instantSchema.nullable(),
})
export type MarkFindingData = z.infer<typeof markFindingSchema>

const findings = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/marking/findings',
    summary: 'Missing, contradicting, flagged, re-scored, corrected, moved and held marks of an event',
    tags: ['marking'],
  })
  .input(z.object(eventId))
  .output(
    z.object({
      counts: z.record(z.enum(findingKinds), z.int()),
      /** At most 2000 of each kind. */
      rows: z.array(markFindingSchema),
    }),
  )

const cellEntrySchema = z.object({
  id: idSchema,
  kind: z.enum(['mark', 'note', 'held', 'signature', 'scheme']),
  judge: z.int().nullable(),
  person: z.string(),
  role: z.enum(['judge', 'chief', 'organizer']).nullable(),
  round: z.int().nullable(),
  value: z.string().nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  device: z.string().nullable(),
  supersedes: z.array(idSchema).readonly(),
  movedFrom: idSchema.nullable(),
  movedFromWork: workCodeSchema.nullable(),
  /** Whether it stands (nobody has replaced it) at the moment asked about. */
  stands: z.boolean(),
  enteredAt: instantSchema,
  receivedAt: instantSchema,
})

export const cellHistorySchema = z.object({
  event: z.object({ id: idSchema, name: z.string() }),
  form: z.object({ id: idSchema, code: z.string(), name: z.string(), type: aspectTypeSchema, signed: z.boolean() }),
  aspect: aspectRefSchema.extend({ maxMark: decimalSchema }),
  workCode: workCodeSchema,
  judges: z.array(z.object({ position: z.int(), name: z.string() })),
  asOf: instantSchema,
  state: z.enum(['missing', 'conflict', 'spread', 'settled', 'unusable']),
  round: z.int(),
  mark: decimalSchema.nullable(),
  /** Everything up to the moment asked about, the oldest first. */
  entries: z.array(cellEntrySchema),
  /** The moments at which something changed, whole history, for going back and forth. */
  moments: z.array(instantSchema),
})
export type CellHistoryData = z.infer<typeof cellHistorySchema>

const cell = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/marking/cells/{aspectId}/{workCode}',
    summary: 'The full history of one aspect of one work, as of any moment',
    tags: ['marking'],
  })
  .input(z.object({ ...eventId, aspectId: idSchema, workCode: workCodeSchema, asOf: instantSchema.optional() }))
  .output(cellHistorySchema)

const settle = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/marking/cells/{aspectId}/{workCode}/settle',
    summary: 'The chief decides between contradicting values; both stay on record',
    tags: ['marking'],
  })
  .input(
    z.object({
      ...eventId,
      aspectId: idSchema,
      workCode: workCodeSchema,
      markId: idSchema,
      judge: z.int().nullable(),
      value: z.string().max(32).nullable(),
      /** The values the chief saw. */
      supersedes: z.array(idSchema).min(1).max(50),
      reason: whySchema,
    }),
  )
  .output(cellHistorySchema)

const clearNotes = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/marking/notes/clear',
    summary: 'End doubts and calls with an answer',
    tags: ['marking'],
  })
  .input(z.object({ ...eventId, noteIds: z.array(idSchema).min(1).max(100), text: whySchema }))
  .output(z.object({ cleared: z.int() }))

const decideHeld = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/marking/held/{heldId}',
    summary: 'Take a mark that came too late into the record, or set it aside',
    tags: ['marking'],
  })
  .input(z.object({ ...eventId, heldId: idSchema, decision: z.enum(['admit', 'set_aside']), reason: whySchema }))
  .output(z.object({ decided: z.boolean() }))

const declareAbsent = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/marking/absences',
    summary: 'A judge of a panel was not there for these works',
    tags: ['marking'],
  })
  .input(
    z.object({
      ...eventId,
      formId: idSchema,
      judge: z.int(),
      workCodes: z.array(workCodeSchema).min(1).max(mostWorks),
      reason: whySchema,
    }),
  )
  .output(z.object({ entered: z.int(), kept: z.int() }))

/** A named statistic with its value, and over how many pairs; null where it cannot be computed. */
const statisticSchema = z.object({ value: z.number().nullable(), n: z.int() })
export const patternsSchema = z.object({
  event: z.object({ id: idSchema, name: z.string() }),
  /** Over whole panels: Krippendorff's alpha with interval distances. */
  panels: z.array(
    z.object({
      forms: z.array(z.string()),
      judges: z.array(z.string()),
      type: aspectTypeSchema,
      alpha: statisticSchema,
      exactAgreement: statisticSchema,
      rescored: z.int(),
      cells: z.int(),
    }),
  ),
  judges: z.array(
    z.object({
      assignmentId: idSchema,
      name: z.string(),
      /** Judgement scores are 0 to 3, a panel's marks percent of the maximum: a judge of both has a row for each. */
      type: aspectTypeSchema,
      forms: z.array(z.string()),
      scores: z.int(),
      /** Bland–Altman bias: mean of own score minus the mean of the others', with its 95 % limits of agreement. */
      severity: statisticSchema.extend({
        low: z.number().nullable(),
        high: z.number().nullable(),
        p: z.number().nullable(),
      }),
      /** Pitman–Morgan: own standard deviation ÷ another's, the geometric mean over the others; p of the least different. */
      spread: statisticSchema.extend({ p: z.number().nullable() }),
      /** Cohen's kappa with quadratic weights, the mean over the other judges (Light's kappa). */
      agreement: statisticSchema,
      rescored: z.int(),
      distribution: z.array(z.object({ value: z.string(), count: z.int() })),
    }),
  ),
})
export type PatternsData = z.infer<typeof patternsSchema>

const patterns = endpoint
  .route({
    method: 'GET',
    path: '/events/{eventId}/marking/patterns',
    summary: 'How the judges scored beside each other, by their first scores; never changes a mark',
    tags: ['marking'],
  })
  .input(z.object(eventId))
  .output(patternsSchema)

const signEvent = endpoint
  .route({
    method: 'POST',
    path: '/events/{eventId}/marking/sign',
    summary: 'Chief judge signs the event',
    tags: ['marking'],
  })
  .input(z.object({ ...eventId, version: versionSchema }))
  .output(deskSchema)

export const desk = {
  desk: getDesk,
  findings,
  cell,
  settle,
  clearNotes,
  decideHeld,
  declareAbsent,
  patterns,
  ...penalties,
  ...jury,
  signEvent,
}
