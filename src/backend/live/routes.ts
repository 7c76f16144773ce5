import { desc } from 'drizzle-orm'
import { pgTable, text } from 'drizzle-orm/pg-core'
import { query } from '../core/use-case'
import { api } from '../router'

const migrations = pgTable('migrations', { name: text().primaryKey() })

export const liveRoutes = {
  changes: api.live.changes.handler(async function* ({ context, signal }) {
    yield { noun: 'session' as const, id: null }
    yield* context.changes.subscribe(signal)
  }),

  health: api.live.health.handler(
    query(async ({ db, options }) => {
      const [newest] = await db.select().from(migrations).orderBy(desc(migrations.name)).limit(1)
      return {
        status: 'ok' as const,
        database: 'postgresql',
        migration: newest?.name ?? '',
        now: options.now().toISOString(),
      }
    }),
  ),
}
