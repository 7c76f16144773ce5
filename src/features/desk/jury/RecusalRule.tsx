import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JuryData } from '#contract/marking-jury'
import { ReasonDialog } from '#ui/ReasonDialog.tsx'
import { api, useOutcome } from '../../api'
import styles from './jury.module.css'

/** Whether judges may mark works of their own delegation: the contest's rule, for organizers to set. */
export function RecusalRule({ jury }: { readonly jury: JuryData }) {
  const { t } = useTranslation('desk/jury')
  const [target, setTarget] = useState<boolean | null>(null)
  const { ownDelegationAllowed } = jury.event
  if (!jury.can.includes('event.setRecusal')) return null
  return (
    <div className={styles.rule}>
      <Button variant="default" size="sm" onClick={() => setTarget(!ownDelegationAllowed)}>
        {t(ownDelegationAllowed ? 'refuseOwn' : 'allowOwn')}
      </Button>
      {target !== null && <RecusalDialog event={jury.event} target={target} onClose={() => setTarget(null)} />}
    </div>
  )
}

interface RecusalDialogProps {
  readonly event: JuryData['event']
  /** What it is to become, as whoever opened the dialog wanted it: it does not turn round when the rule does. */
  readonly target: boolean
  readonly onClose: () => void
}

function RecusalDialog({ event, target, onClose }: RecusalDialogProps) {
  const { t } = useTranslation('desk/jury')
  const done = t(target ? 'ownAllowed' : 'ownRefused')
  const outcome = useOutcome({ noun: 'marking', done, after: onClose })
  const setRecusal = useMutation(api.marking.setRecusal.mutationOptions(outcome))
  const { id, version, ownDelegationAllowed } = event
  const changedMeanwhile = ownDelegationAllowed === target && !setRecusal.isPending && !setRecusal.isSuccess
  const verb = t(target ? 'allowOwn' : 'refuseOwn')
  return (
    <ReasonDialog
      title={verb}
      verb={verb}
      reasonLabel={t('ruleReason')}
      ready={!changedMeanwhile}
      busy={setRecusal.isPending}
      error={setRecusal.error}
      onConfirm={(reason) => setRecusal.mutate({ eventId: id, version, ownDelegationAllowed: target, reason })}
      onClose={onClose}
    >
      <p>{t(target ? 'allowOwnMeaning' : 'refuseOwnMeaning')}</p>
      {changedMeanwhile && <p role="alert">{t('ruleChanged', { now: done })}</p>}
    </ReasonDialog>
  )
}
