import { inArray } from 'drizzle-orm'
import type { Database } from '../db/database'
import { people } from '../db/tables/entries'
import { personas } from '../db/tables/office'

/** The names of those who did something; whoever competes is never asked about here. */
export async function loadPersonNames(db: Database, ids: Iterable<string>): Promise<(id: string) => string> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return (id) => id
  const known = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, asked))
  const office = await db
    .select({ id: personas.personId, name: personas.name })
    .from(personas)
    .where(inArray(personas.personId, asked))
  const names = new Map([...office, ...known].map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}
