import type { ContestFilter } from '#domain/contests/filter'
import { contestSortKeys, type ContestSort } from '#domain/contests/sort'
import { contestClasses, phases, programmes, sectors, type Phase, type Programme } from '#domain/contests/vocabulary'

/** The facets a reader narrows by, in the order they are shown. */
export const facets = ['classes', 'cities', 'sectors', 'months', 'phases'] as const
export type Facet = (typeof facets)[number]

/** Chosen values as they stand in the address; `none` asks for contests without a value. */
export type Choices = Readonly<Record<Facet, readonly string[]>>

/** What the catalogue's address says. */
export interface CatalogueQuery {
  readonly search: string
  readonly programme: Programme
  /** Null: the programme's newest edition. */
  readonly edition: number | null
  readonly chosen: Choices
  readonly sort: ContestSort
}

export const none = 'none'
export const allPhases: readonly Phase[] = [...phases, 'postponed', 'cancelled']
const months = Array.from({ length: 12 }, (_, index) => String(index + 1))

const parameters: Readonly<Record<Facet, string>> = {
  classes: 'class',
  cities: 'city',
  sectors: 'sector',
  months: 'month',
  phases: 'phase',
}

const isKnown: Readonly<Record<Facet, (value: string) => boolean>> = {
  classes: (value) => value === none || includes(contestClasses, value),
  cities: (value) => value === none || /^\d{6}$/.test(value),
  sectors: (value) => includes(sectors, value),
  months: (value) => value === none || months.includes(value),
  phases: (value) => includes(allPhases, value),
}

export const nothingChosen: Choices = { classes: [], cities: [], sectors: [], months: [], phases: [] }
const defaultSort: ContestSort = { by: 'date', direction: 'asc' }

/** Reads an address; what it does not understand asks for nothing, so that an old link still opens. */
export function readQuery(params: URLSearchParams): CatalogueQuery {
  const read = (facet: Facet) => [...new Set(params.getAll(parameters[facet]))].filter(isKnown[facet])
  const edition = params.get('edition') ?? ''
  return {
    search: params.get('search') ?? '',
    programme: oneOf(programmes, params.get('programme')) ?? 'provincial',
    edition: /^(19|20)\d\d$/.test(edition) ? Number(edition) : null,
    chosen: {
      classes: read('classes'),
      cities: read('cities'),
      sectors: read('sectors'),
      months: read('months'),
      phases: read('phases'),
    },
    sort: {
      by: oneOf(contestSortKeys, params.get('sort')) ?? defaultSort.by,
      direction: params.get('order') === 'desc' ? 'desc' : 'asc',
    },
  }
}

/** Writes an address; defaults are left out, so that the plain catalogue is `/contests`. */
export function writeQuery(query: CatalogueQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (query.search.trim() !== '') params.set('search', query.search)
  if (query.programme !== 'provincial') params.set('programme', query.programme)
  if (query.edition !== null) params.set('edition', String(query.edition))
  for (const facet of facets) {
    for (const value of query.chosen[facet]) params.append(parameters[facet], value)
  }
  if (query.sort.by !== defaultSort.by) params.set('sort', query.sort.by)
  if (query.sort.direction === 'desc') params.set('order', 'desc')
  return params
}

/** The domain's filter for the edition on screen. */
export function filterOf({ search, programme, chosen }: CatalogueQuery, year: number | null): ContestFilter {
  return {
    query: search,
    programmes: [programme],
    years: year === null ? [] : [year],
    classes: chosen.classes.map((value) => oneOf(contestClasses, value)),
    cities: chosen.cities.map((value) => (value === none ? null : value)),
    sectors: sectors.filter((sector) => chosen.sectors.includes(sector)),
    months: chosen.months.map((value) => (value === none ? null : Number(value))),
    phases: allPhases.filter((phase) => chosen.phases.includes(phase)),
  }
}

/** Takes a value in, or out when it was in. */
export function toggle(query: CatalogueQuery, facet: Facet, value: string): CatalogueQuery {
  const before = query.chosen[facet]
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value]
  return { ...query, chosen: { ...query.chosen, [facet]: after } }
}

/** Keeps the programme, the edition and the order; drops everything that narrows. */
export function clear(query: CatalogueQuery): CatalogueQuery {
  return { ...query, search: '', chosen: nothingChosen }
}

/** The same column again turns the order round; another column starts upwards. */
export function sortBy(query: CatalogueQuery, key: string): CatalogueQuery {
  const by = oneOf(contestSortKeys, key) ?? defaultSort.by
  const direction = query.sort.by === by && query.sort.direction === 'asc' ? 'desc' : 'asc'
  return { ...query, sort: { by, direction } }
}

export function isNarrowed({ search, chosen }: CatalogueQuery): boolean {
  return search.trim() !== '' || facets.some((facet) => chosen[facet].length > 0)
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null
}

function includes(values: readonly string[], value: string): boolean {
  return values.includes(value)
}
