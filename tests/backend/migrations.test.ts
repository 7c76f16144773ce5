import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { getTableColumns, getTableName, is, sql, type SQL } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { PgTable } from 'drizzle-orm/pg-core'
import { migrate, migrations, type ScriptRunner } from '#backend/db/migrate'
import * as day from '#backend/db/tables/day'
import * as announcements from '#backend/db/tables/announcements'
import * as draws from '#backend/db/tables/draws'
import * as entries from '#backend/db/tables/entries'
import * as exchange from '#backend/db/tables/exchange'
import * as marking from '#backend/db/tables/marking'
import * as marks from '#backend/db/tables/marks'
import * as office from '#backend/db/tables/office'
import * as plan from '#backend/db/tables/plan'
import * as programme from '#backend/db/tables/programme'
import * as results from '#backend/db/tables/results'
import * as worldskills from '#backend/db/tables/worldskills'
import { migratePglite } from '#mocks/pglite'
import { openSampleDatabase, type SampleDatabase } from '#tests/support/sample-database'

const tables = [
  announcements,
  day,
  draws,
  entries,
  exchange,
  marking,
  marks,
  office,
  plan,
  programme,
  results,
  worldskills,
]
  .flatMap((module) => Object.values(module) as unknown[])
  .filter((value) => is(value, PgTable))

let sample: SampleDatabase

beforeAll(async () => {
  sample = await openSampleDatabase()
})
afterAll(() => sample.close())

async function rowsOf<Row>(query: SQL): Promise<readonly Row[]> {
  return ((await sample.db.execute(query)) as unknown as { rows: Row[] }).rows
}

interface Column {
  readonly table_name: string
  readonly column_name: string
  readonly data_type: string
  readonly is_nullable: 'YES' | 'NO'
}

/** Made by the database itself, or kept beside the product's own tables. */
const ownOfDatabase = ['stages.held', 'migrations.name', 'migrations.applied_at']

const columns = sql`select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'public'`

describe('the tables of the program', () => {
  it('are all those of the database, column for column, with type and nullability', async () => {
    const stored = (await rowsOf<Column>(columns))
      .map(
        (column) =>
          `${column.table_name}.${column.column_name} ${column.data_type} ${column.is_nullable === 'YES' ? 'or null' : 'always'}`,
      )
      .filter((text) => !ownOfDatabase.includes(text.split(' ')[0] ?? ''))
    const declared = tables.flatMap((table) =>
      Object.entries(getTableColumns(table)).map(
        ([key, column]) =>
          `${getTableName(table)}.${toSnakeCase(key)} ${typeOf(column.getSQLType())} ${column.notNull ? 'always' : 'or null'}`,
      ),
    )
    expect(declared.toSorted()).toEqual(stored.toSorted())
  })

  function typeOf(type: string): string {
    if (type.startsWith('timestamp')) return 'timestamp with time zone'
    return type.startsWith('numeric') ? 'numeric' : type === 'bigserial' ? 'bigint' : type
  }
})

describe('the migrator', () => {
  it('has applied every migration, and run again applies none', async () => {
    const applied = sql`select name, applied_at::text as at from migrations order by name`
    const before = await rowsOf<{ name: string }>(applied)
    expect(before.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
    const [shape, contests] = [await rowsOf(columns), await rowsOf(sql`select count(*)::int as rows from contests`)]
    const scripts: string[] = []
    const runner: ScriptRunner = {
      run: async (script) => {
        scripts.push(script)
        await sample.db.execute(sql.raw(script))
      },
      applied: async () => (await rowsOf<{ name: string }>(applied)).map(({ name }) => name),
    }
    await migrate(runner)
    await migrate(runner)
    expect(scripts.filter((script) => !script.startsWith('create table if not exists migrations'))).toEqual([])
    expect(await rowsOf(applied)).toEqual(before)
    expect(await rowsOf(columns)).toEqual(shape)
    expect(await rowsOf(sql`select count(*)::int as rows from contests`)).toEqual(contests)
  })

  it('makes of an empty database what the sample’s is', async () => {
    const client = await PGlite.create({ extensions: { btree_gist } })
    try {
      const steps: [number, number][] = []
      await migratePglite(client, (done, total) => steps.push([done, total]))
      expect(steps).toEqual(migrations.map((_, index) => [index, migrations.length]))
      const { rows } = await client.query<Column>(
        "select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'public'",
      )
      const key = ({ table_name, column_name, data_type, is_nullable }: Column) =>
        `${table_name}.${column_name} ${data_type} ${is_nullable}`
      expect(rows.map(key).toSorted()).toEqual((await rowsOf<Column>(columns)).map(key).toSorted())
    } finally {
      await client.close()
    }
  })
})
