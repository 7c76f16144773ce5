import { Button, Modal, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router-dom'
import type { ContestDetailData } from '#contract/contests'
import type { EditableContestData } from '#contract/contest-draft'
import { api } from '#features/api.ts'
import { notifyDone } from '#ui/notify.ts'
import { reasonsOf } from '#ui/problem.ts'
import { QueryView } from '#ui/QueryView.tsx'
import { Reasons } from '#ui/Reasons.tsx'
import { TextSkeleton } from '#ui/Skeletons.tsx'
import { NameFields } from '../workspace/BasicsFields'
import { FindingsProvider } from '../workspace/findings'
import styles from '../workspace/workspace.module.css'

export interface CloneDialogProps {
  readonly contest: ContestDetailData
  readonly onClose: () => void
}

/** Copies a contest's structure under a name of its own. */
export function CloneDialog({ contest, onClose }: CloneDialogProps) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  const editable = useQuery(api.contests.draft.queryOptions({ input: { contestId: contest.id } }))
  return (
    <Modal
      opened
      onClose={onClose}
      size="48rem"
      title={t('contests/workspace:clone.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <QueryView query={editable} skeleton={<TextSkeleton lines={5} />}>
        {(source) => <CloneForm source={source} onClose={onClose} />}
      </QueryView>
    </Modal>
  )
}

function CloneForm({ source, onClose }: { readonly source: EditableContestData; readonly onClose: () => void }) {
  const { t } = useTranslation(['contests', 'ui', 'contests/workspace'])
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { draft, contestId, context } = source
  const editions = (useQuery(api.contests.editions.queryOptions()).data?.rows ?? []).filter(
    ({ programme }) => programme === context.programme,
  )
  const [editionId, setEditionId] = useState(source.editionId)
  // The next one of the series: the same name would be refused.
  const [name, setName] = useState(() => ({
    freeName: draft.freeName,
    nameParts: { ...draft.nameParts, ordinal: draft.nameParts.ordinal === null ? null : draft.nameParts.ordinal + 1 },
  }))
  const clone = useMutation(
    api.contests.clone.mutationOptions({
      onSuccess: ({ contestId: id }) => {
        notifyDone(t('contests/workspace:clone.done'))
        void queryClient.invalidateQueries({ queryKey: api.contests.key() })
        void navigate(`/contests/${encodeURIComponent(id)}/edit`)
      },
    }),
  )
  const reasons = clone.error === null ? [] : (reasonsOf(clone.error) ?? [])

  function choose(id: string) {
    setEditionId(id)
    const year = editions.find((edition) => edition.id === id)?.year
    if (year !== undefined) setName({ ...name, nameParts: { ...name.nameParts, year } })
  }

  return (
    <FindingsProvider reasons={reasons}>
      <p className={styles.hint}>{t('contests/workspace:clone.intro')}</p>
      {editions.length > 1 && (
        <NativeSelect
          label={t('contests/workspace:clone.edition')}
          value={editionId}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={editions.map(({ id, year }) => ({ value: id, label: t('catalogue.year', { year }) }))}
        />
      )}
      <NameFields value={name} onChange={setName} />
      <Reasons reasons={reasons} />
      {clone.error !== null && reasons.length === 0 && <p role="alert">{t('contests/workspace:clone.failed')}</p>}
      <div className={styles.dialogActions}>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button loading={clone.isPending} onClick={() => clone.mutate({ contestId, editionId, ...name })}>
          {t('contests/workspace:clone.save')}
        </Button>
      </div>
    </FindingsProvider>
  )
}
