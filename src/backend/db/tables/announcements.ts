import { pgTable, text } from 'drizzle-orm/pg-core'
import type { Audience } from '#domain/access/actor'
import type { AnnouncementState } from '#domain/announcements/announcement'
import { instant, version } from './columns'

/** Once published the text stays: the database refuses to change or delete it. */
export const announcements = pgTable('announcements', {
  id: text().primaryKey(),
  editionId: text().notNull(),
  /** Null: for the whole edition. */
  contestId: text(),
  title: text().notNull(),
  body: text().notNull(),
  audience: text().$type<Audience>().notNull(),
  state: text().$type<AnnouncementState>().notNull(),
  createdAt: instant().notNull(),
  createdByName: text().notNull(),
  publishedAt: instant(),
  withdrawnAt: instant(),
  withdrawnReason: text(),
  version: version(),
})
