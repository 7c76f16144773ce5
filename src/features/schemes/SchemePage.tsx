import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router-dom'
import type { SchemeData } from '#contract/schemes'
import { EmptyState } from '#ui/EmptyState.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { StateWords } from '#ui/StateWords.tsx'
import { dayText } from '#ui/hall-time.ts'
import { api } from '../api'
import { ExportStored } from './ExportStored'
import { ImportWorkbook } from './ImportWorkbook'
import { LockScheme } from './LockScheme'
import { RangedScores } from './RangedScores'
import { SchemeHead } from './SchemeHead'
import { SchemeView } from './SchemeView'
import { UnlockScheme } from './UnlockScheme'
import { useOriginWords } from './use-origin-words'
import styles from './SchemeHead.module.css'

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
  const originWords = useOriginWords()
  const { event, scheme, can } = data
  const mayImport = can.includes('scheme.import')
  return (
    <>
      <SchemeHead
        data={data}
        title={event.name}
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
        meta={scheme !== null && t('origin', { origin: originWords(scheme.origin), day: dayText(scheme.createdAt) })}
        action={mayImport && scheme !== null && <LockScheme event={event} scheme={scheme} />}
      />
      <div className={styles.verbs}>
        {mayImport && <Link to={`/events/${event.id}/scheme/edit`}>{t(scheme === null ? 'write' : 'edit')}</Link>}
        {scheme !== null && <ExportStored eventId={event.id} />}
      </div>
      {mayImport && <ImportWorkbook data={data} />}
      {scheme !== null && <RangedScores data={data} scheme={scheme} />}
      {scheme !== null && <UnlockScheme eventId={event.id} scheme={scheme} shown="waiting" />}
      {scheme !== null && <SchemeView scheme={scheme} />}
      {scheme !== null && <UnlockScheme eventId={event.id} scheme={scheme} shown="quiet" />}
      {scheme === null && !mayImport && <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
    </>
  )
}
