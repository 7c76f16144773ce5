import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router-dom'
import { api } from '#features/api.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { takeWholeWidth } from '#ui/whole-width.ts'
import { BoardSkeleton } from './board/BoardSkeleton'
import { YearPlan } from './board/YearPlan'

export function Component() {
  // The sentences of findings too: to wait for them in the middle of a drag would hide the board.
  const { t } = useTranslation(['plan', 'ui', 'reasons'])
  const [params] = useSearchParams()
  const asked = params.get('edition')
  const overview = useQuery(api.overview.get.queryOptions({ enabled: asked === null, staleTime: 60_000 }))
  const editionId = asked ?? overview.data?.provincial.editionId ?? null
  const board = useQuery(api.schedule.board.queryOptions({ input: editionId === null ? skipToken : { editionId } }))
  const skeleton = (
    <div ref={takeWholeWidth}>
      <PageHead title={t('board.plainTitle')} />
      <BoardSkeleton />
    </div>
  )
  if (editionId === null) {
    return (
      <QueryView query={overview} skeleton={skeleton}>
        {() => skeleton}
      </QueryView>
    )
  }
  return (
    <QueryView query={board} skeleton={skeleton}>
      {(data) => <YearPlan key={data.edition.id} data={data} />}
    </QueryView>
  )
}
