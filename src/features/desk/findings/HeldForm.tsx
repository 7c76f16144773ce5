import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, useOutcome } from '../../api'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import type { FindingProps } from './finding-props'
import styles from './findings.module.css'

/** A mark that came too late to count by itself: taken into the record, or set aside. */
export function HeldForm({ desk, finding, onDone }: FindingProps) {
  const { t } = useTranslation('desk/findings')
  const [reason, setReason] = useState('')
  const outcome = useOutcome({ noun: 'marking', done: t('held.done', { work: finding.workCode }), after: onDone })
  const decide = useMutation(api.marking.decideHeld.mutationOptions(outcome))
  const act = (decision: 'admit' | 'set_aside') =>
    decide.mutate({ eventId: desk.event.id, heldId: finding.heldId ?? '', decision, reason })
  const ready = reason.trim() !== ''
  return (
    <form className={styles.act} aria-label={t('held.title')} onSubmit={(event) => event.preventDefault()}>
      <ReasonField label={t('held.reason')} value={reason} onChange={setReason} />
      <Refusal error={decide.error} />
      <div className={styles.buttons}>
        {!finding.gone && (
          <Button loading={decide.isPending} disabled={!ready} onClick={() => act('admit')}>
            {t('held.admit')}
          </Button>
        )}
        <Button variant="default" loading={decide.isPending} disabled={!ready} onClick={() => act('set_aside')}>
          {t('held.set_aside')}
        </Button>
      </div>
    </form>
  )
}
