import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { QueryView } from '#ui/QueryView.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { CellView } from './cell/CellView'
import { DeskFrame } from './DeskFrame'

/** Everything that ever happened at one aspect of one work. */
export function Component() {
  const { eventId = '', aspectId = '', workCode = '' } = useParams()
  const query = useQuery(api.marking.cell.queryOptions({ input: { eventId, aspectId, workCode } }))
  return (
    <DeskFrame eventId={eventId} tab="findings">
      {() => (
        <QueryView query={query} skeleton={<TextSkeleton lines={8} />}>
          {(history) => <CellView history={history} aspectId={aspectId} />}
        </QueryView>
      )}
    </DeskFrame>
  )
}
