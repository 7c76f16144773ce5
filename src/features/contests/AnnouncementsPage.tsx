import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#features/api.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { AnnouncementsSection } from './announcements/AnnouncementsSection'

/** Everything announced in the year's edition that the reader may read. */
export function Component() {
  const { t } = useTranslation(['contests', 'contests/announcements'])
  const editions = useQuery(api.contests.editions.queryOptions())
  return (
    <>
      <PageHead title={t('contests/announcements:pageTitle')} />
      <QueryView query={editions} skeleton={<TextSkeleton lines={8} />}>
        {({ rows }) => {
          const edition = rows.find(({ programme }) => programme === 'provincial')
          const empty = (
            <EmptyState title={t('contests/announcements:none')}>{t('contests/announcements:noneHint')}</EmptyState>
          )
          return edition === undefined ? (
            empty
          ) : (
            <AnnouncementsSection editionId={edition.id} contestId={null} empty={empty} />
          )
        }}
      </QueryView>
    </>
  )
}
