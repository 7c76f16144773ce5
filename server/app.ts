import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Backend } from '#backend/create-backend'

const year = 31_536_000

/**
 * The built app and the API on one address; every path that is no file is the app's to route. Chunks carry their hash
 * and stay; all else is asked for again each time, the service worker above all, or a hall would never hear of a new one.
 */
export function createApp(backend: Backend, folder: string): Hono {
  const app = new Hono()
  app.use('/assets/*', compress())
  app.all('/api/*', ({ req }) => backend.fetch(req.raw))
  app.use('*', async (context, next) => {
    await next()
    context.header('x-content-type-options', 'nosniff')
    context.header('referrer-policy', 'same-origin')
  })
  app.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.header('cache-control', `public, max-age=${year}, immutable`)
  })
  app.use('/assets/*', serveStatic({ root: folder }))
  app.all('/assets/*', (context) => context.notFound())
  app.use('*', async (context, next) => {
    await next()
    context.header('cache-control', 'no-cache')
  })
  app.use('*', serveStatic({ root: folder }))
  app.get('*', serveStatic({ root: folder, path: 'index.html' }))
  return app
}
