import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { countFacets, filterContests } from '#domain/contests/filter'
import { sortContests } from '#domain/contests/sort'
import { api } from '#features/api.ts'
import { densityOf, editionsOf, toRows, type CatalogueRow } from './listings'
import { filterOf, type CatalogueQuery } from './query'

const noRows: readonly CatalogueRow[] = []

/** Everything listed, asked for once; the page then answers from memory with the rules the backend uses. */
export function useListings() {
  return useQuery(
    api.contests.list.queryOptions({
      input: { limit: 1000 },
      meta: { persist: true },
    }),
  )
}

/** What the catalogue shows for a query. */
export function useFound(listed: Parameters<typeof toRows>[0] | undefined, query: CatalogueQuery) {
  const rows = useMemo(() => (listed === undefined ? noRows : toRows(listed)), [listed])
  const years = useMemo(() => editionsOf(rows, query.programme), [rows, query.programme])
  const year = query.edition ?? years[0] ?? null
  return useMemo(() => {
    const filter = filterOf(query, year)
    const found = sortContests(filterContests(rows, filter), query.sort)
    return {
      found,
      year,
      years,
      counts: countFacets(rows, filter),
      density: densityOf(filterContests(rows, { ...filter, months: undefined })),
      ofEdition: filterContests(rows, { programmes: filter.programmes, years: filter.years }).length,
    }
  }, [rows, years, year, query])
}
