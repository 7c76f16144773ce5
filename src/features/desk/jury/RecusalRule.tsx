import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JuryData } from '#contract/marking-jury'
import { Confirm } from '#ui/Confirm.tsx'
import { api } from '../../api'
import shared from '../desk.module.css'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { useOutcome } from '../use-act'
import styles from './jury.module.css'

/** Whether judges may mark works of their own delegation: the contest's rule, for organizers to set. */
export function RecusalRule({ jury }: { readonly jury: JuryData }) {
  const { t } = useTranslation('desk/jury')
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const { id, version, ownDelegationAllowed } = jury.event
  const verb = t(ownDelegationAllowed ? 'refuseOwn' : 'allowOwn')
  const outcome = useOutcome(t(ownDelegationAllowed ? 'ownRefused' : 'ownAllowed'), () => setOpened(false))
  const setRecusal = useMutation(api.marking.setRecusal.mutationOptions(outcome))
  if (!jury.can.includes('event.setRecusal')) return null
  return (
    <div className={styles.rule}>
      <Button variant="default" size="sm" onClick={() => setOpened(true)}>
        {verb}
      </Button>
      <Confirm
        opened={opened}
        title={verb}
        verb={verb}
        busy={setRecusal.isPending}
        disabled={reason.trim() === ''}
        onConfirm={() =>
          setRecusal.mutate({ eventId: id, version, ownDelegationAllowed: !ownDelegationAllowed, reason })
        }
        onClose={() => setOpened(false)}
      >
        <div className={shared.stack}>
          <p>{t(ownDelegationAllowed ? 'refuseOwnMeaning' : 'allowOwnMeaning')}</p>
          <ReasonField label={t('ruleReason')} value={reason} onChange={setReason} />
          <Refusal error={setRecusal.error} />
        </div>
      </Confirm>
    </div>
  )
}
