import { bigserial, boolean, date, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { DaySettings, ItemKind } from '#domain/schedule/day/programme'
import type { ActualKind } from '#domain/schedule/day/record-actual'
import { instant, version } from './columns'

/** The programme of an event's days; its version covers settings and items, because they are planned as a whole. */
export const dayProgrammes = pgTable('day_programmes', {
  eventId: text().primaryKey(),
  settings: jsonb().$type<DaySettings>().notNull(),
  publishedAt: instant(),
  updatedByName: text().notNull(),
  updatedAt: instant().notNull(),
  version: version(),
})

export const dayItems = pgTable('day_items', {
  id: text().primaryKey(),
  eventId: text().notNull(),
  kind: text().$type<ItemKind>().notNull(),
  title: text().notNull(),
  day: date().notNull(),
  /** Minutes after midnight in Asia/Shanghai. */
  startMinute: integer().notNull(),
  duration: integer().notNull(),
  minDuration: integer().notNull(),
  module: text(),
  batch: integer(),
  place: text(),
  stations: integer(),
  note: text(),
  fixed: boolean().notNull(),
  version: version(),
})

/** Only ever added to. */
export const dayActuals = pgTable('day_actuals', {
  seq: bigserial({ mode: 'number' }).primaryKey(),
  id: text().notNull(),
  eventId: text().notNull(),
  itemId: text().notNull(),
  what: text().$type<ActualKind>().notNull(),
  at: instant(),
  recordedBy: text().notNull(),
  recordedByName: text().notNull(),
  recordedAt: instant().notNull(),
  reason: text(),
})
