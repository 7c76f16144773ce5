import { skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '#features/api.ts'

const pageSize = 1000

/** Every entry of an event. Thousands come in pages, one asked for after the other without being asked to. */
export function useEntries(eventId: string) {
  const query = useInfiniteQuery(
    api.entries.list.infiniteOptions({
      input: (offset: number) => ({ eventId, limit: pageSize, offset }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const fetched = pages.reduce((sum, { rows }) => sum + rows.length, 0)
        return fetched < total ? fetched : undefined
      },
    }),
  )
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  return query
}

export type EntryRow = NonNullable<ReturnType<typeof useEntries>['data']>['pages'][number]['rows'][number]

/** The contest the page was opened from, for its head. */
export function useContestOf(contestId: string | null) {
  return useQuery(api.contests.get.queryOptions({ input: contestId === null ? skipToken : { contestId } }))
}
