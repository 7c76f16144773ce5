import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '#ui/ReasonDialog.tsx'
import { api, useOutcome } from '../../api'
import type { PenaltyData } from './penalties-view'

interface RevokeDialogProps {
  readonly eventId: string
  readonly penalty: PenaltyData
  readonly text: string
  readonly onClose: () => void
}

export function RevokeDialog({ eventId, penalty, text, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('desk/penalties')
  const done = t('revoke.done', { work: penalty.workCode, what: text })
  const outcome = useOutcome({ noun: 'marking', done, after: onClose })
  const revoke = useMutation(api.marking.revokePenalty.mutationOptions(outcome))
  return (
    <ReasonDialog
      title={t('revoke.title', { work: penalty.workCode, what: text })}
      verb={t('revoke.verb')}
      reasonLabel={t('revoke.reason')}
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={(reason) => revoke.mutate({ eventId, penaltyId: penalty.id, reason })}
      onClose={onClose}
    >
      <p>{t('revoke.meaning')}</p>
    </ReasonDialog>
  )
}
