import react from '@vitejs/plugin-react'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runnerImport, type Plugin, type Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import packageFile from './package.json' with { type: 'json' }
import { samplePlugin } from './mocks/build/sample-plugin.ts'

const { version } = packageFile

/** PGlite's own `eval`, words that are both at hand and lazily loaded, and how long plugins took: nothing to act on. */
const checks = { eval: false, ineffectiveDynamicImport: false, pluginTimings: false }

/**
 * Modes: `development` and `demo` carry the backend in the page (embedded mount);
 * `production` is the app that server/ serves, with neither MSW nor PGlite in it.
 */
export default defineConfig(({ mode, isSsrBuild }) => {
  const embedded = mode !== 'production'
  const demo = mode === 'demo'
  const first = firstScripts()
  return {
    base: demo ? './' : '/',
    plugins: [
      react(),
      contractRoutes(),
      first.plugin,
      ...(embedded && mode !== 'test' ? [samplePlugin(), startWorkerFirst()] : []),
      ...(demo ? [deepLinks(), retiredWorker()] : []),
      ...(mode === 'production' && !isSsrBuild ? [hallWorker()] : []),
    ],
    define: {
      EMBEDDED: JSON.stringify(embedded),
      HASH_HISTORY: JSON.stringify(demo),
      APP_VERSION: JSON.stringify(version),
      CONTRACT_HASH: JSON.stringify(contractHash()),
    },
    worker: { format: 'es', plugins: () => [samplePlugin(), withoutNode()], rolldownOptions: { checks } },
    optimizeDeps: { exclude: ['@electric-sql/pglite'] },
    build: {
      outDir: isSsrBuild ? 'dist/server' : demo ? 'dist/demo' : 'dist/app',
      target: 'es2023',
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) =>
          hostType === 'html' ? needed : needed.filter(first.misses),
      },
      chunkSizeWarningLimit: 1000,
      // The first page carries the name of every chunk, so they are short.
      rolldownOptions: {
        checks,
        ...(isSsrBuild
          ? {}
          : {
              output: {
                chunkFileNames: 'assets/[hash].js',
                assetFileNames: 'assets/[hash][extname]',
                hashCharacters: 'hex' as const,
              },
            }),
      },
    },
    preview: { host: true },
    test: {
      globalSetup: 'tests/support/global-setup.ts',
      testTimeout: 30_000,
      hookTimeout: 60_000,
      exclude: ['node_modules/**', 'dist/**', 'tests/e2e/**'],
    },
  }
})

/** Methods and paths of the contract as a small module, so that a page does not carry its schemas. */
function contractRoutes(): Plugin {
  const id = 'virtual:contract-routes'
  return {
    name: 'saiheng:contract-routes',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined
      const { module } = await runnerImport<typeof import('./src/contract/contract')>(
        resolve('src/contract/contract.ts'),
        { configFile: false },
      )
      const nouns = Object.entries(module.contract).map(([noun, endpoints]) => {
        const own = Object.entries(endpoints).map(([name, endpoint]) => {
          const { method, path } = endpoint['~orpc'].route
          return `${name}:r(${JSON.stringify(method)},${JSON.stringify(path)})`
        })
        return `${noun}:{${own.join()}}`
      })
      return `const r=(method,path)=>({'~orpc':{errorMap:{},meta:{},route:{method,path}}})\nexport const routes={${nouns.join()}}`
    },
  }
}

/** What the page itself loads is there before anything else, so no other chunk needs to name it. */
function firstScripts() {
  const names = new Set<string>()
  const plugin: Plugin = {
    name: 'saiheng:first-scripts',
    enforce: 'pre',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) add(file)

      function add({ fileName, imports, viteMetadata }: Rolldown.OutputChunk) {
        if (names.has(fileName)) return
        names.add(fileName)
        for (const style of viteMetadata?.importedCss ?? []) names.add(style)
        for (const name of imports) {
          const file = bundle[name]
          if (file?.type === 'chunk') add(file)
        }
      }
    },
  }
  return { plugin, misses: (name: string) => !names.has(name) }
}

/** HiGHS asks for this on Node only; a browser gets nothing in its place. */
function withoutNode(): Plugin {
  const id = '\0saiheng:node-module'
  return {
    name: 'saiheng:without-node',
    enforce: 'pre',
    resolveId: (source) => (source === 'node:module' ? id : undefined),
    load: (source) => (source === id ? 'export const createRequire = undefined' : undefined),
  }
}

