import { count } from 'drizzle-orm'
import type { Database } from '#backend/db/database'
import { editions } from '#backend/db/tables/programme'
import { generateSample } from '#mocks/sample/generate'
import { insertSample } from '#mocks/sample/insert'

/** Fills an empty database with the sample world; a database with anything in it is left alone. */
export async function seedIfEmpty(db: Database): Promise<boolean> {
  const [row] = await db.select({ editions: count() }).from(editions)
  if ((row?.editions ?? 0) > 0) return false
  let shown = ''
  const report = (step: string) => {
    if (step !== shown) console.log(`  ${(shown = step)}`)
  }
  console.log('filling the empty database with the sample world …')
  const world = generateSample({ onProgress: report })
  await db.transaction((tx) => insertSample(tx, world, report))
  return true
}
