import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runnerImport, type Plugin } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const cache = join(root, '.cache')
const sources = [
  'mocks/sample',
  'mocks/build/build-snapshot.ts',
  'mocks/pglite.ts',
  'src/backend/db',
  'src/backend/contests/pinyin-keys.ts',
  'src/domain',
]

const virtualId = 'virtual:sample'

/**
 * Gives the worker the sample world's snapshot: `import { snapshotUrl, snapshotVersion } from 'virtual:sample'`.
 * It is built when a source of it has changed and kept in `.cache`, so a second start has it at once.
 */
export function samplePlugin(): Plugin {
  let serving = false
  return {
    name: 'saiheng:sample',
    configResolved: (config) => void (serving = config.command === 'serve'),
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : undefined),
    load(id) {
      if (id !== `\0${virtualId}`) return undefined
      const version = snapshotVersion()
      const url = serving ? JSON.stringify(`/@sample/${version}`) : emittedUrl(this.emitFile.bind(this))
      return `export const snapshotVersion = ${JSON.stringify(version)}\nexport const snapshotUrl = ${url}\n`
    },
    async buildStart() {
      await ensureSnapshot()
    },
    configureServer(server) {
      server.middlewares.use('/@sample/', (_request, response) => {
        void ensureSnapshot().then((file) => {
          const bytes = readFileSync(file)
          response.setHeader('content-type', 'application/octet-stream')
          response.setHeader('content-length', bytes.length)
          response.end(bytes)
        })
      })
    },
  }
}

function emittedUrl(emit: (file: { type: 'asset'; name: string; source: Uint8Array }) => string): string {
  const source = readFileSync(join(cache, `sample-${snapshotVersion()}.bin`))
  return `import.meta.ROLLUP_FILE_URL_${emit({ type: 'asset', name: 'sample.bin', source })}`
}

let building: Promise<string> | undefined

/** The path of the present snapshot, built first if need be; `npm test` and the server use it too. */
export function ensureSnapshot(): Promise<string> {
  building ??= findOrBuild()
  return building
}

async function findOrBuild(): Promise<string> {
  const file = join(cache, `sample-${snapshotVersion()}.bin`)
  if (existsSync(file)) return file
  const started = Date.now()
  console.log('building the sample world …')
  const { module } = await runnerImport<typeof import('./build-snapshot')>(
    join(root, 'mocks/build/build-snapshot.ts'),
    {
      root,
      configFile: false,
      logLevel: 'warn',
    },
  )
  let shown = ''
  const bytes = await module.buildSnapshot((step) => {
    if (step !== shown) console.log(`  ${(shown = step)}`)
  })
  mkdirSync(cache, { recursive: true })
  writeFileSync(`${file}.part`, bytes)
  renameSync(`${file}.part`, file)
  console.log(`  done: ${(bytes.length / 1e6).toFixed(1)} MB in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return file
}

let version: string | undefined

function snapshotVersion(): string {
  version ??= hashSources()
  return version
}

function hashSources(): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json')))
  for (const source of sources)
    for (const file of filesOf(join(root, source))) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

function filesOf(path: string): string[] {
  if (path.endsWith('.ts')) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
