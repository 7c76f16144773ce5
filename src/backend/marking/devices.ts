import { sql } from 'drizzle-orm'
import type { Database } from '../db/database'
import { marks } from '../db/tables/marks'

/** On which devices marks were entered; asked by a list too long for single parameters. */
export async function loadDevices(db: Database, markIds: readonly string[]): Promise<(id: string) => string | null> {
  if (markIds.length === 0) return () => null
  const rows = await db
    .select({ id: marks.id, device: marks.device })
    .from(marks)
    .where(sql`${marks.id} in (select jsonb_array_elements_text(${JSON.stringify([...new Set(markIds)])}::jsonb))`)
  const devices = new Map(rows.map(({ id, device }) => [id, device]))
  return (id) => devices.get(id) ?? null
}
