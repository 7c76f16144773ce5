import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Nothing one person was shown may be left for the next. Called when the other person's session begins; what it returns
 * is called once that person's page is there, and asks again for what is shown there from before. Only `kept` stays.
 */
export function forgetAnswers(queryClient: QueryClient, kept: QueryKey): () => Promise<void> {
  void queryClient.cancelQueries()
  queryClient.removeQueries({ type: 'inactive' })
  // Not by the clock: an answer to the person before may be of this very millisecond.
  const answers = new Map<Query, number>(
    queryClient
      .getQueryCache()
      .findAll({ predicate: isOther })
      .map((query) => [query, query.state.dataUpdateCount]),
  )
  return () => queryClient.resetQueries({ predicate: (query) => answers.get(query) === query.state.dataUpdateCount })

  function isOther({ queryKey }: Query): boolean {
    return JSON.stringify(queryKey) !== JSON.stringify(kept)
  }
}
