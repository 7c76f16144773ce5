import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router-dom'
import { api } from '#features/api.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { Arrange } from './Arrange'

/** Arranging the year by a solver; nothing is saved before it was compared and accepted. */
export function Component() {
  const { t } = useTranslation('plan')
  const [params] = useSearchParams()
  const asked = params.get('edition')
  const overview = useQuery(api.overview.get.queryOptions({ enabled: asked === null, staleTime: 60_000 }))
  const editionId = asked ?? overview.data?.provincial.editionId ?? null
  const board = useQuery(api.schedule.board.queryOptions({ input: editionId === null ? skipToken : { editionId } }))
  const skeleton = (
    <>
      <PageHead title={t('arrange.title')} />
      <TextSkeleton lines={8} />
    </>
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
      {(data) =>
        data.can.includes('plan.readDraft') ? (
          <Arrange key={data.edition.id} board={data} />
        ) : (
          <>
            <PageHead title={t('arrange.title')} />
            <EmptyState title={t('arrange.staffOnly')} action={<Link to="/plan">{t('arrange.toBoard')}</Link>}>
              {t('arrange.staffOnlyHint')}
            </EmptyState>
          </>
        )
      }
    </QueryView>
  )
}
