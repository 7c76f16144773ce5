import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router-dom'
import { reasonsOf } from '#ui/problem.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { Reasons } from '#ui/Reasons.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { Results } from './Results'

export function Component() {
  const { eventId = '' } = useParams()
  const query = useQuery(api.results.get.queryOptions({ input: { eventId } }))
  const refused = query.data === undefined ? reasonsOf(query.error) : null
  const sealed =
    refused?.some(
      ({ code }) =>
        code === 'access.results_sealed' || code === 'access.chain_sealed' || code === 'access.blind_until_published',
    ) ?? false
  if (sealed && refused !== null) return <Sealed eventId={eventId} reasons={refused} />
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={12} cols={6} />}>
      {(results) => <Results results={results} />}
    </QueryView>
  )
}

/** Marks and names have not met yet: staff are led to where the marking stands. */
function Sealed({
  eventId,
  reasons,
}: {
  readonly eventId: string
  readonly reasons: NonNullable<ReturnType<typeof reasonsOf>>
}) {
  const { t } = useTranslation('results')
  return (
    <>
      <PageHead title={t('title')} />
      <Reasons reasons={reasons} title={t('sealed')} />
      <p>
        <Link to={`/events/${eventId}/marking`}>{t('toDesk')}</Link>{' '}
        <Link to={`/events/${eventId}/draws`}>{t('toChain')}</Link>
      </p>
    </>
  )
}
