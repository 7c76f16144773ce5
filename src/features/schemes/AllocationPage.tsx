import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import type { SchemeDraftData } from '#contract/schemes'
import { markAllocation } from '#domain/schemes/mark-allocation'
import { EmptyState } from '#ui/EmptyState.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { AllocationTable } from './allocation/AllocationTable'
import styles from './allocation/allocation.module.css'
import { SchemeHead } from './SchemeHead'

export function Component() {
  const { eventId = '' } = useParams()
  const query = useQuery(api.schemes.draft.queryOptions({ input: { eventId } }))
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={12} cols={8} />}>
      {(data) => <Allocation data={data} />}
    </QueryView>
  )
}

/** The Mark Allocation Table on screen and on paper, A4 landscape. */
function Allocation({ data }: { readonly data: SchemeDraftData }) {
  const { t } = useTranslation('schemes/allocation')
  const { version, event } = data
  return (
    <>
      <style>{'@page { size: A4 landscape; margin: 12mm }'}</style>
      <SchemeHead
        data={data}
        title={t('title', { event: event.name })}
        meta={
          version !== null &&
          t(version.lockedAt === null ? 'versionOpen' : 'versionLocked', {
            n: version.revision,
            name: version.draft.name,
          })
        }
        action={
          version !== null && (
            <Button className={styles.screen ?? ''} onClick={() => window.print()}>
              {t('print')}
            </Button>
          )
        }
      />
      {version === null ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <AllocationTable allocation={markAllocation(version.draft)} parts={version.draft.parts} />
      )}
    </>
  )
}
