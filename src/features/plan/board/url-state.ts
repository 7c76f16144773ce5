import { contestClasses, phases, sectors, stageKinds, type Phase } from '#domain/contests/vocabulary'
import { isDay, type Day } from '#domain/schedule/days'
import { layers, type Layer } from './plan-world'
import { zooms, type Zoom } from './time-scale'

export const rowKinds = ['city', 'venue', 'sector', 'host', 'class'] as const
/** What the rows of the board are. */
export type RowKind = (typeof rowKinds)[number]

export const facets = ['classes', 'sectors', 'cities', 'phases', 'kinds', 'only'] as const
export type Facet = (typeof facets)[number]
export type Choices = Readonly<Record<Facet, readonly string[]>>

/** What the board's address says. */
export interface BoardQuery {
  readonly zoom: Zoom
  readonly rows: RowKind
  readonly layer: Layer
  /** The day at the left edge; null: the board chooses. */
  readonly from: Day | null
  readonly search: string
  readonly chosen: Choices
  /** The stage to show on opening. */
  readonly stage: string | null
  /** Null: the newest provincial edition. */
  readonly edition: string | null
}

export const none = 'none'
export const onlyKinds = ['conflicts', 'changed'] as const
const allPhases: readonly Phase[] = [...phases, 'postponed', 'cancelled']

const parameters: Readonly<Record<Facet, string>> = {
  classes: 'class',
  sectors: 'sector',
  cities: 'city',
  phases: 'phase',
  kinds: 'kind',
  only: 'only',
}

const isKnown: Readonly<Record<Facet, (value: string) => boolean>> = {
  classes: (value) => value === none || isOneOf(contestClasses, value),
  sectors: (value) => isOneOf(sectors, value),
  cities: (value) => value === none || /^\d{6}$/.test(value),
  phases: (value) => isOneOf(allPhases, value),
  kinds: (value) => isOneOf(stageKinds, value),
  only: (value) => isOneOf(onlyKinds, value),
}

export const nothingChosen: Choices = { classes: [], sectors: [], cities: [], phases: [], kinds: [], only: [] }

/** Reads an address; what it does not understand asks for nothing, so that an old link still opens. */
export function readQuery(params: URLSearchParams): BoardQuery {
  const read = (facet: Facet) => [...new Set(params.getAll(parameters[facet]))].filter(isKnown[facet])
  const from = params.get('from') ?? ''
  return {
    zoom: oneOf(zooms, params.get('zoom')) ?? 'year',
    rows: oneOf(rowKinds, params.get('rows')) ?? 'city',
    layer: oneOf(layers, params.get('layer')) ?? 'draft',
    from: isDay(from) ? from : null,
    search: params.get('search') ?? '',
    chosen: {
      classes: read('classes'),
      sectors: read('sectors'),
      cities: read('cities'),
      phases: read('phases'),
      kinds: read('kinds'),
      only: read('only'),
    },
    stage: params.get('stage'),
    edition: params.get('edition'),
  }
}

/** Writes an address; defaults are left out, so that the plain board is `/plan`. */
export function writeQuery(query: BoardQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (query.edition !== null) params.set('edition', query.edition)
  if (query.rows !== 'city') params.set('rows', query.rows)
  if (query.zoom !== 'year') params.set('zoom', query.zoom)
  if (query.from !== null) params.set('from', query.from)
  if (query.layer !== 'draft') params.set('layer', query.layer)
  for (const facet of facets) for (const value of query.chosen[facet]) params.append(parameters[facet], value)
  if (query.search.trim() !== '') params.set('search', query.search)
  if (query.stage !== null) params.set('stage', query.stage)
  return params
}

/** Takes a value in, or out when it was in. */
export function toggle(query: BoardQuery, facet: Facet, value: string): BoardQuery {
  const before = query.chosen[facet]
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value]
  return { ...query, chosen: { ...query.chosen, [facet]: after } }
}

/** Keeps what is looked at and how; drops everything that narrows. */
export function clear(query: BoardQuery): BoardQuery {
  return { ...query, search: '', chosen: nothingChosen }
}

export function isNarrowed({ search, chosen }: BoardQuery): boolean {
  return search.trim() !== '' || facets.some((facet) => chosen[facet].length > 0)
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null
}

function isOneOf(values: readonly string[], value: string): boolean {
  return values.includes(value)
}
