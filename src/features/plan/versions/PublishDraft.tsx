import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, apiClient } from '#features/api.ts'
import { splitContestName } from '#ui/contest-name.ts'
import { Confirm } from '#ui/Confirm.tsx'
import { notifyDone } from '#ui/notify.ts'
import { reasonsOf } from '#ui/problem.ts'
import { QueryView } from '#ui/QueryView.tsx'
import { Reasons } from '#ui/Reasons.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { publicationOf } from './publication'
import styles from './versions.module.css'

interface PublishDraftProps {
  readonly editionId: string
  /** The number the version will have. */
  readonly next: number
}

/** Puts the draft in force, after showing what changes and what still stands against it. */
export function PublishDraft({ editionId, next }: PublishDraftProps) {
  const { t } = useTranslation('plan')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button color="indigo" onClick={() => setOpened(true)}>
        {t('versions.publish.open')}
      </Button>
      {opened && <PublishDialog editionId={editionId} next={next} onClose={() => setOpened(false)} />}
    </>
  )
}

function PublishDialog({ editionId, next, onClose }: PublishDraftProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('plan')
  const queries = useQueryClient()
  const [note, setNote] = useState('')
  const preview = useQuery({
    queryKey: [...api.schedule.key(), 'publication', editionId],
    queryFn: () => loadPublication(editionId),
    gcTime: 0,
    staleTime: 0,
  })
  const publishing = useMutation({
    mutationFn: () =>
      apiClient.schedule.publish({
        editionId,
        revision: preview.data?.revision ?? 0,
        ...(note.trim() !== '' && { note: note.trim() }),
      }),
    onSuccess: ({ number }) => {
      notifyDone(t('versions.publish.done', { number }))
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.schedule.key() }),
  })
  const blocked = preview.data === undefined || preview.data.blocking.length > 0 || preview.data.rows.length === 0
  const refused = publishing.error === null ? null : reasonsOf(publishing.error)
  return (
    <Confirm
      opened
      title={t('versions.publish.title', { number: next })}
      verb={t('versions.publish.verb', { number: next })}
      busy={publishing.isPending}
      disabled={blocked}
      onConfirm={() => publishing.mutate()}
      onClose={onClose}
    >
      <QueryView query={preview} skeleton={<TextSkeleton lines={4} />}>
        {({ rows, blocking, summary }) => (
          <div className={styles.preview}>
            <p>{rows.length === 0 ? t('versions.publish.nothing') : t('versions.publish.summary', { ...summary })}</p>
            {blocking.length > 0 && (
              <>
                <Reasons reasons={blocking} title={t('versions.publish.blocked', { count: blocking.length })} />
                <p className={styles.note}>{t('versions.publish.mend')}</p>
              </>
            )}
            {rows.length > 0 && blocking.length === 0 && (
              <>
                <p>{t('versions.publish.effect')}</p>
                <TextInput
                  label={t('versions.publish.note')}
                  maxLength={500}
                  value={note}
                  onChange={({ currentTarget: { value } }) => setNote(value)}
                />
              </>
            )}
          </div>
        )}
      </QueryView>
      {refused !== null && <Reasons reasons={refused} />}
      {publishing.error !== null && refused === null && <p role="alert">{t('versions.publish.failed')}</p>}
    </Confirm>
  )
}

/** The draft's revision is read first: what is changed while the rest is fetched makes the publication stale, not silent. */
async function loadPublication(editionId: string) {
  const { revision, stages } = await apiClient.schedule.board({ editionId })
  const [{ rows }, findings] = await Promise.all([
    apiClient.schedule.diff({ editionId, from: 'published', to: 'draft' }),
    apiClient.schedule.findings({ editionId }),
  ])
  const names = new Map(stages.map(({ stageId, contestName }) => [stageId, splitContestName(contestName).title]))
  return publicationOf({ revision, rows, findings: findings.rows, names })
}
