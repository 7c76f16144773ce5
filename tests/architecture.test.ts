import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource, sourceFiles } from '#tests/support/source-files'

/** What each room may import of the others, and which packages; see docs/architecture.md. */
const rooms: Record<string, { rooms: readonly string[]; packages: readonly string[] }> = {
  domain: { rooms: [], packages: ['date-fns', 'fraction.js', '@noble/hashes'] },
  contract: { rooms: ['domain'], packages: ['zod', '@orpc/contract', '@orpc/client', '@orpc/openapi-client'] },
  backend: {
    rooms: ['domain', 'contract'],
    packages: [
      '@orpc/server',
      '@orpc/contract',
      '@orpc/openapi',
      '@orpc/zod',
      'drizzle-orm',
      'date-fns',
      '@date-fns/tz',
      'chinese-days',
      'ical-generator',
      'pinyin-pro',
    ],
  },
  ui: {
    rooms: ['domain'],
    packages: [
      'react',
      '@mantine/*',
      'date-fns',
      'react-router-dom',
      'react-i18next',
      '@tanstack/react-virtual',
      '@tanstack/react-query',
      '@orpc/client',
    ],
  },
  features: {
    rooms: ['domain', 'contract', 'ui'],
    packages: [
      'react',
      '@mantine/*',
      'date-fns',
      '@date-fns/tz',
      'dayjs',
      'react-router-dom',
      'react-i18next',
      'i18next',
      '@tanstack/*',
      '@orpc/tanstack-query',
      '@orpc/client',
      'read-excel-file',
      'write-excel-file',
      'papaparse',
      'highs',
      'idb',
    ],
  },
  app: { rooms: ['domain', 'contract', 'ui', 'features'], packages: ['*'] },
  mocks: {
    rooms: ['backend', 'contract', 'domain'],
    packages: ['msw', '@electric-sql/pglite', 'drizzle-orm', 'idb-keyval', 'date-fns', 'vite', 'node:*'],
  },
  server: {
    rooms: ['backend', 'domain', 'mocks'],
    packages: ['pg', 'hono', '@hono/node-server', 'drizzle-orm', 'node:*'],
  },
}

interface Import {
  readonly file: string
  readonly specifier: string
}

const imports = sourceFiles(['src', 'mocks', 'server'], /\.tsx?$/).flatMap(importsOf)

describe('the rooms', () => {
  it('were read', () => {
    expect(imports.length).toBeGreaterThan(500)
  })

  it.each(Object.keys(rooms))('%s imports only what it may', (room) => {
    expect(imports.filter(({ file }) => roomOf(file) === room).flatMap((one) => breachOf(one) ?? [])).toEqual([])
  })

  it('keep features apart', () => {
    const crossing = imports.filter(({ file, specifier }) => {
      const [from, to] = [featureOf(file), featureOf(targetOf({ file, specifier }) ?? '')]
      return from !== null && to !== null && from !== to
    })
    expect(crossing).toEqual([])
  })

  it('are entered by their names from outside, and by relative paths inside', () => {
    // The features share one client and nothing else, so its address is the same from every depth.
    const inside = imports.filter(
      ({ file, specifier }) => specifier !== '#features/api.ts' && specifier.startsWith(`#${roomOf(file)}/`),
    )
    const outside = imports.filter(
      (one) => one.specifier.startsWith('.') && roomOf(targetOf(one) ?? '') !== roomOf(one.file),
    )
    expect(inside).toEqual([])
    // The one door of the app to the embedded backend is a dynamic import, so that a server build leaves it out.
    expect(outside).toEqual([{ file: 'src/app/connect.ts', specifier: '../../mocks/browser' }])
  })
})

describe('the domain', () => {
  it('asks no clock and draws no lots', () => {
    const asking = sourceFiles(['src/domain'], /\.ts$/).filter((file) =>
      /new Date\(\)|Date\.now|Math\.random/.test(readSource(file)),
    )
    expect(asking).toEqual([])
  })
})

describe('the packages', () => {
  it('of oRPC stand on one version', () => {
    const { dependencies } = JSON.parse(readSource('package.json')) as { dependencies: Record<string, string> }
    const versions = Object.entries(dependencies)
      .filter(([name]) => name.startsWith('@orpc/'))
      .map(([, version]) => version)
    expect(new Set(versions).size).toBe(1)
  })
})

function importsOf(file: string): Import[] {
  const found = readSource(file).matchAll(/(?<![.'\w])(?:from|import)\s*\(?\s*'([\w@#./:-]+)'/g)
  return [...found].map(([, specifier = '']) => ({ file, specifier }))
}

function breachOf(one: Import): string | null {
  const { file, specifier } = one
  const own = roomOf(file)
  const allowed = rooms[own]
  if (allowed === undefined || specifier.startsWith('virtual:')) return null
  const target = targetOf(one)
  if (target === null) {
    const known = allowed.packages.some(
      (name) =>
        name === '*' ||
        (name.endsWith('*')
          ? specifier.startsWith(name.slice(0, -1))
          : specifier === name || specifier.startsWith(`${name}/`)),
    )
    return known ? null : `${file} imports the package ${specifier}`
  }
  const other = roomOf(target)
  const door = file === 'src/app/connect.ts' && other === 'mocks'
  return other === own || door || allowed.rooms.includes(other) ? null : `${file} imports ${specifier}`
}

/** The file or folder an import leads to, or null for a package. */
function targetOf({ file, specifier }: Import): string | null {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier))
  if (!specifier.startsWith('#')) return null
  const [room = '', ...rest] = specifier.slice(1).split('/')
  return join(['mocks', 'server', 'tests'].includes(room) ? '' : 'src', room, ...rest)
}

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  return first === 'src' ? second : first
}

function featureOf(file: string): string | null {
  const [src, room, feature = ''] = file.split('/')
  return src === 'src' && room === 'features' && !feature.includes('.') && feature !== 'api' ? feature : null
}
