import { boolean, integer, jsonb, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { EntryStatus } from '#domain/contests/vocabulary'
import type { AwardCode } from '#domain/ranking/awards'
import type { RulePack } from '#domain/ranking/rule-pack'
import { instant } from './columns'

export interface ResultPart {
  readonly code: string
  readonly name: string
  readonly mark: string
  /** The most one could get in it; older results were published without. */
  readonly max?: string
}

/** The frozen ranking of one group, at one revision. Later revisions never change earlier ones. */
export const results = pgTable('results', {
  id: text().primaryKey(),
  eventId: text().notNull(),
  groupId: text().notNull(),
  revision: integer().notNull(),
  state: text().$type<'provisional' | 'official'>().notNull(),
  rulePack: jsonb().$type<RulePack>().notNull(),
  publishedAt: instant().notNull(),
  publishedBy: text().notNull(),
})

export const resultRows = pgTable(
  'result_rows',
  {
    resultId: text().notNull(),
    entryId: text().notNull(),
    position: integer().notNull(),
    rank: integer(),
    shared: boolean().notNull(),
    status: text().$type<EntryStatus>().notNull(),
    total: numeric({ precision: 7, scale: 2 }),
    /** What penalties took off the total; null where none did. */
    deducted: numeric({ precision: 7, scale: 2 }),
    parts: jsonb().$type<readonly ResultPart[]>().notNull(),
    /** The tie-break key that separated this row from its neighbour, if the total did not. */
    decidedBy: text(),
    award: text().$type<AwardCode>(),
    title: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.resultId, table.entryId] })],
)
