import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskData } from '#contract/marking-desk'
import { Confirm } from '#ui/Confirm.tsx'
import { api } from '../../api'
import { openCounts } from '../desk-state'
import { Refusal } from '#ui/Refusal.tsx'
import { useOutcome } from '../use-act'
import styles from '../desk.module.css'

/** The chief judge's signature locks the marking of the event; then the results page is the next place. */
export function SignEvent({ desk }: { readonly desk: DeskData }) {
  const { t } = useTranslation(['desk/approvals', 'desk'])
  const [opened, setOpened] = useState(false)
  const { event, forms, works } = desk
  const outcome = useOutcome(t('signEvent.done', { event: event.name }), () => setOpened(false))
  const sign = useMutation(api.marking.signEvent.mutationOptions(outcome))
  const counts = openCounts(desk)
  const open = (['conflicts', 'flags', 'held'] as const).filter((kind) => counts[kind] > 0)
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('signEvent.verb')}</Button>
      <Confirm
        opened={opened}
        title={t('signEvent.title', { event: event.name })}
        verb={t('signEvent.verb')}
        busy={sign.isPending}
        onConfirm={() => sign.mutate({ eventId: event.id, version: event.version })}
        onClose={() => setOpened(false)}
      >
        <div className={styles.stack}>
          <p>{t('signEvent.meaning', { forms: forms.length, works: works.length })}</p>
          {open.length === 0 ? (
            <p>{t('signEvent.nothingOpen')}</p>
          ) : (
            <p className={styles.failed}>
              {t('signEvent.open', {
                what: open.map((kind) => t(`desk:open.${kind}`, { n: counts[kind] })).join(t('signEvent.comma')),
              })}
            </p>
          )}
          <Refusal error={sign.error} />
        </div>
      </Confirm>
    </>
  )
}
