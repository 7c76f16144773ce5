import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JuryData } from '#contract/marking-jury'
import { ReasonDialog } from '#ui/ReasonDialog.tsx'
import { api, useOutcome } from '../../api'
import { JudgeSelect } from './JudgeSelect'
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
  const judge = free.find(({ assignmentId }) => assignmentId === to)
  const done = t('done', { form: form.code, from: seat.name, to: judge?.name ?? '' })
  const outcome = useOutcome({ noun: 'marking', done, after: onClose })
  const seatJudge = useMutation(api.marking.seatJudge.mutationOptions(outcome))
  const place = { eventId: jury.event.id, formId: form.formId, position: seat.position }
  return (
    <ReasonDialog
      title={t('title', { form: `${form.code} ${form.name}`, n: seat.position })}
      verb={judge === undefined ? t('change') : t('replaceBy', { judge: judge.name })}
      reasonLabel={t('reason')}
      proposedReason={seat.mustRecuse ? t('recusalReason') : ''}
      ready={judge !== undefined}
      busy={seatJudge.isPending}
      error={seatJudge.error}
      onConfirm={(reason) => seatJudge.mutate({ ...place, assignmentId: to, reason })}
      onClose={onClose}
    >
      <p>{t(form.type === 'measurement' ? 'meaningGroup' : 'meaning', { judge: seat.name })}</p>
      <JudgeSelect label={t('successor')} judges={free} value={judge === undefined ? '' : to} onChange={setTo} />
    </ReasonDialog>
  )
}
