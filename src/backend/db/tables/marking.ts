import { bigserial, integer, jsonb, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Calculation } from '#domain/marking/measurement'
import { instant } from './columns'

export const schemes = pgTable('schemes', {
  id: text().primaryKey(),
  eventId: text().notNull(),
  revision: integer().notNull(),
  name: text().notNull(),
  roundingPoint: text().$type<'aspect' | 'total'>().notNull(),
  sections: jsonb().$type<readonly { id: string; name: string; marks: string }[]>().notNull(),
  origin: text().notNull(),
  createdAt: instant().notNull(),
  lockedAt: instant(),
})

export const criteria = pgTable('criteria', {
  id: text().primaryKey(),
  schemeId: text().notNull(),
  position: integer().notNull(),
  letter: text().notNull(),
  name: text().notNull(),
  mark: numeric({ precision: 6, scale: 2 }).notNull(),
})

/** One marking form: a sub-criterion's measurement aspects, or its judgement aspects. */
export const forms = pgTable('forms', {
  id: text().primaryKey(),
  schemeId: text().notNull(),
  criterionId: text().notNull(),
  position: integer().notNull(),
  subCriterionCode: text().notNull(),
  name: text().notNull(),
  type: text().$type<'measurement' | 'judgement'>().notNull(),
  day: text().notNull(),
  signedAt: instant(),
})

export const aspects = pgTable('aspects', {
  id: text().primaryKey(),
  formId: text().notNull(),
  position: integer().notNull(),
  code: text().notNull(),
  description: text().notNull(),
  extra: text(),
  requirement: text(),
  section: text(),
  maxMark: numeric({ precision: 6, scale: 2 }).notNull(),
  calculation: jsonb().$type<Calculation>(),
  /** What 0, 1, 2 and 3 mean, for judgement aspects. */
  benchmarks: jsonb().$type<readonly string[]>(),
})

export const formJudges = pgTable(
  'form_judges',
  {
    formId: text().notNull(),
    assignmentId: text().notNull(),
    position: integer().notNull(),
    signedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.formId, table.assignmentId] })],
)

/** Append-only: the database refuses every update and delete. */
export const marks = pgTable('marks', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  id: text().notNull(),
  aspectId: text().notNull(),
  entryId: text().notNull(),
  /** The judge whose score it is; null for a measurement the group agreed on. */
  assignmentId: text(),
  round: integer().notNull(),
  value: text().notNull(),
  reason: text(),
  device: text(),
  enteredBy: text().notNull(),
  enteredAt: instant().notNull(),
})

export const eventSignatures = pgTable('event_signatures', {
  id: text().primaryKey(),
  eventId: text().notNull(),
  kind: text().$type<'sign' | 'unlock'>().notNull(),
  personId: text().notNull(),
  reason: text(),
  signedAt: instant().notNull(),
})
