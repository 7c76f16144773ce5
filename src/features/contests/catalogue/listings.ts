import type { ContestListingData } from '#contract/contests'
import type { ContestListing } from '#domain/contests/filter'
import type { Programme } from '#domain/contests/vocabulary'

/** A row of the catalogue: what the API answers, with its id known to be a contest's. */
export type CatalogueRow = ContestListing & Omit<ContestListingData, 'id'>

/** The API's answer, its ids branded here once. */
export function toRows(answer: readonly ContestListingData[]): readonly CatalogueRow[] {
  return answer as readonly (ContestListingData & Pick<ContestListing, 'id'>)[]
}

/** Years a programme was held in, newest first. */
export function editionsOf(rows: readonly CatalogueRow[], programme: Programme): number[] {
  const years = new Set(rows.filter((row) => row.programme === programme).map((row) => row.year))
  return [...years].sort((left, right) => right - left)
}

/** One month of the density strip: finals beginning in its first, second and last ten days (旬). */
export interface MonthDensity {
  readonly month: number
  readonly tenDays: readonly [number, number, number]
  readonly total: number
}

/** How many finals begin when, for twelve months; undated contests are counted apart by their facet. */
export function densityOf(rows: readonly Pick<CatalogueRow, 'month' | 'finalFrom'>[]): MonthDensity[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const held = rows.filter((row) => row.month === month)
    const tenDays: [number, number, number] = [0, 0, 0]
    for (const { finalFrom } of held) tenDays[tenDayOf(finalFrom)] += 1
    return { month, tenDays, total: held.length }
  })
}

/** 上旬 0 to the 10th, 中旬 1 to the 20th, 下旬 2. */
function tenDayOf(day: string | null): 0 | 1 | 2 {
  const dayOfMonth = Number(day?.slice(8, 10) ?? '1')
  return dayOfMonth <= 10 ? 0 : dayOfMonth <= 20 ? 1 : 2
}
