import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from '#features/api.ts'

const pageSize = 50

/** The newest entries first, older ones page by page. */
export function useHistory(contestId: string) {
  return useInfiniteQuery(
    api.contests.history.infiniteOptions({
      input: (offset: number) => ({ contestId, limit: pageSize, offset }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const shown = pages.reduce((sum, { rows }) => sum + rows.length, 0)
        return shown < total ? shown : undefined
      },
    }),
  )
}

export type AuditRow = NonNullable<ReturnType<typeof useHistory>['data']>['pages'][number]['rows'][number]
export type NameOfVenue = (venueId: string) => string

/** History keeps a venue by its id; people know it by its name. */
export function useVenueNames(): NameOfVenue {
  const venues = useQuery(api.venues.list.queryOptions({ input: {}, staleTime: 60_000 }))
  const names = new Map(venues.data?.rows.map(({ id, name }) => [id, name]))
  return (venueId) => names.get(venueId) ?? venueId
}
