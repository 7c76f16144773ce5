import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { relative } from 'node:path'
import { serve } from '@hono/node-server'
import { createBackend } from '#backend/create-backend'
import { newId } from '#mocks/new-id'
import { createApp } from './app'
import { cookieSessions } from './cookie-sessions'
import { openDatabase } from './open-database'
import { seedIfEmpty } from './seed'

const port = Number(process.env['PORT'] ?? 3000)
const demo = process.env['DEMO'] === '1'
const folder = fileURLToPath(new URL('../app', import.meta.url))

if (!existsSync(folder)) {
  console.error('The app is not built yet: run `npm run build` first.')
  process.exit(1)
}

const database = await openDatabase(process.env['DATABASE_URL'], process.env['DATA_DIR'] ?? './data')
if (process.env['SAMPLE'] !== '0') await seedIfEmpty(database.db)

const backend = createBackend({
  db: database.db,
  now: () => new Date(),
  newId,
  authenticate: cookieSessions,
  personas: demo,
})

const server = serve({ fetch: createApp(backend, relative(process.cwd(), folder)).fetch, port }, (address) => {
  console.log(
    `Saiheng on http://localhost:${address.port} · ${database.name} · ${demo ? 'sample people offered' : 'public reads only'}`,
  )
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(() => void database.close().then(() => process.exit(0)))
    setTimeout(() => process.exit(0), 3000).unref()
  })
}
