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
import { candidates, type JuryForm } from './seats'

interface AddSeatDialogProps {
  readonly jury: JuryData
  readonly form: JuryForm
  readonly onClose: () => void
}

/** One judge more on a form, as its last seat. */
export function AddSeatDialog({ jury, form, onClose }: AddSeatDialogProps) {
  const { t } = useTranslation('desk/jury')
  const free = candidates(jury, form)
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const name = free.find(({ assignmentId }) => assignmentId === to)?.name ?? ''
  const outcome = useOutcome(t('added', { form: form.code, judge: name }), onClose)
  const addSeat = useMutation(api.marking.addSeat.mutationOptions(outcome))
  return (
    <Confirm
      opened
      title={t('addTitle', { form: `${form.code} ${form.name}` })}
      verb={t('add')}
      busy={addSeat.isPending}
      disabled={name === '' || reason.trim() === ''}
      onConfirm={() => addSeat.mutate({ eventId: jury.event.id, formId: form.formId, assignmentId: to, reason })}
      onClose={onClose}
    >
      <div className={shared.stack}>
        <p>{t(form.type === 'measurement' ? 'addMeaningGroup' : 'addMeaning', { n: form.seats.length + 1 })}</p>
        <NativeSelect
          label={t('newJudge')}
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
        <ReasonField label={t('addReason')} value={reason} onChange={setReason} />
        <Refusal error={addSeat.error} />
      </div>
    </Confirm>
  )
}
