import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking-desk'
import { ReasonDialog } from '#ui/ReasonDialog.tsx'
import { api, useOutcome } from '../../api'
import { openCounts } from '../desk-state'
import styles from '../desk.module.css'

/** The chief judge's signature locks the marking of the event; then the results page is the next place. */
export function SignEvent({ desk }: { readonly desk: DeskData }) {
  const { t } = useTranslation('desk/approvals')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('signEvent.verb')}</Button>
      {opened && <SignDialog desk={desk} onClose={() => setOpened(false)} />}
    </>
  )
}

function SignDialog({ desk, onClose }: { readonly desk: DeskData; readonly onClose: () => void }) {
  const { t } = useTranslation(['desk/approvals', 'desk'])
  const { event, forms, works } = desk
  const done = t('signEvent.done', { event: event.name })
  const sign = useMutation(api.marking.signEvent.mutationOptions(useOutcome({ noun: 'marking', done, after: onClose })))
  const counts = openCounts(desk)
  const open = (['conflicts', 'flags', 'held'] as const).filter((kind) => counts[kind] > 0)
  return (
    <ReasonDialog
      title={t('signEvent.title', { event: event.name })}
      verb={t('signEvent.verb')}
      reasonLabel={null}
      busy={sign.isPending}
      error={sign.error}
      onConfirm={() => sign.mutate({ eventId: event.id, version: event.version })}
      onClose={onClose}
    >
      <p>{t('signEvent.meaning', { forms: forms.length, works: works.length })}</p>
      {open.length === 0 ? (
        <p>{t('signEvent.nothingOpen')}</p>
      ) : (
        <p className={styles.failed}>
          {t('signEvent.open', {
            what: open.map((kind) => t(`desk:open.${kind}`, { count: counts[kind] })).join(t('signEvent.comma')),
          })}
        </p>
      )}
    </ReasonDialog>
  )
}
