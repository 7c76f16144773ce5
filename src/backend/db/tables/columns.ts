import { integer, timestamp } from 'drizzle-orm/pg-core'

/** An instant, kept to the millisecond so that PostgreSQL and PGlite answer the same. */
export function instant() {
  return timestamp({ withTimezone: true, precision: 3, mode: 'date' })
}

/** The optimistic version of a row people edit; grows by one with each change. */
export function version() {
  return integer().notNull().default(1)
}
