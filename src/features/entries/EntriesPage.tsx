import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router-dom'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { EntryTable } from './EntryTable'
import { useContestOf, useEntries } from './use-entries'

export function Component() {
  const { t } = useTranslation('entries')
  const { eventId = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const contest = useContestOf(params.get('contest')).data
  const event = contest?.eventList.find(({ id }) => id === eventId)

  function onSearch(search: string) {
    const next = new URLSearchParams(params)
    if (search === '') next.delete('search')
    else next.set('search', search)
    setParams(next, { replace: true, preventScrollReset: true })
  }

  return (
    <>
      <PageHead
        breadcrumbs={[
          { label: t('contests'), to: '/contests' },
          ...(contest === undefined
            ? []
            : [{ label: contest.name, to: `/contests/${encodeURIComponent(contest.id)}` }]),
        ]}
        title={event === undefined ? t('title') : t('titleOf', { event: event.name })}
        sample={contest?.sample ?? false}
      />
      <QueryView query={useEntries(eventId)} skeleton={<TableSkeleton rows={12} cols={6} />}>
        {({ pages }) => (
          <EntryTable
            entries={pages.flatMap(({ rows }) => rows)}
            total={pages[0]?.total ?? 0}
            search={params.get('search') ?? ''}
            onSearch={onSearch}
          />
        )}
      </QueryView>
    </>
  )
}
