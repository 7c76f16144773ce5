import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '#ui/ReasonDialog.tsx'
import { api, useOutcome } from '../../api'
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
  const done = t('removed', { form: form.code, judge: seat.name })
  const outcome = useOutcome({ noun: 'marking', done, after: onClose })
  const removeSeat = useMutation(api.marking.removeSeat.mutationOptions(outcome))
  const meaning = form.type === 'measurement' ? 'removeMeaningGroup' : 'removeMeaning'
  return (
    <ReasonDialog
      danger
      title={t('removeTitle', { form: `${form.code} ${form.name}`, n: seat.position })}
      verb={t('remove')}
      reasonLabel={t('removeReason')}
      busy={removeSeat.isPending}
      error={removeSeat.error}
      onConfirm={(reason) => removeSeat.mutate({ eventId, formId: form.formId, position: seat.position, reason })}
      onClose={onClose}
    >
      <p>{t(meaning, { judge: seat.name, count: form.seats.length - 1 })}</p>
    </ReasonDialog>
  )
}
