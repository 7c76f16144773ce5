import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { DeskFrame } from './DeskFrame'
import { Findings } from './findings/Findings'

/** Everything somebody may have to look at, and what was done about it. */
export function Component() {
  const { eventId = '' } = useParams()
  const query = useQuery(api.marking.findings.queryOptions({ input: { eventId } }))
  return (
    <DeskFrame eventId={eventId} tab="findings">
      {(desk) => (
        <QueryView query={query} skeleton={<TableSkeleton rows={10} cols={4} />}>
          {({ counts, rows }) => <Findings desk={desk} counts={counts} rows={rows} />}
        </QueryView>
      )}
    </DeskFrame>
  )
}
