import type { Day } from '../schedule/days'
import type { ContestClass, Phase, Programme, Sector } from './vocabulary'

/** A contest as a row of the year plan; `month` is the final's, 1 to 12, null while undated. */
export interface ContestListing {
  readonly id: string
  readonly name: string
  readonly searchKeys: SearchKeys
  readonly occupations: readonly ListedOccupation[]
  readonly programme: Programme
  readonly class: ContestClass | null
  readonly sector: Sector | null
  readonly cityCode: string | null
  readonly month: number | null
  readonly year: number
  readonly phase: Phase
  readonly finalFrom: Day | null
  readonly finalTo: Day | null
  readonly entries: number
}

/** The name in full pinyin and in pinyin initials, without spaces: "焊工" is "hangong" and "hg". */
export interface SearchKeys {
  readonly pinyin: string
  readonly initials: string
}

export interface ListedOccupation {
  readonly name: string
  readonly code?: string | null | undefined
}

/**
 * What a reader asked for. Words of `query` must all be found; within one facet any chosen value will do,
 * across facets all must hold; a facet left out or empty asks for nothing. `null` asks for rows without a value.
 */
export interface ContestFilter {
  readonly query?: string | undefined
  readonly programmes?: readonly Programme[] | undefined
  readonly classes?: readonly (ContestClass | null)[] | undefined
  readonly sectors?: readonly (Sector | null)[] | undefined
  readonly cities?: readonly (string | null)[] | undefined
  readonly months?: readonly (number | null)[] | undefined
  readonly years?: readonly number[] | undefined
  readonly phases?: readonly Phase[] | undefined
}

/** Every facet and the field of a listing it chooses by. */
const facetFields = {
  programmes: 'programme',
  classes: 'class',
  sectors: 'sector',
  cities: 'cityCode',
  months: 'month',
  years: 'year',
  phases: 'phase',
} as const satisfies Record<string, keyof ContestListing>

export type ContestFacet = keyof typeof facetFields
export const contestFacets = Object.keys(facetFields) as readonly ContestFacet[]

/** How many listings each value of each facet would show; a missing value counts under `none`. */
export type FacetCounts = Readonly<Record<ContestFacet, Readonly<Record<string, number>>>>

/** The listings asked for, in the order given. One function for the backend and the page. */
export function filterContests<Listing extends ContestListing>(
  listings: readonly Listing[],
  filter: ContestFilter,
): Listing[] {
  const words = searchWords(filter.query ?? '')
  return listings.filter((listing) => matchesFacets(listing, filter) && matchesWords(listing, words))
}

/** Counts per facet value under all the other facets' choices, so that a count says what choosing it would show. */
export function countFacets(listings: readonly ContestListing[], filter: ContestFilter): FacetCounts {
  const words = searchWords(filter.query ?? '')
  const found = listings.filter((listing) => matchesWords(listing, words))
  const count = (facet: ContestFacet) => countFacet(found, filter, facet)
  return {
    programmes: count('programmes'),
    classes: count('classes'),
    sectors: count('sectors'),
    cities: count('cities'),
    months: count('months'),
    years: count('years'),
    phases: count('phases'),
  }
}

/** Folds full-width forms, case and outer spaces, so that `ＨＧ` finds `hg`. */
export function normaliseSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

function countFacet(found: readonly ContestListing[], filter: ContestFilter, facet: ContestFacet) {
  const others: ContestFilter = { ...filter, [facet]: undefined }
  const counts: Record<string, number> = {}
  for (const listing of found) {
    if (!matchesFacets(listing, others)) continue
    const key = String(listing[facetFields[facet]] ?? 'none')
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

function matchesFacets(listing: ContestListing, filter: ContestFilter): boolean {
  return contestFacets.every((facet) => {
    const chosen: readonly unknown[] | undefined = filter[facet]
    return chosen === undefined || chosen.length === 0 || chosen.includes(listing[facetFields[facet]])
  })
}

function searchWords(query: string): string[] {
  return normaliseSearch(query).split(/\s+/).filter(Boolean)
}

function matchesWords(listing: ContestListing, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = searchTextOf(listing)
  return words.every((word) => text.includes(word))
}

/** Folding 600 rows costs more than searching them; listings are readonly, so their text is folded once. */
const searchTexts = new WeakMap<ContestListing, string>()

function searchTextOf(listing: ContestListing): string {
  const known = searchTexts.get(listing)
  if (known !== undefined) return known
  const { pinyin, initials } = listing.searchKeys
  const occupations = listing.occupations.flatMap(({ name, code }) => [name, code ?? ''])
  const text = normaliseSearch([listing.name, pinyin, initials, ...occupations].join('\n'))
  searchTexts.set(listing, text)
  return text
}
