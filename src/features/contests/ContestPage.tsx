import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton, TextSkeleton } from '#ui/Skeletons.tsx'
import { ContestView } from './contest/ContestView'
import { useContest } from './contest/queries'

export function Component() {
  const { t } = useTranslation('contests')
  const { contestId = '' } = useParams()
  const skeleton = (
    <>
      <PageHead title={t('contest.loading')} breadcrumbs={[{ label: t('catalogue.plainTitle'), to: '/contests' }]} />
      <TextSkeleton lines={2} />
      <TableSkeleton rows={3} cols={4} />
    </>
  )
  return (
    <QueryView query={useContest(contestId)} skeleton={skeleton}>
      {(contest) => <ContestView key={contest.id} contest={contest} />}
    </QueryView>
  )
}
