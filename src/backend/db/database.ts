import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** Any PostgreSQL behind Drizzle: node-postgres on the server, PGlite in a browser or a test. */
export type Database = PgDatabase<PgQueryResultHKT>

/** Both mounts open their database with this, so that columns are named the same. */
export const drizzleOptions = { casing: 'snake_case' } as const
