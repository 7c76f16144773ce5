import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { VerifyView } from './verify/VerifyView'

export function Component() {
  const { drawId = '' } = useParams()
  const query = useQuery(api.draws.record.queryOptions({ input: { drawId } }))
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={12} cols={4} />}>
      {(draw) => <VerifyView draw={draw} />}
    </QueryView>
  )
}
