import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '#ui/Confirm.tsx'
import { api } from '../../api'
import shared from '../desk.module.css'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { useOutcome } from '../use-act'
import type { JuryForm, JurySeat } from './seats'

interface RemoveSeatDialogProps {
  readonly eventId: string
  readonly form: JuryForm
  readonly seat: JurySeat
  readonly onClose: () => void
}

/** One judge less on a form; what was entered stays on record. */
export function RemoveSeatDialog({ eventId, form, seat, onClose }: RemoveSeatDialogProps) {
  const { t } = useTranslation('desk/jury')
  const [reason, setReason] = useState('')
  const outcome = useOutcome(t('removed', { form: form.code, judge: seat.name }), onClose)
  const removeSeat = useMutation(api.marking.removeSeat.mutationOptions(outcome))
  return (
    <Confirm
      opened
      danger
      title={t('removeTitle', { form: `${form.code} ${form.name}`, n: seat.position })}
      verb={t('remove')}
      busy={removeSeat.isPending}
      disabled={reason.trim() === ''}
      onConfirm={() => removeSeat.mutate({ eventId, formId: form.formId, position: seat.position, reason })}
      onClose={onClose}
    >
      <div className={shared.stack}>
        <p>
          {t(form.type === 'measurement' ? 'removeMeaningGroup' : 'removeMeaning', {
            judge: seat.name,
            n: form.seats.length - 1,
          })}
        </p>
        <ReasonField label={t('removeReason')} value={reason} onChange={setReason} />
        <Refusal error={removeSeat.error} />
      </div>
    </Confirm>
  )
}
