import { sql, type SQL } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { Database } from '#backend/db/database'
import { emptyWorld, type SampleWorld, type TableName } from './world'

const rowsPerStatement = 4000
/** In the order of the foreign keys, which is the order the world lists its tables in. */
const tableNames = Object.keys(emptyWorld()) as readonly TableName[]

/**
 * Fills an empty database with the sample world. Rows travel as one JSON text per statement, which is several times
 * faster than a parameter per value and knows no limit of parameters; numbering columns are left to the database.
 */
export async function insertSample(
  db: Database,
  world: SampleWorld,
  onProgress?: (step: string, done: number, total: number) => void,
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const [index, table] of tableNames.entries()) {
      onProgress?.(table, index, tableNames.length)
      const rows: readonly object[] = world[table]
      for (let start = 0; start < rows.length; start += rowsPerStatement) {
        await tx.execute(insertStatement(table, rows.slice(start, start + rowsPerStatement)))
      }
    }
  })
  onProgress?.('inserted', tableNames.length, tableNames.length)
}

function insertStatement(table: TableName, rows: readonly object[]): SQL {
  const target = sql.identifier(toSnakeCase(table))
  const columns = sql.join(
    Object.keys(rows[0] ?? {}).map((key) => sql.identifier(toSnakeCase(key))),
    sql`, `,
  )
  const json = JSON.stringify(rows.map(inSnakeCase))
  return sql`insert into ${target} (${columns}) select ${columns} from json_populate_recordset(null::${target}, ${json}::json)`
}

/** Only the row's own keys are renamed: what lies inside a JSON column stays as it is. */
function inSnakeCase(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [toSnakeCase(key), value]))
}
