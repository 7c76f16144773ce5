import type { WallRowData } from '#contract/contests'
import { urgencies, type Urgency } from '#domain/contests/urgency'
import { phases, type Phase } from '#domain/contests/vocabulary'
import { splitWords } from './split-words'

/** Off the line: they stand behind the last phase of the flow. */
export const wallPhases: readonly Phase[] = [...phases, 'postponed', 'cancelled']

/** What the address asks of the wall; nothing chosen asks for nothing. */
export interface WallQuery {
  readonly phases: readonly Phase[]
  readonly urgencies: readonly Urgency[]
  readonly cities: readonly string[]
  readonly search: string
  /** Only contests the asker may change. */
  readonly own: boolean
}

const wholeProvince = 'none'

export function readWall(params: URLSearchParams): WallQuery {
  return {
    phases: wallPhases.filter((phase) => params.getAll('phase').includes(phase)),
    urgencies: urgencies.filter((urgency) => params.getAll('urgency').includes(urgency)),
    cities: params.getAll('city'),
    search: params.get('search') ?? '',
    own: params.has('own'),
  }
}

export function writeWall(query: WallQuery, params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams()
  const edition = params.get('edition')
  if (edition !== null) next.set('edition', edition)
  for (const phase of query.phases) next.append('phase', phase)
  for (const urgency of query.urgencies) next.append('urgency', urgency)
  for (const city of query.cities) next.append('city', city)
  if (query.search !== '') next.set('search', query.search)
  if (query.own) next.set('own', '')
  return next
}

/** The rows asked for, in the order given; `except` leaves one facet out, to count what choosing it would show. */
export function filterWall(
  rows: readonly WallRowData[],
  query: WallQuery,
  except?: 'phases' | 'urgencies' | 'cities',
): WallRowData[] {
  const words = splitWords(query.search)
  const asks = (facet: 'phases' | 'urgencies' | 'cities') => except !== facet && query[facet].length > 0
  return rows.filter(
    (row) =>
      (!asks('phases') || query.phases.includes(row.phase)) &&
      (!asks('urgencies') || query.urgencies.includes(row.urgency)) &&
      (!asks('cities') || query.cities.includes(row.cityCode ?? wholeProvince)) &&
      (!query.own || row.can.includes('contest.edit')) &&
      words.every((word) => [row.name, row.code, row.hostName ?? ''].some((text) => text.toLowerCase().includes(word))),
  )
}

export function toggleOne<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

export function isNarrowed({ phases, urgencies, cities, search, own }: WallQuery): boolean {
  return phases.length + urgencies.length + cities.length > 0 || search !== '' || own
}
