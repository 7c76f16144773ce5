import { writeFileSync, mkdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { measureApi } from './api'
import { measureArranging } from './arrange'
import { measureArrangePage } from './arrange-page'
import { measureBoard } from './board'
import { measureBoot } from './boot'
import { openOnPglite, openOnPostgres } from './bench-backend'
import { withBrowser } from './browser'
import type { Figure } from './figures'
import { measureFilter } from './filter'
import { measureMarking } from './marking'
import { buildDemo, buildServer, serveDemo, serveServer, stopAll } from './mounts'
import { measureRotation } from './rotation'
import { printFigures } from './table'
import { measureTyping } from './typing'
import { measureWeight } from './weight'

const resultsFile = resolve(import.meta.dirname, '../../bench/results.json')
const parts = [
  'filter',
  'rotation',
  'arrange',
  'api',
  'boot',
  'typing',
  'board',
  'marking',
  'weight',
  'arrange-page',
] as const
type Part = (typeof parts)[number]
/** Those that visit the server mount. */
const served: readonly Part[] = ['typing', 'board', 'marking', 'weight', 'arrange-page']

/*
 * `--quick` measures each thing a few times, to see that the bench works; `--only=boot,api` leaves parts out.
 * Only a run of all parts is written to bench/results.json. Figures inform; none of them makes the run fail.
 */
const args = process.argv.slice(2)
const quick = args.includes('--quick')
const wanted = chosenParts(args)
/** How busy the machine was when the bench began, with other things then, to judge the figures by. */
const loadBefore = loadavg()[0] ?? 0
try {
  const figures = await measure(new Set(wanted))
  printFigures(figures)
  if (wanted.length === parts.length) keep(figures)
} finally {
  await stopAll()
}

async function measure(wanted: ReadonlySet<Part>): Promise<Figure[]> {
  const figures: Figure[] = []
  if (wanted.has('filter')) figures.push(...(await measureFilter(quick)))
  if (wanted.has('rotation')) figures.push(...(await measureRotation(quick)))
  if (wanted.has('arrange')) figures.push(...(await measureArranging(quick)))
  if (wanted.has('api')) {
    figures.push(...(await measureApi(await openOnPglite(), quick)))
    const url = process.env['DATABASE_URL'] ?? ''
    if (url !== '') figures.push(...(await measureApi(await openOnPostgres(url), quick)))
  }
  if (wanted.has('boot')) {
    await buildDemo()
    const origin = await serveDemo()
    figures.push(...(await withBrowser((browser) => measureBoot(browser, origin, quick))))
  }
  if (served.some((part) => wanted.has(part))) {
    await buildServer()
    const origin = await serveServer()
    if (wanted.has('typing')) figures.push(...(await withBrowser((browser) => measureTyping(browser, origin, quick))))
    if (wanted.has('board')) figures.push(...(await withBrowser((browser) => measureBoard(browser, origin, quick))))
    if (wanted.has('marking')) figures.push(...(await withBrowser((browser) => measureMarking(browser, origin, quick))))
    if (wanted.has('weight')) figures.push(...(await withBrowser((browser) => measureWeight(browser, origin))))
    if (wanted.has('arrange-page'))
      figures.push(...(await withBrowser((browser) => measureArrangePage(browser, origin, quick))))
  }
  return figures
}

function chosenParts(args: readonly string[]): readonly Part[] {
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length)
  if (only === undefined) return parts
  const named = only.split(',')
  const unknown = named.filter((name) => !parts.some((part) => part === name))
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${parts.join(', ')}`)
  return parts.filter((part) => named.includes(part))
}

function keep(figures: readonly Figure[]): void {
  const load = { before: Number(loadBefore.toFixed(1)), after: Number((loadavg()[0] ?? 0).toFixed(1)) }
  const results = { date: new Date().toISOString(), node: process.version, cpus: cpus().length, load, quick, figures }
  mkdirSync(resolve(resultsFile, '..'), { recursive: true })
  writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`)
  console.log(`written to bench/results.json${quick ? ', as a quick run' : ''}`)
}
