import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalData } from '#contract/approvals'
import type { DeskData } from '#contract/marking-desk'
import { api, useOutcome } from '../../api'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import own from './approvals.module.css'
import { choicesOf, formText } from './ask'

/** One person asks and says why; another has to agree before anything happens. */
export function AskApproval({ desk, asked }: { readonly desk: DeskData; readonly asked: readonly ApprovalData[] }) {
  const { t } = useTranslation(['desk/approvals', 'desk'])
  const choices = choicesOf(desk, asked)
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const outcome = useOutcome({ noun: 'marking', done: t('ask.done'), after: startAnew })
  const ask = useMutation(api.approvals.ask.mutationOptions(outcome))
  // One of several is chosen by hand, and stays chosen only as long as it can be asked for.
  const choice =
    choices.length === 1 && chosen === '' ? choices[0] : choices.find(({ subjectId }) => subjectId === chosen)
  const typeText = (type: DeskData['forms'][number]['type']) => t(`desk:type.${type}`)
  if (choices.length === 0) return <p className={own.note}>{t('ask.nothing')}</p>
  return (
    <form
      className={own.ask}
      aria-label={t('ask.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (choice === undefined) return
        ask.mutate({ eventId: desk.event.id, kind: choice.kind, subjectId: choice.subjectId, reason })
      }}
    >
      <h3 className={own.askTitle}>{t('ask.title')}</h3>
      <NativeSelect
        label={t('ask.what')}
        data={[
          ...(choices.length > 1 || choice === undefined ? [{ value: '', label: t('ask.choose') }] : []),
          ...choices.map((one) => ({
            value: one.subjectId,
            label: t(`kind.${one.kind}`, { subject: formText(one, typeText) }),
          })),
        ]}
        value={choice?.subjectId ?? ''}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      {choice !== undefined && <p className={own.note}>{t(`meaning.${choice.kind}`)}</p>}
      <ReasonField label={t('ask.reason')} value={reason} onChange={setReason} />
      <Refusal error={ask.error} />
      <Button
        type="submit"
        variant="default"
        loading={ask.isPending}
        disabled={choice === undefined || reason.trim() === ''}
      >
        {t('ask.verb')}
      </Button>
    </form>
  )

  function startAnew(): void {
    setChosen('')
    setReason('')
  }
}