/** The demo build routes by hash; its preview sends a path somebody typed to the hash that means it. */
function deepLinks(): Plugin {
  return {
    name: 'saiheng:deep-links',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? '/'
        const page = request.headers.accept?.includes('text/html') && !/\.[a-z0-9]+($|\?)/i.test(url) && url !== '/'
        if (!page || url.startsWith('/?')) return next()
        response.writeHead(302, { location: `/#${url}` }).end()
      })
    },
  }
}

/** The head asks for the backend's worker in a script of its own, which need not wait for the app's. */
function startWorkerFirst(): Plugin {
  const id = resolve('mocks/browser/worker.ts')
  let building = false
  return {
    name: 'saiheng:start-worker-first',
    configResolved: (config) => void (building = config.command === 'build'),
    buildStart() {
      if (building) this.emitFile({ type: 'chunk', id, name: 'worker' })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.facadeModuleId === id)
        const src = chunk === undefined ? '/mocks/browser/worker.ts' : `./${chunk.fileName}`
        return [
          { tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src }, injectTo: 'head-prepend' },
        ]
      },
    },
  }
}

/** What a judge needs in a hall without network: the shell with what it opens, marking with all its parts, and their words. */
const neededInHalls =
  /\/src\/(features\/marking\/|app\/(offline|palette|pwa)\/|app\/session\/PersonaPanel|(features\/settings|app|ui)\/locale\/|contract\/problems\/reasons\.)/

/** Says where English words are; of the words themselves only those of the parts above are needed. */
const listOfWords = /\/src\/app\/language\/english-words\./

/**
 * The service worker of the server mount. It keeps what a hall needs from the first visit on, other chunks once they
 * were fetched, and never an answer of the API. A new version waits until somebody asks for it (src/app/pwa/).
 */
function hallWorker(): Plugin[] {
  const needed = new Set<string>()
  return [
    {
      name: 'saiheng:needed-in-halls',
      generateBundle: (_options, bundle) => {
        for (const name of filesForHalls(bundle)) needed.add(name)
      },
    },
    ...VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      workbox: {
        globPatterns: ['assets/*.{js,css,woff2}', 'index.html', 'icon.svg', 'manifest.webmanifest'],
        manifestTransforms: [
          (entries) => ({
            manifest: entries.filter(({ url }) => !url.startsWith('assets/') || needed.has(url)),
            warnings: [],
          }),
        ],
        dontCacheBustURLsMatching: /^assets\//,
        navigateFallback: 'index.html',
        navigateFallbackDenylist: [/^\/api\//],
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
        runtimeCaching: [
          {
            urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/assets/'),
            handler: 'CacheFirst',
            options: {
              cacheName: 'saiheng-chunks',
              cacheableResponse: { statuses: [200] },
              expiration: { maxEntries: 400 },
            },
          },
        ],
      },
    }),
  ]
}

/** A browser that once had the server mount at this address gets rid of its worker; the embedded mount has MSW's. */
function retiredWorker(): Plugin[] {
  return VitePWA({ selfDestroying: true, injectRegister: false, manifest: false })
}

/** Chunks and styles reached from the entry by static imports, and from what halls need by any import. */
function filesForHalls(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const files = new Set<string>()
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk') continue
    const needed = file.moduleIds.some((id) => neededInHalls.test(id))
    if (file.isEntry || needed || file.moduleIds.some((id) => listOfWords.test(id))) reach(file.fileName)
    if (needed && !file.isEntry) file.dynamicImports.forEach(reach)
  }
  return files

  function reach(name: string): void {
    const chunk = bundle[name]
    if (files.has(name) || chunk?.type !== 'chunk') return
    files.add(name)
    for (const asset of chunk.viteMetadata?.importedCss ?? []) files.add(asset)
    for (const asset of chunk.viteMetadata?.importedAssets ?? []) files.add(asset)
    chunk.imports.forEach(reach)
  }
}

/** Answers kept on a device are read again only by an app that speaks the same contract. */
function contractHash(): string {
  const folder = resolve('src/contract')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
  const hash = createHash('sha256')
  for (const name of files) hash.update(readFileSync(`${folder}/${name}`))
  return hash.digest('hex').slice(0, 12)
}
