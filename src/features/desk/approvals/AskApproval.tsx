import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalData } from '#contract/approvals'
import type { DeskData } from '#contract/marking-desk'
import { api } from '../../api'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { useOutcome } from '../use-act'
import own from './approvals.module.css'
import { choicesOf } from './ask'

/** One person asks and says why; another has to agree before anything happens. */
export function AskApproval({ desk, asked }: { readonly desk: DeskData; readonly asked: readonly ApprovalData[] }) {
  const { t } = useTranslation(['desk/approvals', 'desk'])
  const choices = choicesOf(desk, asked)
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const outcome = useOutcome(t('ask.done'), () => setReason(''))
  const ask = useMutation(api.approvals.ask.mutationOptions(outcome))
  const choice = choices.find(({ subjectId }) => subjectId === chosen) ?? choices[0]
  if (choice === undefined) return <p className={own.note}>{t('ask.nothing')}</p>
  return (
    <form
      className={own.ask}
      aria-label={t('ask.title')}
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate({ eventId: desk.event.id, kind: choice.kind, subjectId: choice.subjectId, reason })
      }}
    >
      <h3 className={own.askTitle}>{t('ask.title')}</h3>
      <NativeSelect
        label={t('ask.what')}
        data={choices.map(({ kind, subjectId, code, name, type }) => ({
          value: subjectId,
          label: t(`kind.${kind}`, {
            subject: [code, name, type !== null && `· ${t(`desk:type.${type}`)}`].filter(Boolean).join(' '),
          }),
        }))}
        value={choice.subjectId}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <p className={own.note}>{t(`meaning.${choice.kind}`)}</p>
      <ReasonField label={t('ask.reason')} value={reason} onChange={setReason} />
      <Refusal error={ask.error} />
      <Button type="submit" variant="default" loading={ask.isPending} disabled={reason.trim() === ''}>
        {t('ask.verb')}
      </Button>
    </form>
  )
}
