import type { ContestFilter, ContestListing } from '#domain/contests/filter'
import { sortContests, type ContestSort } from '#domain/contests/sort'

/*
 * The filter one would write first, to compare with: every text is folded for every question, and each
 * facet's counts go through the whole list again. It answers the same; only the work differs.
 */

const fields = {
  programmes: 'programme',
  classes: 'class',
  sectors: 'sector',
  cities: 'cityCode',
  months: 'month',
  years: 'year',
  phases: 'phase',
} as const satisfies Partial<Record<keyof ContestFilter, keyof ContestListing>>

const facets = Object.keys(fields) as (keyof typeof fields)[]

export function naiveAnswer(rows: readonly ContestListing[], filter: ContestFilter, sort: ContestSort) {
  const found = sortContests(naiveFilter(rows, filter), sort)
  const counts = Object.fromEntries(facets.map((facet) => [facet, naiveCounts(rows, filter, facet)]))
  return [found, counts]
}

function naiveCounts(rows: readonly ContestListing[], filter: ContestFilter, facet: keyof typeof fields) {
  const counts: Record<string, number> = {}
  for (const row of naiveFilter(rows, { ...filter, [facet]: undefined })) {
    const value = String(row[fields[facet]] ?? 'none')
    counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}

function naiveFilter(rows: readonly ContestListing[], filter: ContestFilter): ContestListing[] {
  return rows.filter((row) => {
    const texts = [row.name, row.searchKeys.pinyin, row.searchKeys.initials]
    for (const { name, code } of row.occupations) texts.push(name, code ?? '')
    const words = fold(filter.query ?? '').split(/\s+/)
    if (!words.every((word) => texts.some((text) => fold(text).includes(word)))) return false
    return facets.every((facet) => {
      const chosen: readonly unknown[] = filter[facet] ?? []
      return chosen.length === 0 || chosen.includes(row[fields[facet]])
    })
  })
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
