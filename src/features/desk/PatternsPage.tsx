import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { DeskFrame } from './DeskFrame'
import { Patterns } from './patterns/Patterns'

/** How the judges scored beside each other. */
export function Component() {
  const { eventId = '' } = useParams()
  const query = useQuery(api.marking.patterns.queryOptions({ input: { eventId } }))
  return (
    <DeskFrame eventId={eventId} tab="patterns">
      {() => (
        <QueryView query={query} skeleton={<TableSkeleton rows={8} cols={5} />}>
          {(patterns) => <Patterns patterns={patterns} />}
        </QueryView>
      )}
    </DeskFrame>
  )
}
