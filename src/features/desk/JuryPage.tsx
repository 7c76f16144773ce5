import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { DeskFrame } from './DeskFrame'
import { Jury } from './jury/Jury'

/** Who marks which form, and who has to step back. */
export function Component() {
  const { eventId = '' } = useParams()
  const query = useQuery(api.marking.jury.queryOptions({ input: { eventId } }))
  return (
    <DeskFrame eventId={eventId} tab="jury">
      {() => (
        <QueryView query={query} skeleton={<TableSkeleton rows={8} cols={4} />}>
          {(jury) => <Jury jury={jury} />}
        </QueryView>
      )}
    </DeskFrame>
  )
}
