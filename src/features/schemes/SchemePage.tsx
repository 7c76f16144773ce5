import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import type { SchemeData } from '#contract/schemes'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { api } from '../api'
import { dayOf } from './import-day'
import { ImportWorkbook } from './ImportWorkbook'
import { LockScheme } from './LockScheme'
import { SchemeView } from './SchemeView'

export function Component() {
  const { eventId = '' } = useParams()
  const query = useQuery(api.schemes.get.queryOptions({ input: { eventId } }))
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={10} cols={4} />}>
      {(data) => <Scheme data={data} />}
    </QueryView>
  )
}

function Scheme({ data }: { readonly data: SchemeData }) {
  const { t } = useTranslation('schemes')
  const { event, contest, scheme, can } = data
  const mayImport = can.includes('scheme.import') && (scheme === null || scheme.lockedAt === null)
  return (
    <>
      <PageHead
        breadcrumbs={[{ label: contest.name, to: `/contests/${contest.id}` }]}
        kicker={t('kicker')}
        title={event.name}
        sample={contest.sample}
        state={
          scheme === null ? (
            t('none')
          ) : (
            <StateWords
              words={[
                t(scheme.lockedAt === null ? 'state.open' : 'state.locked'),
                t('total', { total: scheme.totalMark }),
                t('revision', { n: scheme.revision }),
                t(`rounding.${scheme.roundingPoint}`),
              ]}
            />
          )
        }
        meta={scheme !== null && t('origin', { origin: scheme.origin, day: dayOf(scheme.createdAt) })}
        action={mayImport && scheme !== null && <LockScheme data={data} />}
      />
      {mayImport && <ImportWorkbook data={data} />}
      {scheme !== null && <SchemeView scheme={scheme} />}
      {scheme === null && !mayImport && <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
    </>
  )
}
