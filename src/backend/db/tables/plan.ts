import { date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { RuleSet } from '#domain/schedule/rule-set'
import { instant, version } from './columns'

export const planRules = pgTable('plan_rules', {
  editionId: text().primaryKey(),
  rules: jsonb().$type<RuleSet>().notNull(),
  version: version(),
})

export const planDrafts = pgTable('plan_drafts', {
  editionId: text().primaryKey(),
  /** Grows by one with each change to the draft. */
  revision: integer().notNull().default(1),
})

/** Stages the draft places otherwise than the plan in force (the columns of `stages`); without days: taken out. */
export const planDraftRows = pgTable('plan_draft_rows', {
  stageId: text().primaryKey(),
  editionId: text().notNull(),
  startsOn: date(),
  endsOn: date(),
  venueId: text(),
  changedBy: text().notNull(),
  changedByName: text().notNull(),
  changedAt: instant().notNull(),
  reason: text(),
})

/** Never changed: what was published, when and by whom. */
export const planVersions = pgTable('plan_versions', {
  id: text().primaryKey(),
  editionId: text().notNull(),
  number: integer().notNull(),
  publishedAt: instant().notNull(),
  publishedBy: text().notNull(),
  publishedByName: text().notNull(),
  note: text(),
  /** Stages placed otherwise than in the version before; in the first, all it places. */
  changes: integer().notNull(),
})

/** The whole plan of a version; a row without days is a stage that this version took out. */
export const planVersionRows = pgTable(
  'plan_version_rows',
  {
    versionId: text().notNull(),
    stageId: text().notNull(),
    startsOn: date(),
    endsOn: date(),
    venueId: text(),
    /** Who brought it there since the version before; null where it stayed. */
    changedByName: text(),
    changedAt: instant(),
    reason: text(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.stageId] })],
)
