import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router-dom'
import { drawKinds } from '#domain/draws/draw'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { LinkList } from './list/LinkList'

export function Component() {
  const { eventId = '', kind } = useParams()
  const [params] = useSearchParams()
  const module = params.get('module')
  const asked = drawKinds.find((one) => one === kind) ?? 'entry_number'
  const input = { eventId, kind: asked, ...(module !== null && { module }) }
  const query = useQuery(api.draws.list.queryOptions({ input }))
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={12} cols={3} />}>
      {(list) => <LinkList key={list.draw.id} list={list} />}
    </QueryView>
  )
}
