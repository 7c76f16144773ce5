import { useQuery } from '@tanstack/react-query'
import { api } from '#features/api.ts'

/** Who is asking. Null until known. */
export function useSession() {
  const { data } = useQuery(api.session.get.queryOptions())
  return data ?? null
}
