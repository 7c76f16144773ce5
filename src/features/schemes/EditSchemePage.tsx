import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import type { SchemeDraftData } from '#contract/schemes'
import { EmptyState } from '#ui/EmptyState.tsx'
import { QueryView } from '#ui/QueryView.tsx'
import { TableSkeleton } from '#ui/Skeletons.tsx'
import { api } from '../api'
import { Editor } from './editor/Editor'
import styles from './editor/Editor.module.css'
import { keepEdit, readKeptEdit, type KeptEdit } from './editor/kept-edit'
import { momentOf } from './import-day'
import { SchemeHead } from './SchemeHead'

export function Component() {
  const { eventId = '' } = useParams()
  const query = useQuery(api.schemes.draft.queryOptions({ input: { eventId } }))
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={12} cols={4} />}>
      {(data) => <EditScheme key={eventId} data={data} />}
    </QueryView>
  )
}

type Opening =
  | { readonly step: 'offer'; readonly kept: KeptEdit }
  | { readonly step: 'edit'; readonly kept: KeptEdit | null }

function EditScheme({ data }: { readonly data: SchemeDraftData }) {
  const { t } = useTranslation('schemes/editor')
  const eventId = data.event.id
  const [opening, setOpening] = useState<Opening>(() => {
    const kept = readKeptEdit(eventId)
    return kept === null ? { step: 'edit', kept } : { step: 'offer', kept }
  })
  const mayEdit = data.can.includes('scheme.import')
  return (
    <>
      <SchemeHead data={data} title={t('title', { event: data.event.name })} />
      {!mayEdit && <EmptyState title={t(data.version?.lockedAt ? 'locked' : 'refused')}>{t('lockedHint')}</EmptyState>}
      {mayEdit && opening.step === 'offer' && (
        <section className={styles.offer} aria-label={t('kept.title')}>
          <p>{t('kept.text', { at: momentOf(opening.kept.at), n: opening.kept.revision ?? 0 })}</p>
          {opening.kept.revision !== data.newest && <p>{t('kept.newer', { n: data.newest })}</p>}
          <div>
            <Button onClick={() => setOpening({ step: 'edit', kept: opening.kept })}>{t('kept.goOn')}</Button>
            <Button
              variant="default"
              onClick={() => {
                keepEdit(eventId, null)
                setOpening({ step: 'edit', kept: null })
              }}
            >
              {t('kept.discard')}
            </Button>
          </div>
        </section>
      )}
      {mayEdit && opening.step === 'edit' && <Editor data={data} kept={opening.kept} />}
    </>
  )
}
