import { NativeSelect } from '@mantine/core'
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
import { candidates, type SeatChange } from './seats'

interface SeatDialogProps {
  readonly jury: JuryData
  readonly change: SeatChange
  readonly onClose: () => void
}

/** Gives a seat to another judge; what the former judge entered stays on record. */
export function SeatDialog({ jury, change, onClose }: SeatDialogProps) {
  const { t } = useTranslation('desk/jury')
  const { form, seat } = change
  const free = candidates(jury, form)
  const [to, setTo] = useState(change.to ?? '')
  const [reason, setReason] = useState(seat.mustRecuse ? t('recusalReason') : '')
  const name = free.find(({ assignmentId }) => assignmentId === to)?.name ?? ''
  const outcome = useOutcome(t('done', { form: form.code, from: seat.name, to: name }), onClose)
  const seatJudge = useMutation(api.marking.seatJudge.mutationOptions(outcome))
  return (
    <Confirm
      opened
      title={t('title', { form: `${form.code} ${form.name}`, n: seat.position })}
      verb={name === '' ? t('change') : t('replaceBy', { judge: name })}
      busy={seatJudge.isPending}
      disabled={name === '' || reason.trim() === ''}
      onConfirm={() =>
        seatJudge.mutate({
          eventId: jury.event.id,
          formId: form.formId,
          position: seat.position,
          assignmentId: to,
          reason,
        })
      }
      onClose={onClose}
    >
      <div className={shared.stack}>
        <p>{t(form.type === 'measurement' ? 'meaningGroup' : 'meaning', { judge: seat.name })}</p>
        <NativeSelect
          label={t('successor')}
          data={[
            { value: '', label: t(free.length === 0 ? 'nobodyFree' : 'choose') },
            ...free.map(({ assignmentId, name: judge, forms }) => ({
              value: assignmentId,
              label: t('candidate', { judge, n: forms }),
            })),
          ]}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <ReasonField label={t('reason')} value={reason} onChange={setReason} />
        <Refusal error={seatJudge.error} />
      </div>
    </Confirm>
  )
}
