import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '#ui/Confirm.tsx'
import { api } from '../../api'
import shared from '../desk.module.css'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { useOutcome } from '../use-act'
import type { PenaltyData } from './penalties-view'

interface RevokeDialogProps {
  readonly eventId: string
  readonly penalty: PenaltyData
  readonly text: string
  readonly onClose: () => void
}

export function RevokeDialog({ eventId, penalty, text, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('desk/penalties')
  const [reason, setReason] = useState('')
  const outcome = useOutcome(t('revoke.done', { work: penalty.workCode, what: text }), onClose)
  const revoke = useMutation(api.marking.revokePenalty.mutationOptions(outcome))
  return (
    <Confirm
      opened
      title={t('revoke.title', { work: penalty.workCode, what: text })}
      verb={t('revoke.verb')}
      busy={revoke.isPending}
      disabled={reason.trim() === ''}
      onConfirm={() => revoke.mutate({ eventId, penaltyId: penalty.id, reason })}
      onClose={onClose}
    >
      <div className={shared.stack}>
        <p>{t('revoke.meaning')}</p>
        <ReasonField label={t('revoke.reason')} value={reason} onChange={setReason} />
        <Refusal error={revoke.error} />
      </div>
    </Confirm>
  )
}
