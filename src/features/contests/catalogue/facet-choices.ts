import { cities } from '#domain/contests/cities'
import type { FacetCounts } from '#domain/contests/filter'
import { contestClasses, sectors } from '#domain/contests/vocabulary'
import { allPhases, none, type Choices, type Facet } from './query'

export interface FacetChoice {
  readonly value: string
  readonly count: number
  readonly chosen: boolean
}

const values: Readonly<Record<Facet, readonly string[]>> = {
  classes: [...contestClasses, none],
  cities: [...cities.map(({ code }) => code), none],
  sectors,
  months: [...Array.from({ length: 12 }, (_, index) => String(index + 1)), none],
  phases: allPhases,
}

/**
 * The choices of a facet in the order people expect, each with how many contests it would show.
 * Every city and class is listed even at zero, so that nothing jumps; rarer values only where there is one.
 */
export function choicesOf(facet: Facet, counts: FacetCounts, chosen: Choices): FacetChoice[] {
  const known = new Set(values[facet])
  const found = Object.keys(counts[facet]).filter((value) => !known.has(value))
  return [...values[facet], ...found]
    .map((value) => ({ value, count: counts[facet][value] ?? 0, chosen: chosen[facet].includes(value) }))
    .filter(({ value, count, chosen: isChosen }) => count > 0 || isChosen || !isRare(facet, value))
}

function isRare(facet: Facet, value: string): boolean {
  return value === none || facet === 'phases'
}
