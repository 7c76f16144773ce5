/** The statements of one migration, by the name of its file; applied once, in the order of names. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/** What the migrator needs of a database; each driver runs scripts of several statements in its own way. */
export interface ScriptRunner {
  readonly run: (script: string) => Promise<void>
  readonly applied: () => Promise<readonly string[]>
}

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.replace(/^.*\/|\.sql$/g, ''), sql }))
  .toSorted((left, right) => (left.name < right.name ? -1 : 1))

export const latestMigration = migrations.at(-1)?.name ?? ''

const bookkeeping = `create table if not exists migrations (
  name text primary key,
  applied_at timestamptz(3) not null default now()
);`

/** Brings a database up to date; each migration and its bookkeeping are one transaction. */
export async function migrate(runner: ScriptRunner, onProgress?: (done: number, total: number) => void): Promise<void> {
  await runner.run(bookkeeping)
  const applied = new Set(await runner.applied())
  const due = migrations.filter(({ name }) => !applied.has(name))
  for (const [index, { name, sql }] of due.entries()) {
    onProgress?.(index, due.length)
    await runner.run(`begin;\n${sql}\ninsert into migrations (name) values ('${name}');\ncommit;`)
  }
}
