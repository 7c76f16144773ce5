import { migratePglite, openPglite } from '../pglite'
import { generateSample } from '../sample/generate'
import { insertSample } from '../sample/insert'

export type ReportStep = (step: string, done: number, total: number) => void

/** The write-ahead log in pieces of 1 MB that are removed, not kept for reuse: it would be two thirds of the download. */
const smallLog = {
  initDbStartParams: ['--wal-segsize=1'],
  postgresqlconf: ['min_wal_size = 2MB', 'max_wal_size = 4MB', 'wal_recycle = off'],
}

/** The sample world as a PostgreSQL data folder, packed: what a browser unpacks at its first visit. */
export async function buildSnapshot(report: ReportStep): Promise<Uint8Array> {
  const { client, db } = await openPglite(smallLog)
  await migratePglite(client, (done, total) => report('migrate', done, total))
  await insertSample(db, generateSample({ onProgress: report }), report)
  report('pack', 0, 1)
  // Nobody makes databases from these templates, and without them the browser unpacks 600 files fewer.
  await client.exec('update pg_database set datistemplate = false')
  await client.exec('drop database template1')
  await client.exec('drop database template0')
  await client.exec('analyze')
  await client.exec('select pg_switch_wal()')
  await client.exec('checkpoint')
  const packed = await client.dumpDataDir('gzip')
  await client.close()
  report('pack', 1, 1)
  return new Uint8Array(await packed.arrayBuffer())
}
