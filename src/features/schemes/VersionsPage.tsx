import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router-dom'
import type { SchemeVersionsData } from '#contract/schemes'
import { EmptyState } from '#ui/EmptyState.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { SchemeHead } from './SchemeHead'
import { DiffView } from './versions/DiffView'
import { PickVersions } from './versions/PickVersions'
import { VersionTable } from './versions/VersionTable'

export function Component() {
  const { eventId = '' } = useParams()
  const query = useQuery(api.schemes.versions.queryOptions({ input: { eventId } }))
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={6} cols={5} />}>
      {(data) => <Versions data={data} />}
    </QueryView>
  )
}

function Versions({ data }: { readonly data: SchemeVersionsData }) {
  const { t } = useTranslation('schemes/versions')
  const [params, setParams] = useSearchParams()
  const { rows, event, can } = data
  const newest = rows[0]?.revision ?? 0
  const to = Number(params.get('to') ?? newest)
  const from = Number(params.get('from') ?? Math.max(1, to - 1))
  const comparable = rows.length > 1 && can.includes('event.readMarking')
  return (
    <>
      <SchemeHead data={data} title={t('title', { event: event.name })} meta={t('meta', { count: rows.length })} />
      {rows.length === 0 ? <EmptyState title={t('none')}>{t('noneHint')}</EmptyState> : <VersionTable rows={rows} />}
      {comparable && (
        <>
          <PickVersions
            rows={rows}
            from={from}
            to={to}
            onPick={(picked) =>
              setParams(
                { from: String(picked.from), to: String(picked.to) },
                { replace: true, preventScrollReset: true },
              )
            }
          />
          <Diff eventId={event.id} from={from} to={to} />
        </>
      )}
    </>
  )
}

function Diff(input: { readonly eventId: string; readonly from: number; readonly to: number }) {
  const query = useQuery(api.schemes.diff.queryOptions({ input }))
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={6} cols={4} />}>
      {(diff) => <DiffView diff={diff} />}
    </QueryView>
  )
}
