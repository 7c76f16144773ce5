import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { QueryView } from '#ui/QueryView.tsx'
import { PageSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { ChainView } from './chain/ChainView'

export function Component() {
  const { eventId = '' } = useParams()
  const query = useQuery(api.draws.get.queryOptions({ input: { eventId } }))
  return (
    <QueryView query={query} skeleton={<PageSkeleton />}>
      {(chain) => <ChainView chain={chain} />}
    </QueryView>
  )
}
