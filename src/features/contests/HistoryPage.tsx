import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { splitContestName } from '#ui/contest-name.ts'
import { useContest } from './contest/queries'
import { ChangeRow } from './history/ChangeRow'
import styles from './history/history.module.css'
import { useHistory, useVenueNames } from './history/use-history'

export function Component() {
  const { t } = useTranslation(['contests', 'contests/history'])
  const { contestId = '' } = useParams()
  const history = useHistory(contestId)
  const contest = useContest(contestId).data
  const nameOfVenue = useVenueNames()
  const title = contest === undefined ? t('contest.loading') : splitContestName(contest.name).title
  const total = history.data?.pages[0]?.total
  return (
    <>
      <PageHead
        breadcrumbs={[
          { label: t('catalogue.plainTitle'), to: '/contests' },
          { label: title, to: `/contests/${encodeURIComponent(contestId)}` },
        ]}
        title={t('contests/history:pageTitle')}
        sample={contest?.sample ?? false}
        {...(total !== undefined && { meta: t('contests/history:total', { count: total }) })}
      />
      <QueryView query={history} skeleton={<TextSkeleton lines={8} />}>
        {({ pages }) =>
          total === 0 ? (
            <EmptyState title={t('contests/history:empty')}>{t('contests/history:emptyHint')}</EmptyState>
          ) : (
            <>
              <ol className={styles.list}>
                {pages.flatMap(({ rows }) =>
                  rows.map((row) => <ChangeRow key={row.seq} row={row} nameOfVenue={nameOfVenue} />),
                )}
              </ol>
              {history.hasNextPage && (
                <Button
                  className={styles.more}
                  variant="default"
                  loading={history.isFetchingNextPage}
                  onClick={() => void history.fetchNextPage()}
                >
                  {t('contests/history:more')}
                </Button>
              )}
            </>
          )
        }
      </QueryView>
    </>
  )
}
