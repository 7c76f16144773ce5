import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router-dom'
import { api } from '#features/api.ts'

/** The edition the address names, else the newest provincial one; the query says how finding it went. */
export function useEdition() {
  const [params] = useSearchParams()
  const asked = params.get('edition')
  const overview = useQuery(api.overview.get.queryOptions({ enabled: asked === null, staleTime: 60_000 }))
  const editionId = asked ?? overview.data?.provincial.editionId ?? null
  return { editionId, asked, overview }
}
