import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalData } from '#contract/approvals'
import { Confirm } from '#ui/Confirm.tsx'
import { api } from '../../api'
import styles from '../desk.module.css'
import { ReasonField } from '#ui/ReasonField.tsx'
import { Refusal } from '#ui/Refusal.tsx'
import { momentText } from '#ui/hall-time.ts'
import { useOutcome } from '../use-act'
import own from './approvals.module.css'

const answers = ['approve', 'reject', 'withdraw'] as const
type Answer = (typeof answers)[number]

/** One request with every step taken on it; whoever may answer it does so here. */
export function ApprovalItem({ approval }: { readonly approval: ApprovalData }) {
  const { t } = useTranslation('desk/approvals')
  const { kind, subject, state, steps, can } = approval
  const [answer, setAnswer] = useState<Answer | null>(null)
  const title = t(`kind.${kind}`, { subject })
  return (
    <li className={own.item} data-state={state}>
      <div className={own.itemHead}>
        <h3 className={own.itemTitle}>{title}</h3>
        <span className={own.itemState}>{t(`state.${state}`)}</span>
      </div>
      <ol className={own.steps}>
        {steps.map(({ step, person, mine, reason, at }) => (
          <li key={`${step} ${at}`}>
            <time dateTime={at}>{momentText(at)}</time>
            <span>{mine ? t('me', { person }) : person}</span>
            <span>{t(`step.${step}`)}</span>
            {reason !== null && <q className={own.reason}>{reason}</q>}
          </li>
        ))}
      </ol>
      {state === 'asked' && (
        <div className={own.answers}>
          {answers
            .filter((one) => can.includes(one))
            .map((one) => (
              <Button
                key={one}
                size="sm"
                variant={one === 'approve' ? 'filled' : 'default'}
                onClick={() => setAnswer(one)}
              >
                {t(`answer.${one}`)}
              </Button>
            ))}
          {!can.includes('approve') && <span className={styles.quiet}>{t('waitsForOther')}</span>}
        </div>
      )}
      {answer !== null && (
        <AnswerDialog key={answer} {...{ approval, title, answer }} onClose={() => setAnswer(null)} />
      )}
    </li>
  )
}

interface AnswerDialogProps {
  readonly approval: ApprovalData
  readonly title: string
  readonly answer: Answer
  readonly onClose: () => void
}

function AnswerDialog({ approval, title, answer, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('desk/approvals')
  const [reason, setReason] = useState('')
  const outcome = useOutcome(t(`answered.${answer}`, { what: title }), onClose)
  const act = useMutation(api.approvals.answer.mutationOptions(outcome))
  const text = reason.trim()
  return (
    <Confirm
      opened
      title={t('answerTitle', { answer: t(`answer.${answer}`), what: title })}
      verb={t(`answer.${answer}`)}
      busy={act.isPending}
      disabled={answer === 'reject' && text === ''}
      onConfirm={() => act.mutate({ approvalId: approval.id, step: answer, ...(text !== '' && { reason: text }) })}
      onClose={onClose}
    >
      <div className={styles.stack}>
        <p>{t(answer === 'approve' ? `effect.${approval.kind}` : `effect.${answer}`)}</p>
        <ReasonField
          label={t(answer === 'reject' ? 'rejectReason' : 'remark')}
          value={reason}
          onChange={setReason}
          required={answer === 'reject'}
        />
        <Refusal error={act.error} />
      </div>
    </Confirm>
  )
}
