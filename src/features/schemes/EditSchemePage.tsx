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
import { forgetEdit, readKeptEdits, type KeptEdit } from './editor/kept-edit'
import { KeptOffer } from './editor/KeptOffer'
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

function EditScheme({ data }: { readonly data: SchemeDraftData }) {
  const { t } = useTranslation('schemes/editor')
  const eventId = data.event.id
  const [offered, setOffered] = useState<readonly KeptEdit[]>(() => readKeptEdits(eventId))
  const [resumed, setResumed] = useState<KeptEdit | null>(null)
  const mayEdit = data.can.includes('scheme.import')
  const isOpen = resumed !== null || offered.length === 0
  return (
    <>
      <SchemeHead data={data} title={t('title', { event: data.event.name })} />
      {!mayEdit && <EmptyState title={t(data.version?.lockedAt ? 'locked' : 'refused')}>{t('lockedHint')}</EmptyState>}
      {mayEdit &&
        !isOpen &&
        offered.map((kept) => (
          <KeptOffer
            key={kept.id}
            data={data}
            kept={kept}
            onGoOn={() => setResumed(kept)}
            onDiscard={() => {
              forgetEdit(eventId, kept.id)
              setOffered(offered.filter((one) => one !== kept))
            }}
          />
        ))}
      {mayEdit && isOpen && <Editor data={data} kept={resumed} />}
    </>
  )
}
