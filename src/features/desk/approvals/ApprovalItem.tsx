import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApprovalData } from '#contract/approvals'
import type { DeskData } from '#contract/marking-desk'
import { AnswerButtons } from '#ui/AnswerButtons.tsx'
import { momentText } from '#ui/hall-time.ts'
import { ReasonDialog } from '#ui/ReasonDialog.tsx'
import { api, useOutcome } from '../../api'
import styles from '../desk.module.css'
import own from './approvals.module.css'
import { subjectText } from './ask'

const answers = ['approve', 'reject', 'withdraw'] as const
type Answer = (typeof answers)[number]

interface ApprovalItemProps {
  readonly desk: DeskData
  readonly approval: ApprovalData
}

/** One request with every step taken on it; whoever may answer it does so here. */
export function ApprovalItem({ desk, approval }: ApprovalItemProps) {
  const { t } = useTranslation(['desk/approvals', 'desk'])
  const { kind, state, steps, can } = approval
  const [answer, setAnswer] = useState<Answer | null>(null)
  const title = t(`kind.${kind}`, { subject: subjectText(approval, desk, (type) => t(`desk:type.${type}`)) })
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
          <AnswerButtons
            answers={answers.filter((one) => can.includes(one))}
            first="approve"
            label={(one) => t(`answer.${one}`)}
            onAnswer={setAnswer}
          />
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
  const { id, kind } = approval
  const noun = kind === 'scheme.unlock' ? 'schemes' : 'marking'
  const outcome = useOutcome({ noun, done: t(`answered.${answer}`, { what: title }), after: onClose })
  const act = useMutation(api.approvals.answer.mutationOptions(outcome))
  const rejecting = answer === 'reject'
  return (
    <ReasonDialog
      title={t('answerTitle', { answer: t(`answer.${answer}`), what: title })}
      verb={t(`answer.${answer}`)}
      reasonLabel={t(rejecting ? 'rejectReason' : 'remark')}
      reasonRequired={rejecting}
      busy={act.isPending}
      error={act.error}
      onConfirm={(reason) => act.mutate({ approvalId: id, step: answer, ...(reason !== '' && { reason }) })}
      onClose={onClose}
    >
      <p>{t(answer === 'approve' ? `effect.${kind}` : `effect.${answer}`)}</p>
    </ReasonDialog>
  )
}
