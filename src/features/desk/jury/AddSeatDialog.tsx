import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JuryData } from '#contract/marking-jury'
import { ReasonDialog } from '#ui/ReasonDialog.tsx'
import { api, useOutcome } from '../../api'
import { JudgeSelect } from './JudgeSelect'
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
  const judge = free.find(({ assignmentId }) => assignmentId === to)
  const done = t('added', { form: form.code, judge: judge?.name ?? '' })
  const outcome = useOutcome({ noun: 'marking', done, after: onClose })
  const addSeat = useMutation(api.marking.addSeat.mutationOptions(outcome))
  const meaning = form.type === 'measurement' ? 'addMeaningGroup' : 'addMeaning'
  return (
    <ReasonDialog
      title={t('addTitle', { form: `${form.code} ${form.name}` })}
      verb={t('add')}
      reasonLabel={t('addReason')}
      ready={judge !== undefined}
      busy={addSeat.isPending}
      error={addSeat.error}
      onConfirm={(reason) => addSeat.mutate({ eventId: jury.event.id, formId: form.formId, assignmentId: to, reason })}
      onClose={onClose}
    >
      <p>{t(meaning, { n: form.seats.length + 1 })}</p>
      <JudgeSelect label={t('newJudge')} judges={free} value={judge === undefined ? '' : to} onChange={setTo} />
    </ReasonDialog>
  )
}
