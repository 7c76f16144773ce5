import { asc, count, desc, sql } from 'drizzle-orm'
import type { Reading } from '../core/use-case'
import { events } from '../db/tables/entries'
import { editions } from '../db/tables/programme'

export async function listEditions({ db }: Reading) {
  const { id, programme, year, name, nameEn } = editions
  return { rows: await db.select({ id, programme, year, name, nameEn }).from(editions).orderBy(desc(year), asc(id)) }
}

/** What there were events for so far; a name without a code yields to the same name with one. */
export async function listOccupations({ db }: Reading) {
  const name = sql<string>`coalesce(${events.occupationName}, ${events.name})`
  const rows = await db
    .select({ name, code: events.occupationCode, events: count() })
    .from(events)
    .groupBy(name, events.occupationCode)
    .orderBy(desc(count()), asc(name))
  const coded = new Set(rows.filter(({ code }) => code !== null).map((row) => row.name))
  return { rows: rows.filter((row) => row.code !== null || !coded.has(row.name)) }
}
