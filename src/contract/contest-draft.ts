import * as z from 'zod'
import { contestClasses, groupKinds, hostRoles, programmes, sectors, stageKinds } from '#domain/contests/vocabulary'
import { teamSizes } from '#domain/contests/team-size'
import { daySchema, idSchema, instantSchema, problemSchema, versionSchema } from './base'

const text = z.string().max(200)

const hostSchema = z.object({ id: idSchema, role: z.enum(hostRoles), name: text })

const groupSchema = z.object({ id: idSchema, kind: z.enum(groupKinds), teamSize: z.enum(teamSizes) })

const eventSchema = z.object({
  id: idSchema,
  name: text,
  nameEn: text.nullable(),
  occupationName: text.nullable(),
  occupationCode: text.nullable(),
  workstations: z.number().nullable(),
  groups: z.array(groupSchema).max(20).readonly(),
  titleSplit: z
    .array(z.object({ group: z.enum(groupKinds), count: z.number() }))
    .max(8)
    .readonly()
    .nullable(),
})

const stageSchema = z.object({
  id: idSchema,
  kind: z.enum(stageKinds),
  plannedDays: z.number(),
  setUpDays: z.number(),
  takeDownDays: z.number(),
  preferredFrom: daySchema.nullable(),
  preferredTo: daySchema.nullable(),
  windowFrom: daySchema.nullable(),
  windowTo: daySchema.nullable(),
})

export const namePartsSchema = z.object({
  year: z.int(),
  series: text,
  ordinal: z.number().nullable(),
  industry: text.nullable(),
  occupation: text.nullable(),
})

/** What is edited of a contest; parts whose id the contest does not know are new. */
export const contestDraftSchema = z.object({
  freeName: z.string().max(400).nullable(),
  nameParts: namePartsSchema,
  class: z.enum(contestClasses).nullable(),
  sector: z.enum(sectors),
  cityCode: z.string().max(6).nullable(),
  hosts: z.array(hostSchema).max(100).readonly(),
  events: z.array(eventSchema).max(200).readonly(),
  stages: z.array(stageSchema).max(10).readonly(),
})

const draftChangeSchema = z.object({
  at: instantSchema,
  actorName: z.string(),
  action: z.string(),
})

/** The editable draft of a contest, with what its rules need to know besides. */
export const editableContestSchema = z.object({
  contestId: idSchema,
  editionId: idSchema,
  version: versionSchema,
  draft: contestDraftSchema,
  context: z.object({
    programme: z.enum(programmes),
    editionYear: z.int(),
    reported: z.boolean(),
    /** What stands on the saved parts, which therefore cannot be removed. */
    hanging: z.object({
      events: z.record(z.string(), z.object({ entries: z.int(), judges: z.int(), schemes: z.int(), results: z.int() })),
      groups: z.record(z.string(), z.object({ entries: z.int() })),
      stages: z.record(
        z.string(),
        z.object({ from: daySchema.nullable(), to: daySchema.nullable(), published: z.boolean() }),
      ),
    }),
  }),
})
export type EditableContestData = z.infer<typeof editableContestSchema>

/** Beside the reasons: what the contest is now, and who changed it since the version the caller saw. */
export const staleContestSchema = problemSchema.extend({
  present: editableContestSchema,
  /** Newest first, one per version. */
  changes: z.array(draftChangeSchema),
})
export type StaleContestData = z.infer<typeof staleContestSchema>
