import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router-dom'
import { api } from '#features/api.ts'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'

/** The newest edition with published results, else the newest. */
export function Component() {
  const overview = useQuery(api.overview.get.queryOptions({ meta: { persist: true } }))
  return (
    <QueryView query={overview} skeleton={<TableSkeleton rows={12} />}>
      {({ worldskills }) => {
        const editions = worldskills.toSorted((left, right) => right.year - left.year)
        const latest = editions.find(({ china }) => china !== null) ?? editions[0]
        return <Navigate to={latest === undefined ? '/' : `/worldskills/${latest.editionId}`} replace />
      }}
    </QueryView>
  )
}
