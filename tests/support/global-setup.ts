import type { TestProject } from 'vitest/node'
import { ensureSnapshot } from '../../mocks/build/sample-plugin'
import { openDatabase } from '../../server/open-database'
import { seedIfEmpty } from '../../server/seed'
import { administer, dropDatabase } from './sample-database'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the packed sample world. */
    snapshot: string
    /** A PostgreSQL database holding the sample world, to be copied; null where there is no PostgreSQL. */
    postgres: { url: string; template: string } | null
  }
}

/** Makes the sample world once for all test files. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const url = process.env['DATABASE_URL'] ?? ''
  project.provide('snapshot', await ensureSnapshot())
  if (url === '') {
    project.provide('postgres', null)
    return undefined
  }
  const template = `saiheng_template_${process.pid}`
  await administer(url, `create database ${template}`)
  const own = new URL(url)
  own.pathname = `/${template}`
  const database = await openDatabase(own.href, '')
  await seedIfEmpty(database.db)
  await database.close()
  project.provide('postgres', { url, template })
  return () => dropDatabase(url, template)
}
