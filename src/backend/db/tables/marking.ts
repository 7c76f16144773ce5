import { integer, jsonb, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Calculation } from '#domain/marking/measurement'
import type { Scale } from '#domain/marking/aspect-rule'
import type { AspectType, MarkingSchemeDraft, SchemePart } from '#domain/schemes/scheme'
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
  /** As it was written or read, so that editing and exporting lose nothing; null for schemes older than drafts. */
  draft: jsonb().$type<MarkingSchemeDraft>(),
  parts: jsonb().$type<readonly SchemePart[]>().notNull().default([]),
  createdBy: text(),
  note: text(),
})

export const criteria = pgTable('criteria', {
  id: text().primaryKey(),
  schemeId: text().notNull(),
  position: integer().notNull(),
  letter: text().notNull(),
  name: text().notNull(),
  mark: numeric({ precision: 6, scale: 2 }).notNull(),
  /** The code of the weighted part it belongs to; null where criteria add up to the whole. */
  part: text(),
})

/** One marking form: a sub-criterion's aspects of one type. */
export const forms = pgTable('forms', {
  id: text().primaryKey(),
  schemeId: text().notNull(),
  criterionId: text().notNull(),
  position: integer().notNull(),
  subCriterionCode: text().notNull(),
  name: text().notNull(),
  type: text().$type<AspectType>().notNull(),
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
  /** Stays with the aspect over the versions of its scheme: marks entered under an earlier version are found by it. */
  key: text().notNull(),
  /** For panel marks and theory papers. */
  scale: jsonb().$type<Scale>(),
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
