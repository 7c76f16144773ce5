import { pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns'

/** The address of a person's own calendar: whoever has the token reads it, until that person takes it back. */
export const feedTokens = pgTable('feed_tokens', {
  personId: text().primaryKey(),
  /** SHA-256 of the token, so that a copy of the database opens no calendar. */
  tokenHash: text().notNull(),
  createdAt: instant().notNull(),
})
